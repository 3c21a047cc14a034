package dev.applyflow.function.parse.csv;

import dev.applyflow.core.recipient.ListFlaw;
import java.io.IOException;

/** The text is no list. An exception, because it is found within the reader that the parser reads from. */
final class MalformedText extends IOException {
    private static final long serialVersionUID = 1L;

    private final ListFlaw flaw;

    MalformedText(ListFlaw flaw) {
        super(flaw.reason());
        this.flaw = flaw;
    }

    ListFlaw flaw() {
        return flaw;
    }
}
