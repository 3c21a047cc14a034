package dev.applyflow.function.parse.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In which characters a text is written, told by its byte order mark, else by its bytes.
 *
 * @param markLength bytes at the beginning that are no text
 */
record TextEncoding(Charset charset, int markLength) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int ZEROS_SAMPLE = 4096;
    /** A damaged byte does not make a UTF-8 text a Windows text: in those next to no umlaut happens to be sound. */
    private static final int SOUND_PER_DAMAGED = 3;

    static TextEncoding of(byte[] text) {
        if (startsWith(text, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(text, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(text, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(unmarked(text), 0);
    }

    private static Charset unmarked(byte[] text) {
        int length = Math.min(text.length, ZEROS_SAMPLE);
        int evenZeros = zeros(text, 0, length);
        int oddZeros = zeros(text, 1, length);
        if (oddZeros > length / 4 && evenZeros < length / 20) {
            return StandardCharsets.UTF_16LE;
        }
        if (evenZeros > length / 4 && oddZeros < length / 20) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(text) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** Latin letters in UTF-16 have a zero byte each. */
    private static int zeros(byte[] text, int from, int to) {
        int zeros = 0;
        for (int i = from; i < to; i += 2) {
            zeros += text[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(byte[] text) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.wrap(text);
        var chars = CharBuffer.allocate(8192);
        long sound = 0;
        long damaged = 0;
        while (true) {
            var result = decoder.decode(bytes, chars, true);
            for (int i = 0; i < chars.position(); i++) {
                sound += chars.get(i) > 0x7F ? 1 : 0;
            }
            chars.clear();
            if (result.isUnderflow()) {
                return damaged * SOUND_PER_DAMAGED <= sound;
            }
            if (result.isError()) {
                damaged++;
                bytes.position(bytes.position() + result.length());
            }
        }
    }

    private static boolean startsWith(byte[] text, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= text.length || (text[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
