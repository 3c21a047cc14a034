package dev.applyflow.function.parse.csv;

import java.io.IOException;

/** The text is no list. An exception, because it is found within the reader that the parser reads from. */
final class MalformedText extends IOException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    MalformedText(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** For the user. */
    String sentence() {
        return sentence;
    }
}
