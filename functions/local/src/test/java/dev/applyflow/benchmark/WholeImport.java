package dev.applyflow.benchmark;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.recipient.ImportLimits;
import dev.applyflow.core.recipient.ImportList;
import dev.applyflow.core.recipient.ImportOutcome;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.function.parse.FileLimits;
import dev.applyflow.function.parse.UploadedList;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The import as the parse function runs it, with rows that are judged and then forgotten. */
final class WholeImport {
    private static final CampaignKey CAMPAIGN =
            new CampaignKey(new UserId(new UUID(1, 1)), new CampaignId(new UUID(1, 2)));
    private static final ImportId LIST = new ImportId(new UUID(1, 3));
    private static final ImportLimits LIMITS = new ImportLimits(1_000_000, 100, 2_000, 50_000);

    private WholeImport() {}

    /** @return how many rows were judged */
    static int of(byte[] file) {
        var store = new InMemoryStore();
        var now = Instant.EPOCH;
        store.campaigns().add(Campaign.draft(CAMPAIGN, "Spring", now));
        var list = ListImport.uploading(CAMPAIGN, LIST, "lists/x", "list", file.length, now);
        store.imports().begin(store.campaigns().find(CAMPAIGN).orElseThrow(), list);
        var outcome = new ImportList(
                        store.imports(),
                        new Forgotten(),
                        store.contacts(),
                        new OneFile(file),
                        new UploadedList(FileLimits.DEFAULT),
                        LIMITS,
                        _ -> {},
                        Clocks.of(InstantSource.fixed(now)))
                .run(CAMPAIGN, LIST);
        return ((ImportOutcome.Published) outcome).list().counts().rows();
    }

    /** Not copied, as a store's fake would: what that costs is not the import's. */
    private record OneFile(byte[] content) implements Uploads {
        @Override
        public Optional<StoredFile> open(String objectKey) {
            return Optional.of(new StoredFile(new ByteArrayInputStream(content), content.length));
        }

        @Override
        public SignedPut sign(String objectKey, long length, String contentType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean copy(String fromKey, String toKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String objectKey) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Forgotten implements ImportedRows {
        @Override
        public void write(CampaignKey campaign, ImportId id, List<ImportedRow> rows, Instant now) {}

        @Override
        public Optional<ImportedRow> find(CampaignKey campaign, ImportId id, int line) {
            return Optional.empty();
        }

        @Override
        public Map<Integer, Recipient> recipients(CampaignKey campaign, ImportId id, Collection<Integer> lines) {
            return Map.of();
        }

        @Override
        public List<ImportedRow> page(CampaignKey campaign, ImportId id, Filter filter, int afterLine, int limit) {
            return List.of();
        }

        @Override
        public boolean allowContactAgain(CampaignKey campaign, ImportId id, int line, boolean allowed) {
            return false;
        }

        @Override
        public void rename(CampaignKey campaign, ImportId id, List<ImportedRow.Accepted> renamed) {}
    }
}
