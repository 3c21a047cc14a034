package dev.applyflow.core.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A text cut into what stands as it is and what a row fills in. */
record PlaceholderText(List<Part> parts) {
    /** {@code {{ name }}} or {@code {{ name | fallback }}}, within one line. */
    private static final Pattern PLACEHOLDER = Pattern.compile("([\\p{L}\\p{N}_]{1,64})\\s*(?:\\|([^{}\\r\\n]*))?");

    sealed interface Part {}

    record Literal(String text) implements Part {}

    /** @param fallback empty if there is none: an empty fallback would fill nothing in */
    record Placeholder(String name, String fallback) implements Part {}

    /** Braces that open without closing, or hold no name. */
    record Broken(String text) implements Part {}

    static PlaceholderText parse(String text) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
            addLiteral(parts, text.substring(from, open));
            int close = text.indexOf("}}", open);
            int end = close < 0 ? text.length() : close + 2;
            parts.add(
                    close < 0
                            ? new Broken(excerpt(text.substring(open)))
                            : placeholder(text.substring(open + 2, close)));
            from = end;
        }
        addLiteral(parts, text.substring(from));
        return new PlaceholderText(parts);
    }

    /** Adds the names that have neither value nor fallback to {@code missing}, and leaves them standing as they are. */
    String render(Map<String, String> values, Set<String> missing) {
        var out = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Literal(String text) -> out.append(text);
                case Placeholder(String name, String fallback) -> {
                    String value = values.getOrDefault(name, "").strip();
                    if (value.isEmpty() && fallback.isEmpty()) {
                        missing.add(name);
                        out.append("{{").append(name).append("}}");
                    }
                    out.append(value.isEmpty() ? fallback : oneLine(value));
                }
                case Broken(String text) -> {
                    missing.add(text);
                    out.append(text);
                }
            }
        }
        return out.toString();
    }

    /** A cell may hold line breaks; in a subject they would end the header, and in a sentence they look torn. */
    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ");
    }

    private static Part placeholder(String inside) {
        var match = PLACEHOLDER.matcher(inside.strip());
        if (!match.matches()) {
            return new Broken(excerpt("{{" + inside + "}}"));
        }
        String fallback = match.group(2);
        return new Placeholder(match.group(1), fallback == null ? "" : fallback.strip());
    }

    private static void addLiteral(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }

    private static String excerpt(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
