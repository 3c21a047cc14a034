package dev.applyflow.core.sending;

import dev.applyflow.core.account.UserId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn, for logs and metrics. Holds ids, never addresses or texts.
 *
 * @param outcome null if the turn broke off
 * @param refused mails that could not even be composed, and so have failed; they take no slot
 * @param error why it broke off; null if it did not
 */
public record TurnReport(
        UserId user,
        @Nullable TurnOutcome outcome,
        List<MailKey> refused,
        @Nullable RuntimeException error,
        Duration took) {
    public TurnReport {
        refused = List.copyOf(refused);
    }
}
