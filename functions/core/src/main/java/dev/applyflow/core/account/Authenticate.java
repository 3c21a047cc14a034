package dev.applyflow.core.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Tells whose request it is. */
public final class Authenticate {
    /** A write with every request would cost more than the knowledge is worth. */
    static final Duration TOUCH_AFTER = Duration.ofMinutes(5);

    private final Sessions sessions;
    private final InstantSource clock;

    public Authenticate(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param token as it was received; empty if it opens no session (any more) */
    public Optional<Session> session(String token) {
        var now = clock.instant();
        var session = SessionToken.parse(token).flatMap(parsed -> sessions.find(parsed.id(), now));
        session.filter(found -> !found.lastUsedAt().plus(TOUCH_AFTER).isAfter(now))
                .ifPresent(found -> sessions.touch(found.id(), now));
        return session;
    }
}
