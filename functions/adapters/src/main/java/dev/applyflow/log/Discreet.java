package dev.applyflow.log;

import org.jspecify.annotations.Nullable;

/**
 * An error as it may be logged: types and places, but no messages, as those quote what was being read ("For input string: ..."). Only
 * AWS's are kept, which name operations and permissions and are what an operator needs.
 */
public final class Discreet extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private Discreet(String message, @Nullable Throwable cause, StackTraceElement[] places) {
        super(message, cause, false, true);
        setStackTrace(places);
    }

    public static Discreet of(Throwable error) {
        return of(error, DEEPEST);
    }

    private static Discreet of(Throwable error, int depth) {
        var cause = error.getCause() == null || depth == 0 ? null : of(error.getCause(), depth - 1);
        String type = error.getClass().getName();
        boolean speaks = type.startsWith("software.amazon.awssdk.") && error.getMessage() != null;
        return new Discreet(speaks ? type + ": " + error.getMessage() : type, cause, error.getStackTrace());
    }
}
