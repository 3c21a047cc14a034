package dev.applyflow.core.account;

/** Opens a session for whoever knows an account's password. */
public final class Login {
    private final Users users;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final OpenSession session;

    public Login(Users users, PasswordHasher hasher, Throttle throttle, OpenSession session) {
        this.users = users;
        this.hasher = hasher;
        this.throttle = throttle;
        this.session = session;
    }

    public Entry.LogIn login(EmailAddress email, Password password, Visitor visitor) {
        var delay = throttle.delay(visitor.networkAddress(), email);
        if (delay.isPresent()) {
            return new Entry.TooManyAttempts(delay.get());
        }
        var user = users.findByAddress(email);
        if (user.isEmpty()) {
            // The answer must not come sooner than for a wrong password.
            var _ = hasher.hash(password);
            return new Entry.WrongCredentials();
        }
        if (!hasher.matches(password, user.get().password())) {
            return new Entry.WrongCredentials();
        }
        throttle.succeeded(email);
        return new Entry.Entered(user.get(), session.open(user.get().id(), visitor));
    }
}
