package dev.applyflow.core.account;

/** What is stored of a password: its salted, slow hash together with the parameters it was made with. */
public record PasswordHash(String encoded) {
    @Override
    public String toString() {
        return "PasswordHash[secret]";
    }
}
