package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Write;
import java.time.Instant;

/** A mail that the user has found sent: sent, if it is still uncertain, with its recipient among the people contacted. */
record ConfirmWrite(Tables tables, Transactions transactions, ContactItems contacted) {
    private static final int CAMPAIGN = 0;

    private static final String COUNT = "ADD #uncertain :minus, #sent :plus";
    private static final String HAS_LIST = "#active_import = :import AND #status <> :deleting";
    private static final String CONFIRM =
            "SET #status = :sent, #sent_at = :at, #thread_id = :thread_id REMOVE #error, #draft";
    private static final String IS_UNCERTAIN = "#status = :uncertain";

    Write confirmSent(Mail uncertain, Recipient recipient, Instant now) {
        var campaign = new Change(
                COUNT,
                HAS_LIST,
                Item.with(":import", uncertain.key().importId().toString())
                        .and(":deleting", CampaignStatus.DELETING)
                        .and(":plus", 1)
                        .and(":minus", -1));
        var mail = new Change(
                CONFIRM,
                IS_UNCERTAIN,
                Item.with(
                                ":thread_id",
                                uncertain.draft() == null
                                        ? null
                                        : uncertain.draft().threadId())
                        .and(":uncertain", MailStatus.UNCERTAIN)
                        .and(":sent", MailStatus.SENT)
                        .and(":at", now));
        var outcome = transactions.write(
                campaign.of(tables.campaigns(), CampaignItem.key(uncertain.key().campaign())),
                mail.of(tables.emailLogs(), RowKeys.key(uncertain.key())),
                contacted.put(uncertain.key(), recipient, now));
        if (outcome.isDone()) {
            return Write.DONE;
        }
        return outcome.lostAt(CAMPAIGN) ? Write.CAMPAIGN_STOPPED : Write.LOST;
    }
}
