package dev.applyflow.config;

import dev.applyflow.core.campaign.ListLimits;
import java.util.function.Supplier;

/** How large a list may be: set alike for the function that signs its upload and for the one that reads it. */
public final class ListSettings {
    private static final int MOST_ROWS = 100_000;

    private ListSettings() {}

    public static Supplier<ListLimits> limits(Environment environment) {
        var usual = ListLimits.DEFAULT;
        var megabytes = environment.upTo(usual.megabytes(), "LIST_MEGABYTES");
        var rows = environment.upTo(MOST_ROWS, "LIST_ROWS");
        return () -> new ListLimits(
                megabytes.get().orElse(usual.megabytes()), rows.get().orElse(usual.rows()));
    }
}
