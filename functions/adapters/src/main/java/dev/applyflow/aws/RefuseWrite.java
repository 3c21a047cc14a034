package dev.applyflow.aws;

import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Write;

/** A mail that must not leave: failed without an attempt, if it is still pending and its campaign runs. */
record RefuseWrite(Tables tables, Transactions transactions) {
    private static final int CAMPAIGN = 0;

    private static final String COUNT = "ADD #pending :minus, #failed :plus";
    private static final String REFUSE = "SET #status = :failed, #error = :error REMOVE #ready, #draft";
    private static final String IS_PENDING = "#status = :pending";

    Write refuse(Mail pending, MailError error) {
        var campaign = new Change(
                COUNT,
                RunningCampaign.CONDITION,
                RunningCampaign.values(pending.key()).and(":plus", 1).and(":minus", -1));
        var mail = new Change(
                REFUSE,
                IS_PENDING,
                Item.with(":pending", MailStatus.PENDING.name())
                        .and(":failed", MailStatus.FAILED)
                        .and(":error", MailItem.write(error)));
        var outcome = transactions.write(
                campaign.of(tables.campaigns(), CampaignItem.key(pending.key().campaign())),
                mail.of(tables.emailLogs(), RowKeys.key(pending.key())));
        if (outcome.isDone()) {
            return Write.DONE;
        }
        return outcome.lostAt(CAMPAIGN) ? Write.CAMPAIGN_STOPPED : Write.LOST;
    }
}
