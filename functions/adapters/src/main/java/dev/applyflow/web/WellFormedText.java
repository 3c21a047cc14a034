package dev.applyflow.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads texts that can be written down again: an escape such as {@code \\ud800} alone is half a character, which UTF-8 cannot hold. */
final class WellFormedText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(WellFormedText::isHalf)) {
            throw new HalfCharacter(parser);
        }
        return text;
    }

    /** Whole pairs are one code point, beyond this block. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    static final class HalfCharacter extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        HalfCharacter(JsonParser parser) {
            super(parser, "half a character");
        }
    }
}
