package dev.applyflow.core.account;

import java.util.regex.Pattern;

/** Names a session without opening it: the SHA-256 of its token, in base64url. */
public record SessionId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @throws IllegalArgumentException if it does not look like an id */
    public SessionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a session");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
