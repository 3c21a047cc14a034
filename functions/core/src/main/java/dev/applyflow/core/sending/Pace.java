package dev.applyflow.core.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a mailbox is due again once an attempt is settled. */
final class Pace {
    private Pace() {}

    static Outbox.Next next(Limits limits, Usage usage, Instant now, @Nullable Hold hold) {
        if (hold != null) {
            return new Outbox.Next(hold.until() == null ? now : hold.until(), hold.reason(), hold);
        }
        Limiter.Start start = Limiter.earliest(limits, usage, now);
        return new Outbox.Next(start.at(), start.reason() == null ? WaitReason.TICK : start.reason(), null);
    }
}
