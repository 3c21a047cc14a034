package dev.applyflow.function.send;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One line of CloudWatch's embedded metric format: a log event that becomes metrics.
 *
 * @param dimensions by which the metrics are told apart, by name
 * @param values by name; a name that ends in {@code Seconds} is a duration, every other one a count
 */
record MetricLine(Instant at, Map<String, String> dimensions, Map<String, Long> values) {
    static final String NAMESPACE = "ApplyFlow";

    private static final JsonFactory JSON = new JsonFactory();

    String toJson() {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", at.toEpochMilli());
            json.writeArrayFieldStart("CloudWatchMetrics");
            writeDirective(json);
            json.writeEndArray();
            json.writeEndObject();
            for (var dimension : dimensions.entrySet()) {
                json.writeStringField(dimension.getKey(), dimension.getValue());
            }
            for (var value : values.entrySet()) {
                json.writeNumberField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void writeDirective(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        writeStrings(json, dimensions.keySet());
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (String name : values.keySet()) {
            json.writeStartObject();
            json.writeStringField("Name", name);
            json.writeStringField("Unit", name.endsWith("Seconds") ? "Seconds" : "Count");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeStrings(JsonGenerator json, Set<String> strings) throws IOException {
        json.writeStartArray();
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }
}
