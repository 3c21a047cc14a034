package dev.applyflow.local.standin;

/** The local system cannot start, and its operator can do something about it: the message says what. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
