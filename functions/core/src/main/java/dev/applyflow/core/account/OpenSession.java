package dev.applyflow.core.account;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Lets somebody in whose right to it is proved. */
public final class OpenSession {
    private final Sessions sessions;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random cryptographically strong */
    public OpenSession(Sessions sessions, InstantSource clock, RandomGenerator random) {
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    SessionToken open(UserId user, Visitor visitor) {
        var token = SessionToken.create(random);
        sessions.open(Session.begin(token, user, visitor.device(), clock.instant()));
        return token;
    }
}
