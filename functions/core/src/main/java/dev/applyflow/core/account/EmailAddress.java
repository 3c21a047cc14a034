package dev.applyflow.core.account;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deliverable-looking address as it was written. Two spellings of one mailbox are told by {@link #normalized()}, which is what
 * duplicates and the list of contacted people compare.
 */
public final class EmailAddress {
    /** RFC 5321 §4.5.3.1: a path is at most 256 octets, brackets included. */
    public static final int MAX_LENGTH = 254;

    /** The bare address: what may surround it in a mail's header (a name, brackets, comments, blanks) is no part of it. */
    private static final EmailValidator VALIDATOR = JMail.strictValidator()
            .requireTopLevelDomain()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace()
            .withRule(email -> email.comments().isEmpty())
            .withRule(email -> hasAsciiForm(email.domain()));

    private final String value;
    private final String normalized;

    private EmailAddress(String value, String normalized) {
        this.value = value;
        this.normalized = normalized;
    }

    /** @throws IllegalArgumentException if {@code text} is no address; {@link #parse} answers instead of throwing */
    public static EmailAddress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an e-mail address"));
    }

    public static Optional<EmailAddress> parse(String text) {
        if (PlainAddress.is(text)) {
            return Optional.of(new EmailAddress(text, text.toLowerCase(Locale.ROOT)));
        }
        boolean valid = text.length() <= MAX_LENGTH && text.indexOf('<') < 0 && VALIDATOR.isValid(text);
        return valid ? Optional.of(new EmailAddress(text, normalize(text))) : Optional.empty();
    }

    /** As it was written. */
    public String value() {
        return value;
    }

    /** Lower case, with an international domain in its ASCII form, so that {@code A@BÜCHER.de} equals {@code a@xn--bcher-kva.de}. */
    public String normalized() {
        return normalized;
    }

    /** As it was written. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static String normalize(String address) {
        int at = address.lastIndexOf('@');
        String domain = IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        return (address.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
    }

    private static boolean hasAsciiForm(String domain) {
        try {
            return !IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).isEmpty();
        } catch (IllegalArgumentException unmappable) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailAddress address && value.equals(address.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
