package dev.applyflow.function.parse;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportProblem;
import dev.applyflow.core.campaign.UploadKey;
import dev.applyflow.core.recipient.ImportLimits;
import dev.applyflow.core.recipient.ImportList;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A file that was put through the whole import, with the store in memory. */
record ImportedFile(ListImport list, List<ImportedRow> rows) {
    static ImportedFile of(byte[] file) {
        var campaign = new CampaignKey(new UserId(new UUID(1, 1)), new CampaignId(new UUID(1, 2)));
        var id = new ImportId(new UUID(1, 3));
        var now = Instant.parse("2026-03-02T09:00:00Z");
        var store = new InMemoryStore();
        var uploads = new FakeUploads();
        String key = UploadKey.list(campaign, id);
        uploads.put(key, file);
        store.campaigns().add(Campaign.draft(campaign, "Spring", now));
        var read = store.campaigns().find(campaign).orElseThrow();
        store.imports().begin(read, ListImport.uploading(campaign, id, key, "list", file.length, now));
        new ImportList(
                        store.imports(),
                        store.rows(),
                        store.contacts(),
                        uploads,
                        new UploadedList(),
                        ImportLimits.DEFAULT,
                        published -> {},
                        Clocks.of(() -> now))
                .run(campaign, id);
        return new ImportedFile(
                store.imports().find(campaign, id).orElseThrow(),
                store.rows().page(campaign, id, Filter.ALL, 0, Integer.MAX_VALUE));
    }

    /** The code of its refusal; empty if it was taken. */
    String refusal() {
        ImportProblem problem = list.problem();
        return problem == null ? "" : problem.code();
    }
}
