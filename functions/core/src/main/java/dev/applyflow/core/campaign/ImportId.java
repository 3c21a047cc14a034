package dev.applyflow.core.campaign;

import java.util.UUID;

/** Names one upload of a list; every new upload is a new import. */
public record ImportId(UUID value) {
    /** @throws IllegalArgumentException if {@code text} is no UUID */
    public static ImportId parse(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
