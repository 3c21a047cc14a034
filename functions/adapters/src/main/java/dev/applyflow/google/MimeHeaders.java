package dev.applyflow.google;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.applyflow.core.account.EmailAddress;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import java.io.UnsupportedEncodingException;
import java.net.IDN;

/** The headers of a mail or of one of its parts: ASCII lines, whatever goes in. A line break in a value cannot begin another header. */
final class MimeHeaders {
    private final StringBuilder lines = new StringBuilder();

    /** @param value our own, ASCII */
    MimeHeaders plain(String name, String value) {
        lines.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** Encoded words where they are needed (RFC 2047). */
    MimeHeaders text(String name, String value) throws UnsupportedEncodingException {
        return folded(name, MimeUtility.encodeText(onOneLine(value), "UTF-8", null));
    }

    /** @param displayName may be empty */
    MimeHeaders address(String name, EmailAddress address, String displayName) throws UnsupportedEncodingException {
        String ascii = localPart(address) + "@" + asciiDomain(address);
        String shown = onOneLine(displayName);
        var written = new InternetAddress();
        written.setAddress(ascii);
        if (!shown.isEmpty()) {
            written.setPersonal(shown, "UTF-8");
        }
        return folded(name, written.toString());
    }

    /** A value with a file name as its parameter (RFC 2231). */
    MimeHeaders withFilename(String name, String value, String parameter, String filename) {
        var parameters = new ParameterList();
        parameters.set(parameter, onOneLine(filename), "UTF-8");
        return plain(name, value + parameters.toString((name + ": " + value).length()));
    }

    /** A domain can be written in ASCII, a name before the @ that is not ASCII cannot. */
    static boolean canWrite(EmailAddress address) {
        return US_ASCII.newEncoder().canEncode(localPart(address));
    }

    private static String localPart(EmailAddress address) {
        return address.value().substring(0, address.value().lastIndexOf('@'));
    }

    static String asciiDomain(EmailAddress address) {
        return IDN.toASCII(address.domain(), IDN.ALLOW_UNASSIGNED);
    }

    private MimeHeaders folded(String name, String value) {
        return plain(name, MimeUtility.fold(name.length() + 2, value));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
