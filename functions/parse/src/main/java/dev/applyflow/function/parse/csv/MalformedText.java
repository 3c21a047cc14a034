package dev.applyflow.function.parse.csv;

import java.io.IOException;

/** The text is no list. The message is for the user. */
final class MalformedText extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedText(String message) {
        super(message);
    }
}
