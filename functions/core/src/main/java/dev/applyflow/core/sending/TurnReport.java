package dev.applyflow.core.sending;

import dev.applyflow.core.account.UserId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One turn, for logs and metrics. Holds ids, never addresses or texts.
 *
 * @param outcome null if the turn broke off
 * @param error why it broke off; null if it did not
 */
public record TurnReport(
        UserId user,
        @Nullable TurnOutcome outcome,
        @Nullable RuntimeException error,
        Duration took) {}
