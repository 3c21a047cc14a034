package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.sending.ReadCampaigns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record ListJson(
        UUID importId,
        ListImport.State state,
        String filename,
        int rows,
        int accepted,
        int duplicates,
        int rejected,
        @Nullable Problem problem,
        List<Column> columns,
        FindingsJson findings,
        boolean contactAgain) {

    public record Problem(String code, @Nullable String reason, List<String> values, String detail) {
        static Problem of(ListImport.ImportProblem problem) {
            return new Problem(problem.code(), problem.reason(), problem.values(), problem.detail());
        }
    }

    public record Column(String name, String header) {}

    static ListJson of(ListImport list, ReadCampaigns.Details details) {
        return new ListJson(
                list.id().value(),
                list.state(),
                list.filename(),
                list.counts().rows(),
                list.counts().accepted(),
                list.counts().duplicates(),
                list.counts().rejected(),
                list.problem() == null ? null : Problem.of(list.problem()),
                details.columns().stream()
                        .map(column -> new Column(column.placeholder(), column.header()))
                        .toList(),
                FindingsJson.of(list.findings()),
                details.content().contactAgain() != null
                        && details.content()
                                .contactAgain()
                                .equals(details.campaign().activeImport()));
    }
}
