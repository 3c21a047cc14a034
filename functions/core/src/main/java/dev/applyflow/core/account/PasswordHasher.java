package dev.applyflow.core.account;

/** Hashes passwords, slowly on purpose: {@link #hash} and {@link #matches} take the same time, whatever the answer. */
public interface PasswordHasher {
    /** Salted: the same password never has the same hash twice. */
    PasswordHash hash(Password password);

    boolean matches(Password password, PasswordHash hash);
}
