package dev.applyflow.function.parse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes; its name says nothing. */
enum FileKind {
    /** A zip, so perhaps an Excel workbook. */
    ZIP,
    TEXT,
    EMPTY,
    OLD_EXCEL,
    ENCRYPTED,
    PDF,
    WEB_PAGE,
    OTHER;

    private static final int HEAD = 1024;
    /** How an OLE2 file names the stream that holds an encrypted workbook. */
    private static final byte[] ENCRYPTED_STREAM = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final byte[] OLE2 = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    private static final byte[][] BINARIES = {
        bytes(0x1F, 0x8B),
        bytes('R', 'a', 'r', '!'),
        bytes('7', 'z', 0xBC, 0xAF),
        bytes(0x89, 'P', 'N', 'G'),
        bytes(0xFF, 0xD8, 0xFF),
        bytes('G', 'I', 'F', '8'),
        bytes('{', '\\', 'r', 't', 'f'),
        bytes(0x7F, 'E', 'L', 'F'),
        bytes('M', 'Z', 0x90)
    };

    /** Marks of the byte order, and the zeros that letters have in UTF-16. */
    private static final Pattern MARKS = Pattern.compile("\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF|\\x00");

    private static final Pattern WEB_PAGE_BEGINS =
            Pattern.compile("<(?:!--|(?:!doctype|html|head|meta|title|style|script|body|div|table)[\\s>])");

    static FileKind of(byte[] file) {
        if (file.length == 0) {
            return EMPTY;
        }
        if (startsWith(file, bytes('P', 'K', 3, 4)) || startsWith(file, bytes('P', 'K', 5, 6))) {
            return ZIP;
        }
        if (startsWith(file, OLE2)) {
            return contains(file, ENCRYPTED_STREAM) ? ENCRYPTED : OLD_EXCEL;
        }
        for (byte[] binary : BINARIES) {
            if (startsWith(file, binary)) {
                return OTHER;
            }
        }
        return ofText(new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1));
    }

    private static FileKind ofText(String head) {
        if (head.contains("%PDF-")) {
            return PDF;
        }
        String text = MARKS.matcher(head).replaceAll("").strip().toLowerCase(Locale.ROOT);
        if (WEB_PAGE_BEGINS.matcher(text).lookingAt()) {
            return WEB_PAGE;
        }
        return text.startsWith("<?xml") || text.startsWith("begin:vcard") ? OTHER : TEXT;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && matches(file, 0, start);
    }

    private static boolean contains(byte[] file, byte[] part) {
        for (int at = 0; at + part.length <= file.length; at++) {
            if (matches(file, at, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] file, int at, byte[] part) {
        return java.util.Arrays.equals(file, at, at + part.length, part, 0, part.length);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
