package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.Write;
import java.util.ArrayList;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Ends an attempt. The pace is read first, since what becomes of it depends on whether somebody has woken the mailbox since the claim.
 * Then one transaction over
 *
 * <ol>
 *   <li>the mail, if it still has the claim;
 *   <li>the campaign's counters, on the condition that it is, or is not, cancelled where that matters;
 *   <li>the account's pace, on the version that was read: nothing is in flight any more;
 *   <li>the person contacted, if the mail was sent or may have been.
 * </ol>
 *
 * A mail without the claim is lost. Where only the pace has moved on, or the campaign was cancelled meanwhile, it begins again: either can
 * happen a few times, not for ever.
 */
record SettleWrite(DynamoDbClient client, Tables tables, Transactions transactions, ContactItems contacted) {
    private static final int MAIL = 0;
    private static final int CAMPAIGN = 1;
    private static final int TRIES = 10;

    Write settle(Claim claim, Recipient recipient, Settlement settlement, Outbox.Next next) {
        CampaignKey campaign = claim.mail().campaign();
        boolean skip = false;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Item> pace = Reads.item(client, tables.rateLimits(), RateLimitsItem.key(campaign.owner()))
                    .filter(item -> ClaimWrite.isInFlight(item, claim));
            if (pace.isEmpty()) {
                return Write.LOST;
            }
            var parts = new ArrayList<TransactWriteItem>();
            parts.add(SettledMail.by(claim, settlement, skip).of(tables.emailLogs(), RowKeys.key(claim.mail())));
            parts.add(SettledCount.by(settlement, skip).of(tables.campaigns(), CampaignItem.key(campaign)));
            parts.add(pace(pace.get(), next));
            contact(claim, recipient, settlement).ifPresent(parts::add);
            var outcome = transactions.write(parts);
            if (outcome.isDone()) {
                return Write.DONE;
            }
            if (outcome.lostAt(MAIL)) {
                return Write.LOST;
            }
            if (outcome.lostAt(CAMPAIGN)) {
                skip = isCancelled(outcome.found(CAMPAIGN));
            }
        }
        throw new IllegalStateException("an account's pace changes faster than a mail can be settled");
    }

    private TransactWriteItem pace(Item item, Outbox.Next next) {
        RateLimits read = RateLimitsItem.read(item);
        boolean woken = read.wake() != InFlightMap.wake(item);
        return RateLimitsUpdate.settled(tables, read, read.settled(next, woken));
    }

    private Optional<TransactWriteItem> contact(Claim claim, Recipient recipient, Settlement settlement) {
        return switch (settlement) {
            case Settlement.Sent sent -> Optional.of(contacted.put(claim.mail(), recipient, sent.at()));
            case Settlement.Uncertain _ -> Optional.of(contacted.put(claim.mail(), recipient, claim.at()));
            case Settlement.Failed _, Settlement.Returned _ -> Optional.empty();
        };
    }

    private static boolean isCancelled(Item campaign) {
        return campaign.has("status") && CampaignItem.status(campaign) == CampaignStatus.CANCELLED;
    }
}
