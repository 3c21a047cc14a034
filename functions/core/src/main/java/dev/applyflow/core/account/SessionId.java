package dev.applyflow.core.account;

/** Names a session without opening it: the SHA-256 of its token, in base64url. */
public record SessionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
