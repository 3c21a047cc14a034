package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.sending.Preflight;
import java.util.List;

public record PreflightJson(int recipients, int incomplete, List<Gap> missing) {
    public record Gap(String placeholder, int rows, int firstRow) {}

    public static PreflightJson of(Preflight.Counted counted) {
        return new PreflightJson(
                counted.recipients(),
                counted.incomplete(),
                counted.gaps().stream()
                        .map(gap -> new Gap(gap.placeholder(), gap.rows(), gap.firstRow()))
                        .toList());
    }
}
