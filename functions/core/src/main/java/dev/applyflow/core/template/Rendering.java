package dev.applyflow.core.template;

import java.util.List;

/** What a template makes of a row. */
public sealed interface Rendering {
    record Rendered(String subject, String body) implements Rendering {}

    /** Nothing is sent: the named placeholders have neither a value nor a fallback. */
    record Incomplete(List<String> missing) implements Rendering {}
}
