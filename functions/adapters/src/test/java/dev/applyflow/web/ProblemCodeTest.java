package dev.applyflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {
    private final JsonNode api = read();

    @Test
    void the_codes_are_those_that_the_description_lists() {
        var listed = api.at("/components/schemas/Problem/properties/code/enum");

        assertThat(StreamSupport.stream(listed.spliterator(), false).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .map(ProblemCode::code)
                        .toList());
    }

    @Test
    void each_code_has_the_status_that_the_description_gives_it() {
        var statuses =
                Arrays.stream(ProblemCode.values()).collect(Collectors.toMap(ProblemCode::code, ProblemCode::status));

        assertThat(described()).hasSizeGreaterThan(20);
        assertThat(statuses).containsAllEntriesOf(described());
    }

    private Map<String, Integer> described() {
        var found = new HashMap<String, Integer>();
        for (var properties : api.findValues("properties")) {
            for (var code : properties.at("/code/enum")) {
                for (var status : properties.at("/status/enum")) {
                    found.put(code.asText(), status.asInt());
                }
            }
        }
        return found;
    }

    private static JsonNode read() {
        try (var file = ProblemCodeTest.class.getResourceAsStream(OpenApi.RESOURCE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
