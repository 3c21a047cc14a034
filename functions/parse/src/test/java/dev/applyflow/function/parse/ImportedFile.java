package dev.applyflow.function.parse;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.Instructions;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportProblem;
import dev.applyflow.core.campaign.UploadKey;
import dev.applyflow.core.recipient.ExportReport;
import dev.applyflow.core.recipient.ImportLimits;
import dev.applyflow.core.recipient.ImportList;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A file that was put through the whole import, with the store in memory. */
record ImportedFile(ListImport list, List<ImportedRow> rows) {
    private static final CampaignKey CAMPAIGN =
            new CampaignKey(new UserId(new UUID(1, 1)), new CampaignId(new UUID(1, 2)));
    private static final ImportId LIST = new ImportId(new UUID(1, 3));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    static ImportedFile of(byte[] file) {
        return of(file, Instructions.NONE);
    }

    static ImportedFile of(byte[] file, Instructions instructions) {
        var store = new InMemoryStore();
        var list = importInto(store, file, instructions);
        return new ImportedFile(
                store.imports().find(CAMPAIGN, list).orElseThrow(),
                store.rows().page(CAMPAIGN, list, Filter.ALL, 0, Integer.MAX_VALUE));
    }

    /** What its owner is given to mend: the rows that were not taken. */
    static String reportOn(byte[] file, Instructions instructions) {
        var store = new InMemoryStore();
        importInto(store, file, instructions);
        var export = new ExportReport(store.campaigns(), store.imports(), store.rows());
        var notTaken = Filter.of(Verdict.DUPLICATE, Verdict.REJECTED);
        return ((ExportReport.Part) export.part(CAMPAIGN, notTaken, 0)).csv();
    }

    private static ImportId importInto(InMemoryStore store, byte[] file, Instructions instructions) {
        var uploads = new FakeUploads();
        String key = UploadKey.list(CAMPAIGN, LIST);
        uploads.put(key, file);
        store.campaigns().add(Campaign.draft(CAMPAIGN, "Spring", NOW));
        var read = store.campaigns().find(CAMPAIGN).orElseThrow();
        var uploaded =
                ListImport.uploading(CAMPAIGN, new ImportId(new UUID(1, 4)), "earlier", "list", file.length, NOW);
        store.imports().begin(read, uploaded.again(LIST, instructions, NOW));
        new ImportList(
                        store.imports(),
                        store.rows(),
                        store.contacts(),
                        uploads,
                        new UploadedList(FileLimits.DEFAULT),
                        ImportLimits.DEFAULT,
                        published -> {},
                        Clocks.of(() -> NOW))
                .run(CAMPAIGN, LIST);
        return LIST;
    }

    /** The code of its refusal; empty if it was taken. */
    String refusal() {
        ImportProblem problem = list.problem();
        return problem == null ? "" : problem.code();
    }
}
