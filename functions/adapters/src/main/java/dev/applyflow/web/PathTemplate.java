package dev.applyflow.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path in which {@code {name}} stands for any one segment, such as {@code /api/campaigns/{campaignId}}. */
public record PathTemplate(List<String> segments) {
    public static PathTemplate parse(String template) {
        return new PathTemplate(split(template));
    }

    /** What stands in place of the names; empty if this is another path. */
    public Optional<Map<String, String>> match(String path) {
        var given = split(path);
        if (given.size() != segments.size()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < given.size(); i++) {
            String expected = segments.get(i);
            if (isName(expected) && !given.get(i).isEmpty()) {
                values.put(expected.substring(1, expected.length() - 1), given.get(i));
            } else if (!expected.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** How many segments may be anything. */
    public long names() {
        return segments.stream().filter(PathTemplate::isName).count();
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }
}
