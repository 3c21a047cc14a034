package dev.applyflow.core.testing;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Hold;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.WaitReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryRateLimitStore(InMemoryStore store) implements RateLimitStore {
    @Override
    public Optional<RateLimits> find(UserId user) {
        return store.atomically(() -> Optional.ofNullable(store.rateLimits.get(user)));
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return store.atomically(() -> scheduled()
                .filter(due -> !due.dueAt().isAfter(now))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.atomically(() -> scheduled().map(Due::dueAt).findFirst());
    }

    @Override
    public boolean postpone(RateLimits read, Instant until, WaitReason reason) {
        return write(read, read.postponed(until, reason));
    }

    @Override
    public boolean park(RateLimits read) {
        return write(read, read.parked());
    }

    @Override
    public boolean hold(RateLimits read, Hold hold) {
        return write(read, read.held(hold));
    }

    @Override
    public boolean backOff(RateLimits read, Instant until) {
        return write(read, read.backedOff(until));
    }

    @Override
    public boolean changeLimits(RateLimits read, Limits changed, Instant now) {
        return write(read, read.limitedTo(changed, now));
    }

    @Override
    public void wake(UserId user, Instant now, boolean endHold) {
        store.atomically(() -> {
            store.wake(user, now, endHold);
            return user;
        });
    }

    private boolean write(RateLimits read, RateLimits changed) {
        return store.atomically(() -> {
            RateLimits stored = store.rateLimits.get(read.user());
            boolean unchanged = read.version() == (stored == null ? 0 : stored.version());
            if (unchanged) {
                store.rateLimits.put(read.user(), changed);
            }
            return unchanged;
        });
    }

    private Stream<Due> scheduled() {
        return store.rateLimits.values().stream()
                .filter(limits -> limits.nextSendAt() != null)
                .map(limits -> new Due(limits.user(), Objects.requireNonNull(limits.nextSendAt())))
                .sorted(Comparator.comparing(Due::dueAt));
    }
}
