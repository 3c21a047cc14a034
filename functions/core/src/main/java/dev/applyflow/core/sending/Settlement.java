package dev.applyflow.core.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an attempt ends. */
public sealed interface Settlement {
    /** @param messageId null where the answer was lost */
    record Sent(@Nullable String messageId, @Nullable String threadId, Instant at) implements Settlement {}

    record Failed(MailError error) implements Settlement {}

    /** It may have been sent. Only the user can tell. */
    record Uncertain(MailError error) implements Settlement {}

    /**
     * Back to pending; skipped instead, if the campaign was cancelled meanwhile.
     *
     * @param draft what is prepared already and will be used by the next attempt; null if nothing is
     * @param error what went wrong; null if nothing did
     */
    record Returned(
            Instant readyAt,
            @Nullable Draft draft,
            @Nullable MailError error) implements Settlement {}
}
