package dev.applyflow.core.account;

import java.net.URI;
import java.util.Set;

/**
 * Whoever hosts the mailboxes: asks the user for the permission to send, and gives it back. Each call has a deadline of at most
 * 30 s and does not repeat itself.
 */
public interface MailboxProvider {
    /**
     * Where the user is asked. The answer arrives at the configured redirect address with {@code state} and either a code or an error.
     *
     * @param codeChallenge BASE64URL(SHA-256(verifier)), RFC 7636 §4.2 (method S256)
     */
    URI authorizationUrl(String state, String codeChallenge);

    /**
     * Redeems a code, which works once, and asks the mailbox for its address.
     *
     * @param codeVerifier what the challenge was made from: 43 to 128 characters
     */
    ConnectResult connect(String code, String codeVerifier);

    /** Ends the permission. It may have ended already; if the provider cannot be reached this is only logged. */
    void revoke(String refreshToken);

    sealed interface ConnectResult {}

    /**
     * @param refreshToken a secret, to be sealed at once
     * @param scopes what was granted, the needed ones among them
     */
    record Connected(EmailAddress address, String refreshToken, Set<String> scopes) implements ConnectResult {
        public Connected {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "Connected[scopes=" + scopes + "]";
        }
    }

    /**
     * Nothing is connected.
     *
     * @param detail for people; holds no secrets
     */
    record Refused(Reason reason, String detail) implements ConnectResult {}

    enum Reason {
        /** The code is wrong, was used before, or is too old: the user starts again. */
        CODE_REFUSED,
        /** The user did not grant all that sending needs. */
        PERMISSION_MISSING,
        /** The provider could not be reached or did not make sense: the same may work later. */
        UNAVAILABLE
    }
}
