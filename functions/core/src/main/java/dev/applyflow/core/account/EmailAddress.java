package dev.applyflow.core.account;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * A deliverable-looking address as it was written. Two spellings of one mailbox are told by {@link #normalized()}, which is what
 * duplicates and the list of contacted people compare.
 */
public record EmailAddress(String value) {
    /** RFC 5321 §4.5.3.1: a path is at most 256 octets, brackets included. */
    public static final int MAX_LENGTH = 254;

    /** The bare address: what may surround it in a mail's header (a name, brackets, comments, blanks) is no part of it. */
    private static final EmailValidator VALIDATOR = JMail.strictValidator()
            .requireTopLevelDomain()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace()
            .withRule(email -> email.comments().isEmpty())
            .withRule(email -> hasAsciiForm(email.domain()));

    /** @throws IllegalArgumentException if {@code value} is no address; {@link #parse} answers instead of throwing */
    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        return isAddress(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** Lower case, with an international domain in its ASCII form, so that {@code A@BÜCHER.de} equals {@code a@xn--bcher-kva.de}. */
    public String normalized() {
        if (isAscii(value)) {
            return value.toLowerCase(Locale.ROOT);
        }
        int at = value.lastIndexOf('@');
        String domain = IDN.toASCII(value.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        return (value.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static boolean isAddress(String text) {
        return PlainAddress.is(text) || text.length() <= MAX_LENGTH && text.indexOf('<') < 0 && VALIDATOR.isValid(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAsciiForm(String domain) {
        try {
            return !IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).isEmpty();
        } catch (IllegalArgumentException unmappable) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
