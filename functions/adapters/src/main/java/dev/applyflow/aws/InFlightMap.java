package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.MailKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The claim in flight as a map: {@code id, campaign, import, row, at, lease_until}, and {@code wake} as it was when it was claimed. */
final class InFlightMap {
    private InFlightMap() {}

    static Map<String, AttributeValue> write(Claim claim, long wake) {
        return Item.with("id", claim.id().toString())
                .and("campaign", claim.mail().campaign().id().toString())
                .and("import", claim.mail().importId().toString())
                .and("row", claim.mail().row())
                .and("at", claim.at())
                .and("lease_until", claim.leaseUntil())
                .and("wake", wake)
                .done();
    }

    static @Nullable Claim claim(UserId user, @Nullable Item map) {
        return map == null
                ? null
                : new Claim(
                        ClaimId.parse(map.text("id")),
                        new MailKey(
                                new CampaignKey(user, CampaignId.parse(map.text("campaign"))),
                                ImportId.parse(map.text("import")),
                                map.integer("row")),
                        map.instant("at"),
                        map.instant("lease_until"));
    }

    /** 0 if nothing is in flight. */
    static long wake(Item rateLimits) {
        Item map = rateLimits.mapOrNull("in_flight");
        return map == null ? 0 : map.number("wake");
    }
}
