package dev.applyflow.core.account;

import dev.applyflow.core.TimeOrderedId;
import dev.applyflow.core.account.Users.Admission;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes an account and opens its first session. */
public final class Register {
    private final Users users;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final OpenSession session;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Admission admission;

    public Register(
            Users users,
            PasswordHasher hasher,
            Throttle throttle,
            OpenSession session,
            InstantSource clock,
            RandomGenerator random,
            Admission admission) {
        this.users = users;
        this.hasher = hasher;
        this.throttle = throttle;
        this.session = session;
        this.clock = clock;
        this.random = random;
        this.admission = admission;
    }

    /** @param zone where the user's days end */
    public record Application(EmailAddress email, Password password, Locale locale, ZoneId zone) {}

    public Entry.Registration register(Application application, Visitor visitor) {
        var delay = throttle.delay(visitor.networkAddress());
        if (delay.isPresent()) {
            return new Entry.TooManyAttempts(delay.get());
        }
        var now = clock.instant();
        var id = new UserId(TimeOrderedId.create(now, random));
        var hash = hasher.hash(application.password());
        var user = new User(id, application.email(), hash, application.locale(), now);
        return switch (users.add(user, application.zone(), admission)) {
            case REGISTERED -> new Entry.Entered(user, session.open(id, visitor));
            case ADDRESS_TAKEN -> new Entry.AddressTaken();
            case CLOSED -> new Entry.Closed();
        };
    }
}
