package dev.applyflow.config;

import java.util.List;

/** What is missing or malformed in the environment, all of it together. Names keys, never values. */
public final class InvalidConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidConfiguration(List<String> problems) {
        super(String.join("; ", problems));
    }
}
