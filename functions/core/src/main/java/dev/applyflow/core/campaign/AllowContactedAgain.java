package dev.applyflow.core.campaign;

import java.util.Optional;

/**
 * Takes down that the people of a campaign's visible list are written to even where the account has written to them before, or that they
 * are not. The decision is about that list: another one begins without.
 */
public final class AllowContactedAgain {
    private final Campaigns campaigns;
    private final CampaignContents contents;

    public AllowContactedAgain(Campaigns campaigns, CampaignContents contents) {
        this.campaigns = campaigns;
        this.contents = contents;
    }

    public sealed interface Result permits Decided, ListMissing, CampaignRefusal {}

    public record Decided() implements Result {}

    /** The campaign has no list that is visible. */
    public record ListMissing() implements Result {}

    public Result decide(CampaignKey key, boolean allowed) {
        Optional<Campaign> found = campaigns.find(key);
        Optional<CampaignRefusal> refusal = CampaignRefusal.ofEditing(found);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ImportId list = found.orElseThrow().activeImport();
        if (list == null) {
            return new ListMissing();
        }
        return contents.putContactAgain(key, allowed ? list : null)
                ? new Decided()
                : new CampaignRefusal.ChangedMeanwhile();
    }
}
