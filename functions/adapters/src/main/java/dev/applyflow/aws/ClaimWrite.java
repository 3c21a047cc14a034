package dev.applyflow.aws;

import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Usage;
import dev.applyflow.core.sending.Write;
import java.time.Instant;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Who may send: one transaction over
 *
 * <ol>
 *   <li>the account's pace, if it has the version that was read and nothing in flight: the slot is used, the mail is in flight;
 *   <li>the campaign, if it runs with this list: one mail less is pending, one more is being sent;
 *   <li>the mail, if it is pending and ready: claimed.
 * </ol>
 *
 * If the claim is in flight already, this is a repetition, and done.
 */
record ClaimWrite(Tables tables, Transactions transactions) {
    private static final int PACE = 0;
    private static final int CAMPAIGN = 1;

    private static final String MAY_SEND =
            "#version = :version AND (attribute_not_exists(#in_flight) OR #in_flight = :none)";
    private static final String COUNT = "SET #last_claim_at = :at ADD #pending :minus, #sending :plus";
    private static final String CLAIM = "SET #status = :sending, #claim = :claim ADD #attempt :plus REMOVE #ready";
    private static final String IS_READY = "#status = :pending AND #ready <= :last_ready";

    Write claim(RateLimits read, Usage after, Claim claim, Instant lookAgainAt) {
        Instant slotStart = Objects.requireNonNull(after.lastSlotAt(), "a slot has a start");
        var outcome = transactions.write(
                pace(read, read.claimed(after, claim, lookAgainAt)),
                campaign(claim, slotStart),
                mail(claim, slotStart));
        if (outcome.isDone() || isInFlight(outcome.found(PACE), claim)) {
            return Write.DONE;
        }
        return outcome.lostAt(CAMPAIGN) ? Write.CAMPAIGN_STOPPED : Write.LOST;
    }

    private TransactWriteItem pace(RateLimits read, RateLimits claimed) {
        return Writes.put(
                tables.rateLimits(),
                RateLimitsItem.write(claimed, read.wake()),
                MAY_SEND,
                new Item.Writer().none(":none").and(":version", read.version()).done());
    }

    private TransactWriteItem campaign(Claim claim, Instant slotStart) {
        return Writes.update(
                tables.campaigns(),
                CampaignItem.key(claim.mail().campaign()),
                COUNT,
                RunningCampaign.CONDITION,
                RunningCampaign.values(claim.mail())
                        .and(":at", slotStart)
                        .and(":minus", -1)
                        .and(":plus", 1)
                        .done());
    }

    private TransactWriteItem mail(Claim claim, Instant slotStart) {
        return Writes.update(
                tables.emailLogs(),
                RowKeys.key(claim.mail()),
                CLAIM,
                IS_READY,
                Item.with(":last_ready", ReadyKey.lastAt(slotStart))
                        .and(":sending", MailStatus.SENDING)
                        .and(":pending", MailStatus.PENDING)
                        .and(":claim", MailItem.write(claim))
                        .and(":plus", 1)
                        .done());
    }

    static boolean isInFlight(Item pace, Claim claim) {
        Item inFlight = pace.mapOrNull("in_flight");
        return inFlight != null && inFlight.text("id").equals(claim.id().toString());
    }
}
