package dev.applyflow.core.account;

/** Encrypts tokens at rest, bound to their user: what is sealed for one user cannot be opened for another. */
public interface TokenSealer {
    SealedToken seal(UserId user, String token);

    /** @throws UnsealableToken if the token was not sealed for this user by this sealer, or was changed */
    String open(UserId user, SealedToken token);

    /** A stored token that cannot be opened: the key was exchanged, or the store was tampered with. */
    final class UnsealableToken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnsealableToken(Throwable cause) {
            super("a stored token cannot be opened", cause);
        }
    }
}
