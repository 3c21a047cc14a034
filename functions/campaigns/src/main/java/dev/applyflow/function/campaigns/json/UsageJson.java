package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.sending.Usage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record UsageJson(
        int emailsThisHour,
        @Nullable Instant hourEndsAt,
        int emailsToday,
        @Nullable Instant dayEndsAt) {
    static UsageJson of(Usage usage) {
        return new UsageJson(usage.emailsThisHour(), usage.hourEnd(), usage.emailsToday(), usage.dayEnd());
    }
}
