package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Hold;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Usage;
import dev.applyflow.core.sending.WaitReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The pace of one account as an item: {@code user_id} and
 *
 * <pre>
 * limits            see {@link LimitsMap}; none: the defaults
 * hour_start, hour_end, emails_this_hour, day_start, day_end, emails_today, gap_ends_at, last_email_sent
 * hold              {reason, until}
 * in_flight         see {@link InFlightMap}
 * due               constant; with next_send_at the key of the index of those who are due
 * next_send_at      not there while parked, so that the index holds nobody in vain
 * wait_reason, turn_failures, wake, version
 * </pre>
 */
final class RateLimitsItem {
    /** The one partition of the index. */
    static final String DUE = "all";

    private RateLimitsItem() {}

    static Map<String, AttributeValue> key(UserId user) {
        return Item.with("user_id", user.toString()).done();
    }

    /** @param wakeAtClaim what {@code wake} was when the mail in flight was claimed; of no meaning if there is none */
    static Map<String, AttributeValue> write(RateLimits pace, long wakeAtClaim) {
        Usage usage = pace.usage();
        var item = Item.with("user_id", pace.user().toString())
                .and("limits", LimitsMap.write(pace.limits()))
                .and("hour_start", usage.hourStart())
                .and("hour_end", usage.hourEnd())
                .and("emails_this_hour", usage.emailsThisHour())
                .and("day_start", usage.dayStart())
                .and("day_end", usage.dayEnd())
                .and("emails_today", usage.emailsToday())
                .and("gap_ends_at", usage.gapEndsAt())
                .and("last_email_sent", usage.lastSlotAt())
                .and("hold", hold(pace.hold()))
                .and("in_flight", pace.inFlight() == null ? null : InFlightMap.write(pace.inFlight(), wakeAtClaim))
                .and("wait_reason", pace.waitReason())
                .and("turn_failures", pace.turnFailures())
                .and("wake", pace.wake())
                .and("version", pace.version());
        if (pace.nextSendAt() != null) {
            item.and("due", DUE).and("next_send_at", pace.nextSendAt());
        }
        return item.done();
    }

    static RateLimits read(Item item) {
        UserId user = UserId.parse(item.text("user_id"));
        return new RateLimits(
                user,
                LimitsMap.read(item.mapOrNull("limits")),
                usage(item),
                hold(item.mapOrNull("hold")),
                InFlightMap.claim(user, item.mapOrNull("in_flight")),
                item.instantOrNull("next_send_at"),
                item.has("wait_reason") ? WaitReason.valueOf(item.text("wait_reason")) : null,
                item.integerOr("turn_failures", 0),
                item.number("wake"),
                item.number("version"));
    }

    private static Usage usage(Item item) {
        return new Usage(
                item.instantOrNull("hour_start"),
                item.instantOrNull("hour_end"),
                item.integerOr("emails_this_hour", 0),
                item.instantOrNull("day_start"),
                item.instantOrNull("day_end"),
                item.integerOr("emails_today", 0),
                item.instantOrNull("gap_ends_at"),
                item.instantOrNull("last_email_sent"));
    }

    static @Nullable Map<String, AttributeValue> hold(@Nullable Hold hold) {
        return hold == null
                ? null
                : Item.with("reason", hold.reason().name())
                        .and("until", hold.until())
                        .done();
    }

    private static @Nullable Hold hold(@Nullable Item hold) {
        return hold == null ? null : new Hold(WaitReason.valueOf(hold.text("reason")), hold.instantOrNull("until"));
    }
}
