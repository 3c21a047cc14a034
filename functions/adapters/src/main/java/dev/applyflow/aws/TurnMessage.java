package dev.applyflow.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.RateLimitStore.Due;
import java.time.DateTimeException;
import java.time.Instant;

/** A turn as a message: {@code {"user": UUID, "dueAt": instant}}. */
final class TurnMessage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TurnMessage() {}

    static String write(Due turn) {
        return JSON.createObjectNode()
                .put("user", turn.user().toString())
                .put("dueAt", turn.dueAt().toString())
                .toString();
    }

    /** @throws IllegalArgumentException if it is none */
    static Due read(String message) {
        try {
            JsonNode json = JSON.readTree(message);
            return new Due(
                    UserId.parse(json.path("user").asText()),
                    Instant.parse(json.path("dueAt").asText()));
        } catch (JsonProcessingException | DateTimeException unreadable) {
            throw new IllegalArgumentException("no turn", unreadable);
        }
    }
}
