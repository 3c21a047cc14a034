package dev.applyflow.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sample template, and what it makes of a row by the plainest means: written apart from the core's rendering, so that the one
 * can show up the other.
 */
record Letter(String subject, String body) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)(?:\\|([^}]*))?}}");

    String subjectFor(JsonNode row) {
        return fill(subject, row);
    }

    String bodyFor(JsonNode row) {
        return fill(body, row);
    }

    private static String fill(String text, JsonNode row) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = value(row, match.group(1));
            return Matcher.quoteReplacement(value.isBlank() && match.group(2) != null ? match.group(2) : value);
        });
    }

    private static String value(JsonNode row, String placeholder) {
        return switch (placeholder) {
            case "company_name" -> row.path("company").asText("");
            case "recipient_name" -> row.path("name").asText("");
            case "recipient_email" -> row.path("email").asText("");
            case "role" -> row.path("role").asText("");
            case "designation" -> row.path("designation").asText("");
            default -> row.path("further").path(placeholder).asText("");
        };
    }
}
