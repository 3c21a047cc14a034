package dev.applyflow.core.sending;

/**
 * {@code PENDING -> SENDING -> SENT | FAILED | UNCERTAIN}; {@code PENDING -> FAILED} when rendering refuses; {@code SENDING -> PENDING}
 * on a retry; {@code PENDING -> SKIPPED} by a cancellation; {@code FAILED | UNCERTAIN -> PENDING} and {@code UNCERTAIN -> SENT} by the user.
 */
public enum MailStatus {
    PENDING,
    SENDING,
    SENT,
    FAILED,
    UNCERTAIN,
    SKIPPED
}
