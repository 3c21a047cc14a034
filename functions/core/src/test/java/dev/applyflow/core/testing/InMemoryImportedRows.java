package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRow.Accepted;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.recipient.Warning;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

record InMemoryImportedRows(InMemoryStore store) implements ImportedRows {
    @Override
    public void write(CampaignKey campaign, ImportId id, List<ImportedRow> rows, Instant now) {
        store.atomically(() -> {
            for (ImportedRow row : rows) {
                store.rowsOf(campaign, id).putIfAbsent(row.line(), row);
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
    public List<ImportedRow> page(CampaignKey campaign, ImportId id, Filter filter, int afterLine, int limit) {
        return store.atomically(() -> store.rowsOf(campaign, id).tailMap(afterLine, false).values().stream()
                .filter(row -> filter.verdicts().contains(verdictOn(row)))
                .filter(row -> filter.warning() == null || hasWarning(row, filter.warning()))
                .limit(limit)
                .toList());
    }

    @Override
    public boolean allowContactAgain(CampaignKey campaign, ImportId id, int line, boolean allowed) {
        return change(campaign, id, line, row -> new Accepted(line, row.recipient(), row.warnings(), allowed));
    }

    @Override
    public void rename(CampaignKey campaign, ImportId id, List<Accepted> renamed) {
        renamed.forEach(to -> change(
                campaign,
                id,
                to.line(),
                row -> new Accepted(row.line(), to.recipient(), to.warnings(), row.contactAgain())));
    }

    private boolean change(CampaignKey campaign, ImportId id, int line, UnaryOperator<Accepted> change) {
        return store.atomically(() -> {
            if (!(store.rowsOf(campaign, id).get(line) instanceof Accepted accepted)) {
                return false;
            }
            store.rowsOf(campaign, id).put(line, change.apply(accepted));
            return true;
        });
    }

    private static boolean hasWarning(ImportedRow row, Warning.Code code) {
        return row instanceof Accepted accepted
                && accepted.warnings().stream().anyMatch(warning -> warning.code() == code);
    }

    private static Verdict verdictOn(ImportedRow row) {
        return switch (row) {
            case ImportedRow.Accepted _ -> Verdict.ACCEPTED;
            case ImportedRow.Duplicate _ -> Verdict.DUPLICATE;
            case ImportedRow.Rejected _ -> Verdict.REJECTED;
        };
    }
}
