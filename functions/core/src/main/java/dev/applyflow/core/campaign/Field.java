package dev.applyflow.core.campaign;

import java.util.Arrays;
import java.util.Optional;

/** What ApplyFlow understands of a list; every other column is merely a placeholder. */
public enum Field {
    EMAIL("recipient_email"),
    COMPANY_NAME("company_name"),
    RECIPIENT_NAME("recipient_name"),
    /** The position applied for. */
    ROLE("role"),
    /** The recipient's own position. */
    DESIGNATION("designation"),
    /** Makes, with {@link #LAST_NAME}, the recipient's name where the list has no column for the whole name. */
    FIRST_NAME("first_name"),
    LAST_NAME("last_name");

    private final String placeholder;

    Field(String placeholder) {
        this.placeholder = placeholder;
    }

    /** Its name in templates. */
    public String placeholder() {
        return placeholder;
    }

    public static Optional<Field> ofPlaceholder(String name) {
        return Arrays.stream(values())
                .filter(field -> field.placeholder.equals(name))
                .findFirst();
    }
}
