package dev.applyflow.aws;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Expressions name every attribute by a placeholder, {@code #status} for {@code status}, since many of them are reserved words. */
final class Expressions {
    private static final Pattern PLACEHOLDER = Pattern.compile("#([a-z_]+)");

    private Expressions() {}

    /** What the placeholders of these expressions stand for. */
    static Map<String, String> names(String... expressions) {
        var names = new TreeMap<String, String>();
        for (String expression : expressions) {
            PLACEHOLDER.matcher(expression).results().forEach(found -> names.put(found.group(), found.group(1)));
        }
        return names;
    }
}
