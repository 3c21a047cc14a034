package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryImportedRows(InMemoryStore store) implements ImportedRows {
    @Override
    public void write(CampaignKey campaign, ImportId id, List<ImportedRow> rows, Instant now) {
        store.atomically(() -> {
            for (ImportedRow row : rows) {
                store.rowsOf(campaign, id).put(row.line(), row);
                if (row instanceof ImportedRow.Accepted) {
                    Mail mail = Mail.pending(new MailKey(campaign, id, row.line()), now);
                    store.mailsOf(campaign, id).putIfAbsent(row.line(), mail);
                }
            }
            return rows;
        });
    }

    @Override
    public Optional<ImportedRow> find(CampaignKey campaign, ImportId id, int line) {
        return store.atomically(
                () -> Optional.ofNullable(store.rowsOf(campaign, id).get(line)));
    }

    @Override
    public Map<Integer, Recipient> recipients(CampaignKey campaign, ImportId id, Collection<Integer> lines) {
        return store.atomically(() -> {
            var found = new HashMap<Integer, Recipient>();
            for (int line : lines) {
                if (store.rowsOf(campaign, id).get(line) instanceof ImportedRow.Accepted accepted) {
                    found.put(line, accepted.recipient());
                }
            }
            return found;
        });
    }

    @Override
    public List<ImportedRow> page(
            CampaignKey campaign, ImportId id, @Nullable Verdict verdict, int afterLine, int limit) {
        return store.atomically(() -> store.rowsOf(campaign, id).tailMap(afterLine, false).values().stream()
                .filter(row -> verdict == null || verdict == verdictOn(row))
                .limit(limit)
                .toList());
    }

    private static Verdict verdictOn(ImportedRow row) {
        return switch (row) {
            case ImportedRow.Accepted _ -> Verdict.ACCEPTED;
            case ImportedRow.Duplicate _ -> Verdict.DUPLICATE;
            case ImportedRow.Rejected _ -> Verdict.REJECTED;
        };
    }
}
