package dev.applyflow.core.recipient;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.ImportedRow.Accepted;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Carries out what the owner of a list decides about its rows, one by one or all: nothing of it happens by itself. */
public final class DecideOnRows {
    private static final int A_PAGE = 500;
    private static final Filter IN_CAPITALS = new Filter(Set.of(Verdict.ACCEPTED), Warning.Code.NAME_IN_CAPITALS);

    private final Campaigns campaigns;
    private final ImportedRows rows;
    private final Clocks clocks;

    public DecideOnRows(Campaigns campaigns, ImportedRows rows, Clocks clocks) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.clocks = clocks;
    }

    public sealed interface Result {}

    /**
     * @param rows how many have been changed
     * @param more whether it takes another call to do the rest
     */
    public record Done(int rows, boolean more) implements Result {}

    /** There is no such campaign, list or accepted row. */
    public record NotFound() implements Result {}

    /** Whether this row is mailed even if the account has written to its address before. */
    public Result allowContactAgain(CampaignKey key, int line, boolean allowed) {
        return inList(
                key,
                (campaign, list) ->
                        rows.allowContactAgain(campaign, list, line, allowed) ? new Done(1, false) : new NotFound());
    }

    /** Takes the name that is offered for this row instead of the one in capitals; one that is no longer in capitals stays. */
    public Result acceptName(CampaignKey key, int line) {
        return inList(
                key,
                (campaign, list) -> rows.find(campaign, list, line)
                        .filter(Accepted.class::isInstance)
                        .map(Accepted.class::cast)
                        .<Result>map(row -> {
                            rows.rename(campaign, list, List.of(renamed(row)));
                            return new Done(1, false);
                        })
                        .orElseGet(NotFound::new));
    }

    /** Takes all names that are offered. What is not done by the deadline, in real time, is left to another call. */
    public Result acceptNames(CampaignKey key, Instant deadline) {
        return inList(key, (campaign, list) -> {
            int done = 0;
            int after = 0;
            while (clocks.realNow().isBefore(deadline)) {
                List<Accepted> page = rows.page(campaign, list, IN_CAPITALS, after, A_PAGE).stream()
                        .map(row -> renamed((Accepted) row))
                        .toList();
                rows.rename(campaign, list, page);
                done += page.size();
                if (page.size() < A_PAGE) {
                    return new Done(done, false);
                }
                after = page.getLast().line();
            }
            return new Done(done, true);
        });
    }

    private Result inList(CampaignKey key, BiFunction<CampaignKey, ImportId, Result> work) {
        Optional<ImportId> list = campaigns
                .find(key)
                .filter(campaign -> campaign.status() != CampaignStatus.DELETING)
                .map(Campaign::activeImport);
        return list.map(id -> work.apply(key, id)).orElseGet(NotFound::new);
    }

    private static Accepted renamed(Accepted row) {
        List<Warning> others = row.warnings().stream()
                .filter(warning -> warning.code() != Warning.Code.NAME_IN_CAPITALS)
                .toList();
        return new Accepted(row.line(), ProperCase.of(row.recipient()), others, row.contactAgain());
    }
}
