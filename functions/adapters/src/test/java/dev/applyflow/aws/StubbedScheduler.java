package dev.applyflow.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** EventBridge Scheduler's one-time schedules: they fire when the test says what time it is, and then remove themselves. */
final class StubbedScheduler extends StubbedService {
    private static final String PATH = "/schedules/";

    private final Map<String, JsonNode> schedules = new LinkedHashMap<>();
    private Runnable beforeUpdate = () -> {};

    @Override
    synchronized Answer answer(Request request) {
        String name = request.path().substring(PATH.length());
        return switch (request.method()) {
            case "POST" ->
                schedules.putIfAbsent(name, withoutClientToken(request)) == null
                        ? Answer.ok(JSON.createObjectNode().put("ScheduleArn", "arn:" + name))
                        : Answer.error(409, "ConflictException");
            case "PUT" -> {
                beforeUpdate.run();
                yield schedules.replace(name, withoutClientToken(request)) != null
                        ? Answer.ok(JSON.createObjectNode().put("ScheduleArn", "arn:" + name))
                        : Answer.error(404, "ResourceNotFoundException");
            }
            case "DELETE" ->
                schedules.remove(name) != null
                        ? Answer.ok(JSON.createObjectNode())
                        : Answer.error(404, "ResourceNotFoundException");
            default -> Answer.error(400, "ValidationException");
        };
    }

    /** What was asked for last under this name. */
    synchronized JsonNode schedule(String name) {
        return schedules.getOrDefault(name, JSON.nullNode());
    }

    /** All fire and remove themselves just before the next update arrives. */
    synchronized void fireBeforeUpdate() {
        beforeUpdate = schedules::clear;
    }

    /** The inputs of those that are due. */
    synchronized List<JsonNode> fire(Instant now) throws IOException {
        var fired = new ArrayList<JsonNode>();
        for (var schedule : List.copyOf(schedules.entrySet())) {
            if (!at(schedule.getValue()).isAfter(now)) {
                fired.add(JSON.readTree(
                        schedule.getValue().path("Target").path("Input").asText()));
                schedules.remove(schedule.getKey());
            }
        }
        return fired;
    }

    /** A new one each time, which tells nothing. */
    private static JsonNode withoutClientToken(Request request) {
        return ((ObjectNode) request.body()).without("ClientToken");
    }

    private static Instant at(JsonNode schedule) {
        String expression = schedule.path("ScheduleExpression").asText();
        return LocalDateTime.parse(expression.substring("at(".length(), expression.length() - 1))
                .toInstant(ZoneOffset.UTC);
    }
}
