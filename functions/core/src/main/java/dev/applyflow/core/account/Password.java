package dev.applyflow.core.account;

import java.text.Normalizer;

/**
 * A password as it was typed, in the one form (NFKC) in which every keyboard's umlauts are the same.
 *
 * @param text at most {@value #LONGEST} characters, as hashing more would only cost time
 */
public record Password(String text) {
    /** NIST SP 800-63B asks for 8 and recommends more. Existing passwords are not measured again. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 200;

    /** @throws IllegalArgumentException if it is empty or too long */
    public Password {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("not a password");
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "Password[secret]";
    }
}
