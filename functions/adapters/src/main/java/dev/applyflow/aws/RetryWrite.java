package dev.applyflow.aws;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Write;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A mail that is to be tried again: one transaction over
 *
 * <ol>
 *   <li>the campaign, if it is in the status that was read; running again, if it was completed;
 *   <li>the mail, if it is in the status that was read: pending, its attempts and its draft forgotten;
 *   <li>the account's pace: due.
 * </ol>
 */
record RetryWrite(Tables tables, Transactions transactions) {
    private static final int CAMPAIGN = 0;
    private static final Set<CampaignStatus> OPEN =
            EnumSet.of(CampaignStatus.RUNNING, CampaignStatus.PAUSED, CampaignStatus.COMPLETED);

    private static final Map<MailStatus, String> COUNT = Map.of(
            MailStatus.FAILED, "ADD #failed :minus, #pending :plus",
            MailStatus.UNCERTAIN, "ADD #uncertain :minus, #pending :plus");
    private static final String REOPEN = """
        SET #status = :running, #completed_at = :none, #consecutive_failures = :zero, #version = #version + :plus
        """;
    private static final String IS_AS_READ = "#status = :read AND #active_import = :import";

    private static final String RETRY =
            "SET #status = :pending, #ready = :ready, #attempt = :zero, #asked_again = :yes REMOVE #error, #draft";
    private static final String HAS_STATUS = "#status = :read";

    Write retry(Campaign read, Mail mail, Instant now) {
        String count = COUNT.get(mail.status());
        if (count == null) {
            return Write.LOST;
        }
        if (!OPEN.contains(read.status())) {
            return Write.CAMPAIGN_STOPPED;
        }
        var outcome = transactions.write(
                campaign(read, mail, count).of(tables.campaigns(), CampaignItem.key(read.key())),
                retried(mail, now).of(tables.emailLogs(), RowKeys.key(mail.key())),
                new WakeUp(tables).of(read.key().owner(), now, false));
        if (outcome.isDone()) {
            return Write.DONE;
        }
        return outcome.lostAt(CAMPAIGN) && !isOpen(outcome.found(CAMPAIGN), mail) ? Write.CAMPAIGN_STOPPED : Write.LOST;
    }

    private static Change campaign(Campaign read, Mail mail, String count) {
        var values = Item.with(":import", mail.key().importId().toString())
                .and(":read", read.status())
                .and(":plus", 1)
                .and(":minus", -1);
        if (read.status() != CampaignStatus.COMPLETED) {
            return new Change(count, IS_AS_READ, values);
        }
        values.and(":running", CampaignStatus.RUNNING).none(":none").and(":zero", 0);
        return new Change(REOPEN + count, IS_AS_READ, values);
    }

    private static Change retried(Mail mail, Instant now) {
        return new Change(
                RETRY,
                HAS_STATUS,
                Item.with(":ready", new ReadyKey(now, mail.key().row()).toString())
                        .and(":read", mail.status())
                        .and(":pending", MailStatus.PENDING)
                        .and(":zero", 0)
                        .and(":yes", AttributeValue.fromBool(true)));
    }

    private static boolean isOpen(Item campaign, Mail mail) {
        return campaign.has("status")
                && OPEN.contains(CampaignItem.status(campaign))
                && mail.key().importId().equals(CampaignItem.importId(campaign, "active_import"));
    }
}
