package dev.applyflow.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The OpenAPI document, walked by JSON pointers. Its schemas are JSON Schema 2020-12, as OpenAPI 3.1 has it. */
final class OpenApiDocument {
    private static final String RESOURCE = "dev/applyflow/web/openapi.json";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode root = load();

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    boolean has(String pointer) {
        return !at(pointer).isMissingNode();
    }

    /** The pointer itself, or what it refers to. */
    String follow(String pointer) {
        var reference = at(pointer).path("$ref");
        return reference.isMissingNode() ? pointer : reference.asText().substring(1);
    }

    void verify(String schemaPointer, String json, String exchange) {
        // As it is a part of a URI, the braces of a path have to be escaped.
        String fragment = schemaPointer.replace("{", "%7B").replace("}", "%7D");
        var schema = SCHEMAS.getSchema(SchemaLocation.of("classpath:" + RESOURCE + "#" + fragment), STRICT);
        assertThat(schema.validate(json, InputFormat.JSON))
                .as(exchange + ": " + json)
                .isEmpty();
    }

    private static JsonNode load() {
        var loader = OpenApiDocument.class.getClassLoader();
        try (var file = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
