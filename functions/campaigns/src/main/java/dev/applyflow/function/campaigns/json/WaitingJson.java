package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.sending.Outlook;
import dev.applyflow.core.sending.WaitReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record WaitingJson(
        WaitReason reason,
        @Nullable Instant until,
        @Nullable Instant forecastEnd) {
    static @Nullable WaitingJson of(@Nullable Outlook outlook) {
        return outlook == null ? null : new WaitingJson(outlook.reason(), outlook.until(), outlook.end());
    }
}
