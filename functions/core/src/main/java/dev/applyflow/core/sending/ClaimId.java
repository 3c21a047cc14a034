package dev.applyflow.core.sending;

import java.util.UUID;

/** Names one attempt to send one mail. Whoever writes on behalf of an attempt proves with it that the mail is still theirs. */
public record ClaimId(UUID value) {
    /** @throws IllegalArgumentException if {@code text} is no UUID */
    public static ClaimId parse(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
