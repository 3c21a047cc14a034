package dev.applyflow.aws;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.Usage;
import dev.applyflow.core.sending.Write;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The mails, in {@code email_logs}, each write together with what it moves elsewhere:
 *
 * <pre>
 *                     email_logs         campaigns       rate_limits    contacted
 * {@link ClaimWrite}          pending → sending  runs, counts    slot
 * {@link DeliveryWrites}      draft              runs
 * {@link SettleWrite}         sending → …        counts          free again     who
 * {@link RefuseWrite}         pending → failed   runs, counts
 * {@link RetryWrite}          failed → pending   counts, runs    due
 * {@link ConfirmWrite}        uncertain → sent   counts                         who
 * {@link SkipWrite}           pending → skipped
 * </pre>
 *
 * An item of {@code email_logs} is shown at {@link MailItem}.
 */
public final class DynamoDbOutbox implements Outbox {
    private final MailReads reads;
    private final ContactItems contacted;
    private final ClaimWrite claims;
    private final DeliveryWrites deliveries;
    private final SettleWrite settlements;
    private final RefuseWrite refusals;
    private final RetryWrite retries;
    private final ConfirmWrite confirmations;
    private final SkipWrite skips;

    public DynamoDbOutbox(DynamoDbClient client, Tables tables) {
        var transactions = new Transactions(client);
        reads = new MailReads(client, tables);
        contacted = new ContactItems(client, tables);
        claims = new ClaimWrite(tables, transactions);
        deliveries = new DeliveryWrites(tables, transactions);
        settlements = new SettleWrite(client, tables, transactions, contacted);
        refusals = new RefuseWrite(tables, transactions);
        retries = new RetryWrite(tables, transactions);
        confirmations = new ConfirmWrite(tables, transactions, contacted);
        skips = new SkipWrite(client, tables, reads);
    }

    @Override
    public Optional<Mail> find(MailKey key) {
        return reads.find(key);
    }

    @Override
    public Optional<Mail> first(CampaignKey campaign, ImportId importId) {
        return reads.first(campaign, importId);
    }

    @Override
    public Optional<Contact> contacted(CampaignKey campaign, Recipient recipient) {
        return contacted.find(campaign.owner(), recipient);
    }

    @Override
    public Write claim(RateLimits read, Usage after, Claim claim, Instant lookAgainAt) {
        return claims.claim(read, after, claim, lookAgainAt);
    }

    @Override
    public Write drafted(Claim claim, Draft draft) {
        return deliveries.drafted(claim, draft);
    }

    @Override
    public Write beginSend(Claim claim, Draft draft) {
        return deliveries.beginSend(claim, draft);
    }

    @Override
    public Write settle(Claim claim, Recipient recipient, Settlement settlement, Next next) {
        return settlements.settle(claim, recipient, settlement, next);
    }

    @Override
    public Write refuse(Mail pending, MailError error) {
        return refusals.refuse(pending, error);
    }

    @Override
    public Write retry(Campaign campaign, Mail mail, Instant now) {
        return retries.retry(campaign, mail, now);
    }

    @Override
    public Write confirmSent(Campaign campaign, Mail uncertain, Recipient recipient, Instant now) {
        return confirmations.confirmSent(uncertain, recipient, now);
    }

    @Override
    public boolean skipSome(CampaignKey campaign, ImportId importId, int limit) {
        return skips.skipSome(new RowKeys(campaign, importId), limit);
    }
}
