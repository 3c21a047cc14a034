package dev.applyflow.config;

import java.nio.file.Path;

/** What tokens are sealed with: {@code kms:<key id>} or, on one machine, {@code file:<path of a key file>}. */
public sealed interface Sealing {
    record Kms(String keyId) implements Sealing {}

    record KeyFile(Path path) implements Sealing {}

    /** @throws IllegalArgumentException if it is neither */
    static Sealing parse(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        if (colon < 0 || rest.isEmpty()) {
            throw new IllegalArgumentException("not a sealing");
        }
        return switch (text.substring(0, colon)) {
            case "kms" -> new Kms(rest);
            case "file" -> new KeyFile(Path.of(rest));
            default -> throw new IllegalArgumentException("not a sealing");
        };
    }
}
