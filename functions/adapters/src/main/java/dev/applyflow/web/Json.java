package dev.applyflow.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;

/**
 * JSON to records and back. Takes what it is given literally: no unknown or doubled fields, no number where a text belongs, nothing that
 * is not UTF-8, no half characters.
 */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalTime.class, ToStringSerializer.instance)
                    .addSerializer(ZoneId.class, ToStringSerializer.instance)
                    .addDeserializer(String.class, new WellFormedText()))
            .build();

    private Json() {}

    /** @throws Refusal if the bytes are no such object; quotes nothing of them but names of fields */
    static <T> T read(byte[] json, Class<T> type) {
        try {
            var value = MAPPER.readValue(text(json), type);
            if (value == null) {
                throw notAnObject();
            }
            return value;
        } catch (WellFormedText.HalfCharacter half) {
            throw invalid(new FieldError(path(half), "not-text", "This holds a broken character. Type it anew."));
        } catch (UnrecognizedPropertyException unknown) {
            throw invalid(new FieldError(path(unknown), "unknown", "There is no such field."));
        } catch (JsonMappingException mismatch) {
            throw path(mismatch).isEmpty() || mismatch.getCause() instanceof JsonParseException
                    ? notAnObject()
                    : invalid(new FieldError(
                            path(mismatch), "wrong-type", "This is not the kind of value expected here."));
        } catch (IOException malformed) {
            throw notAnObject();
        }
    }

    /** As strictly as a store would take it: elsewhere what is not UTF-8 silently becomes a question mark. */
    private static String text(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a response that cannot be written", e);
        }
    }

    private static Refusal notAnObject() {
        return new Refusal(ProblemCode.NOT_JSON, "The body is not a JSON object.");
    }

    private static Refusal invalid(FieldError error) {
        return new Refusal(ProblemCode.INVALID_FIELD, "The field " + error.field() + " is not valid.", error);
    }

    /** Such as {@code window.days[0]}. */
    private static String path(JsonMappingException error) {
        return error.getPath().stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
