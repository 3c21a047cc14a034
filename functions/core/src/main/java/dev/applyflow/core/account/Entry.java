package dev.applyflow.core.account;

import java.time.Duration;

/** How an attempt to get in ends, by registering or by logging in. */
public final class Entry {
    private Entry() {}

    public sealed interface Registration {}

    public sealed interface LogIn {}

    public record Entered(User user, SessionToken token) implements Registration, LogIn {}

    /** @param retryAfter until the next attempt may be made */
    public record TooManyAttempts(Duration retryAfter) implements Registration, LogIn {}

    public record AddressTaken() implements Registration {}

    /** This installation takes no further accounts. */
    public record Closed() implements Registration {}

    /** Unknown account or wrong password: which, is nobody's business. */
    public record WrongCredentials() implements LogIn {}
}
