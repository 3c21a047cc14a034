package dev.applyflow.local.time;

import dev.applyflow.core.sending.RateLimitStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When the next mailbox is due that waits for nothing but time. One with a mail in flight is left out: it waits for a lease, which
 * runs in real time and cannot be skipped.
 */
public final class NextDue implements Supplier<Optional<Instant>> {
    private static final int LOOKED_AT = 100;

    private final RateLimitStore rateLimits;

    public NextDue(RateLimitStore rateLimits) {
        this.rateLimits = rateLimits;
    }

    @Override
    public Optional<Instant> get() {
        return rateLimits.due(Instant.parse("9999-12-31T23:59:59Z"), LOOKED_AT).stream()
                .filter(due -> rateLimits
                        .find(due.user())
                        .filter(pace -> pace.inFlight() == null)
                        .isPresent())
                .map(RateLimitStore.Due::dueAt)
                .findFirst();
    }
}
