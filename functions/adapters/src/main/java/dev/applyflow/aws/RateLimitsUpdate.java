package dev.applyflow.aws;

import dev.applyflow.core.sending.RateLimits;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes what turns, holds and wake-ups change of a pace, on the version that was read. Usage and the mail in flight belong to the claim
 * and are left as they are, or taken out by its settlement.
 */
final class RateLimitsUpdate {
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

    private RateLimitsUpdate() {}

    static TransactWriteItem waiting(Tables tables, RateLimits read, RateLimits changed) {
        return of(tables, read, changed, changed.nextSendAt() == null ? PARKED : DUE);
    }

    static TransactWriteItem settled(Tables tables, RateLimits read, RateLimits changed) {
        return of(tables, read, changed, changed.nextSendAt() == null ? PARKED_AND_SETTLED : DUE_AND_SETTLED);
    }

    private static TransactWriteItem of(Tables tables, RateLimits read, RateLimits changed, String update) {
        var values = new Item.Writer()
                .and(":wait_reason", changed.waitReason())
                .and(":limits", LimitsMap.write(changed.limits()))
                .and(":hold", RateLimitsItem.hold(changed.hold()))
                .and(":turn_failures", changed.turnFailures())
                .and(":wake", changed.wake())
                .and(":version", changed.version());
        if (changed.nextSendAt() != null) {
            values.and(":due", RateLimitsItem.DUE).and(":next_send_at", changed.nextSendAt());
        }
        boolean isNew = read.version() == 0;
        var change = isNew
                ? new Change(update, IS_NEW, values)
                : new Change(update, IS_AS_READ, values.and(":read", read.version()));
        return change.of(tables.rateLimits(), RateLimitsItem.key(read.user()));
    }
}
