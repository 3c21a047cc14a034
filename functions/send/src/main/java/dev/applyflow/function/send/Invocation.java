package dev.applyflow.function.send;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import java.util.Map;

/** Why EventBridge Scheduler invokes the sender. */
sealed interface Invocation {
    /** The minute has come. */
    record Tick() implements Invocation {}

    /** The one-time schedule of a campaign fired; {@code version} is the campaign's when it was made. */
    record CampaignDue(CampaignKey campaign, long version) implements Invocation {}

    /** @throws IllegalArgumentException if the event names a campaign, but not whole */
    static Invocation of(Map<String, Object> event) {
        if (!event.containsKey("campaign")) {
            return new Tick();
        }
        if (event.get("campaign") instanceof String campaign
                && event.get("owner") instanceof String owner
                && event.get("version") instanceof Number version) {
            return new CampaignDue(
                    new CampaignKey(UserId.parse(owner), CampaignId.parse(campaign)), version.longValue());
        }
        throw new IllegalArgumentException("a schedule's event names owner, campaign and version");
    }
}
