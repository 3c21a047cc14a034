package dev.applyflow.core.campaign;

import java.util.UUID;

/** Names one upload of a résumé. */
public record UploadId(UUID value) {
    /** @throws IllegalArgumentException if {@code text} is no UUID */
    public static UploadId parse(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
