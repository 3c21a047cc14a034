package dev.applyflow.aws;

import dev.applyflow.core.sending.RateLimits;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes what turns, holds and wake-ups change of a pace, on the version that was read. Usage and the mail in flight belong to the claim
 * and are left as they are, or taken out by its settlement.
 */
record RateLimitsUpdate(String update, String condition, Map<String, AttributeValue> values) {
    private static final String WAITING = """
        SET #limits = :limits, #hold = :hold, #wait_reason = :wait_reason, #turn_failures = :turn_failures,
            #wake = :wake, #version = :version\
        """;
    private static final String DUE = WAITING + ", #due = :due, #next_send_at = :next_send_at";
    private static final String PARKED = WAITING + " REMOVE #next_send_at";
    private static final String DUE_AND_SETTLED = DUE + " REMOVE #in_flight";
    private static final String PARKED_AND_SETTLED = PARKED + ", #in_flight";

    private static final String IS_NEW = "attribute_not_exists(#user_id)";
    private static final String IS_AS_READ = "#version = :read";

    static RateLimitsUpdate waiting(RateLimits read, RateLimits changed) {
        return of(read, changed, changed.nextSendAt() == null ? PARKED : DUE);
    }

    static RateLimitsUpdate settled(RateLimits read, RateLimits changed) {
        return of(read, changed, changed.nextSendAt() == null ? PARKED_AND_SETTLED : DUE_AND_SETTLED);
    }

    private static RateLimitsUpdate of(RateLimits read, RateLimits changed, String update) {
        boolean isNew = read.version() == 0;
        var values = Item.with(
                        ":wait_reason",
                        changed.waitReason() == null
                                ? null
                                : changed.waitReason().name())
                .and(":limits", LimitsMap.write(changed.limits()))
                .and(":hold", RateLimitsItem.hold(changed.hold()))
                .and(":turn_failures", changed.turnFailures())
                .and(":wake", changed.wake())
                .and(":version", changed.version());
        if (!isNew) {
            values.and(":read", read.version());
        }
        if (changed.nextSendAt() != null) {
            values.and(":due", RateLimitsItem.DUE).and(":next_send_at", changed.nextSendAt());
        }
        return new RateLimitsUpdate(update, isNew ? IS_NEW : IS_AS_READ, values.done());
    }

    TransactWriteItem in(Tables tables, RateLimits read) {
        return Writes.update(tables.rateLimits(), RateLimitsItem.key(read.user()), update, condition, values);
    }
}
