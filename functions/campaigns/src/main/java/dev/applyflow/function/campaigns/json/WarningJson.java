package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.recipient.Contacted;
import dev.applyflow.core.recipient.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record WarningJson(
        Warning.Code code, List<String> values, @Nullable EarlierMail contacted) {
    public record EarlierMail(
            String email,
            Instant at,
            UUID campaignId,
            @Nullable String campaignName) {}

    static WarningJson of(Warning warning, Map<CampaignId, String> campaignNames) {
        return switch (warning) {
            case Warning.Remark(Warning.Code code, List<String> values) -> new WarningJson(code, values, null);
            case Warning.Earlier(Warning.Code code, Contacted mail) ->
                new WarningJson(
                        code,
                        List.of(),
                        new EarlierMail(
                                mail.address(),
                                mail.at(),
                                mail.campaign().value(),
                                campaignNames.get(mail.campaign())));
        };
    }
}
