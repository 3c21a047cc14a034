package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import java.util.Optional;

/** Reads and changes when an account sends. What was used stays used: a change never reopens an hour or a day. */
public final class ChangeLimits {
    /** Against the sender, which writes the same item with every mail. */
    private static final int TRIES = 5;

    private final RateLimitStore rateLimits;
    private final Clocks clocks;

    public ChangeLimits(RateLimitStore rateLimits, Clocks clocks) {
        this.rateLimits = rateLimits;
        this.clocks = clocks;
    }

    /** @param usage as of now: an hour or a day that is over counts for nothing */
    public record LimitsInUse(Limits limits, Usage usage) {}

    public LimitsInUse read(UserId user) {
        RateLimits pace = rateLimits.read(user);
        return new LimitsInUse(pace.limits(), pace.usage().at(clocks.sendingNow()));
    }

    /** The user has done something about what kept it from sending, and does not want to wait for the next try. Limits and holds stay. */
    public void tryAgainNow(UserId user) {
        rateLimits.wake(user, clocks.sendingNow(), false);
    }

    /** Empty if somebody else was faster each time. */
    public Optional<LimitsInUse> change(UserId user, Limits limits) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (rateLimits.changeLimits(rateLimits.read(user), limits, clocks.sendingNow())) {
                return Optional.of(read(user));
            }
        }
        return Optional.empty();
    }
}
