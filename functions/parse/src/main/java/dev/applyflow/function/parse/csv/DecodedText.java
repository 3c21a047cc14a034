package dev.applyflow.function.parse.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads a file as text. In which characters it is written is told by its byte order mark, else by its bytes. */
final class DecodedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int ZEROS_SAMPLE = 4096;
    /** A damaged byte does not make a UTF-8 text a Windows text: in those next to no umlaut happens to be sound. */
    private static final int SOUND_PER_DAMAGED = 3;

    private static final char DAMAGED = '\uFFFD';

    private DecodedText() {}

    static String of(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return after(3, file, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return after(2, file, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return after(2, file, StandardCharsets.UTF_16BE);
        }
        return unmarked(file);
    }

    private static String unmarked(byte[] file) {
        int length = Math.min(file.length, ZEROS_SAMPLE);
        int evenZeros = zeros(file, 0, length);
        int oddZeros = zeros(file, 1, length);
        if (oddZeros > length / 4 && evenZeros < length / 20) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        if (evenZeros > length / 4 && oddZeros < length / 20) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.indexOf(DAMAGED) < 0) {
            return text;
        }
        return isSound(text) ? withStrayBytes(file) : new String(file, WINDOWS_1252);
    }

    /** Latin letters in UTF-16 have a zero byte each. */
    private static int zeros(byte[] file, int from, int to) {
        int zeros = 0;
        for (int i = from; i < to; i += 2) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isSound(String text) {
        long sound = 0;
        long damaged = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == DAMAGED) {
                damaged++;
            } else if (c > 0x7F) {
                sound++;
            }
        }
        return damaged * SOUND_PER_DAMAGED <= sound;
    }

    /** A row that was pasted from a Windows text: its bytes are no UTF-8, but characters all the same. */
    private static String withStrayBytes(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        var text = CharBuffer.allocate(file.length);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        while (bytes.hasRemaining()) {
            var result = decoder.decode(bytes, text, true);
            int stray = result.isError() ? result.length() : 0;
            text.put(WINDOWS_1252.decode(bytes.slice(bytes.position(), stray)));
            bytes.position(bytes.position() + stray);
        }
        return text.flip().toString();
    }

    private static String after(int mark, byte[] file, Charset charset) {
        return new String(file, mark, file.length - mark, charset);
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
