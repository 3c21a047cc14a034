package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Counters;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartRefusal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A campaign as an item: {@code user_id}, {@code item = campaign#<id>}, and the attributes below. */
final class CampaignItem {
    static final String PREFIX = "campaign#";

    private CampaignItem() {}

    static Map<String, AttributeValue> key(CampaignKey key) {
        return Item.with("user_id", key.owner().toString())
                .and("item", PREFIX + key.id())
                .done();
    }

    static Map<String, AttributeValue> write(Campaign campaign) {
        Counters counters = campaign.counters();
        return settings(campaign, "")
                .and("user_id", campaign.key().owner().toString())
                .and("item", PREFIX + campaign.key().id())
                .and("total", counters.total())
                .and("pending", counters.pending())
                .and("sending", counters.sending())
                .and("sent", counters.sent())
                .and("failed", counters.failed())
                .and("uncertain", counters.uncertain())
                .and("skipped", counters.skipped())
                .and("last_claim_at", campaign.lastClaimAt())
                .and("created_at", campaign.createdAt())
                .and("version", campaign.version())
                .done();
    }

    /**
     * What a save writes.
     *
     * @param prefix of the names: a colon makes them an expression's values
     */
    static Item.Writer settings(Campaign campaign, String prefix) {
        return Item.with(prefix + "name", campaign.name())
                .and(prefix + "status", campaign.status())
                .and(prefix + "pause_reason", campaign.pauseReason())
                .and(prefix + "schedule", typeOf(campaign.schedule()))
                .and(prefix + "start_at", campaign.schedule() instanceof Schedule.At at ? at.instant() : null)
                .and(prefix + "start_refused", refusal(campaign.schedule()))
                .and(prefix + "active_import", textOf(campaign.activeImport()))
                .and(prefix + "pending_import", textOf(campaign.pendingImport()))
                .and(prefix + "consecutive_failures", campaign.consecutiveFailures())
                .and(prefix + "started_at", campaign.startedAt())
                .and(prefix + "completed_at", campaign.completedAt())
                .and(prefix + "unswept", campaign.unswept() ? 1 : 0);
    }

    static Campaign read(Item item) {
        return new Campaign(
                new CampaignKey(
                        UserId.parse(item.text("user_id")),
                        CampaignId.parse(item.text("item").substring(PREFIX.length()))),
                item.text("name"),
                status(item),
                item.has("pause_reason") ? PauseReason.valueOf(item.text("pause_reason")) : null,
                schedule(item),
                counters(item),
                importId(item, "active_import"),
                importId(item, "pending_import"),
                item.integer("consecutive_failures"),
                item.instantOrNull("last_claim_at"),
                item.instant("created_at"),
                item.instantOrNull("started_at"),
                item.instantOrNull("completed_at"),
                item.has("unswept") && item.integer("unswept") == 1,
                item.number("version"));
    }

    static CampaignStatus status(Item item) {
        return CampaignStatus.valueOf(item.text("status"));
    }

    static @Nullable ImportId importId(Item item, String name) {
        return item.has(name) ? ImportId.parse(item.text(name)) : null;
    }

    private static Counters counters(Item item) {
        return new Counters(
                item.integer("total"),
                item.integer("pending"),
                item.integer("sending"),
                item.integer("sent"),
                item.integer("failed"),
                item.integer("uncertain"),
                item.integer("skipped"));
    }

    static String typeOf(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Manual _ -> "MANUAL";
            case Schedule.Auto _ -> "AUTO";
            case Schedule.At _ -> "AT";
            case Schedule.Refused _ -> "REFUSED";
        };
    }

    static @Nullable String refusal(Schedule schedule) {
        return schedule instanceof Schedule.Refused(StartRefusal why) ? why.name() : null;
    }

    private static Schedule schedule(Item item) {
        return switch (item.text("schedule")) {
            case "MANUAL" -> Schedule.MANUAL;
            case "AUTO" -> Schedule.AUTO;
            case "AT" -> new Schedule.At(item.instant("start_at"));
            case "REFUSED" -> new Schedule.Refused(StartRefusal.valueOf(item.text("start_refused")));
            case String unknown -> throw new IllegalStateException("a schedule of type " + unknown);
        };
    }

    private static @Nullable String textOf(@Nullable ImportId id) {
        return Objects.toString(id, null);
    }
}
