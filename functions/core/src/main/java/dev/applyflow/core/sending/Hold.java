package dev.applyflow.core.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a whole mailbox from sending beyond its own limits.
 *
 * @param until in sending time; null if only the user can end it
 */
public record Hold(WaitReason reason, @Nullable Instant until) {
    public static final Hold RECONNECT = new Hold(WaitReason.RECONNECT, null);

    public boolean isOverAt(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
