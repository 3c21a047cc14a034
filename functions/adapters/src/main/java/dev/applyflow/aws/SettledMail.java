package dev.applyflow.aws;

import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Settlement;
import org.jspecify.annotations.Nullable;

/** What a settlement makes of the mail, if the mail still has the claim. */
final class SettledMail {
    private static final String IS_MINE = "#claim.#id = :claim";
    private static final String SENT = """
        SET #status = :status, #message_id = :message_id, #thread_id = :thread_id, #sent_at = :sent_at
        REMOVE #claim, #draft, #error\
        """;
    private static final String FAILED = "SET #status = :status, #error = :error REMOVE #claim, #draft";
    private static final String UNCERTAIN = "SET #status = :status, #error = :error REMOVE #claim";
    private static final String SKIPPED = "SET #status = :status, #error = :error, #draft = :draft REMOVE #claim";
    private static final String RETURNED =
            "SET #status = :status, #error = :error, #draft = :draft, #ready = :ready REMOVE #claim";

    private SettledMail() {}

    /** @param skip whether a mail that is returned is skipped instead */
    static Change by(Claim claim, Settlement settlement, boolean skip) {
        Item.Writer values = Item.with(":claim", claim.id().toString());
        return switch (settlement) {
            case Settlement.Sent sent -> sent(values, sent);
            case Settlement.Failed(MailError error) -> ended(FAILED, values, MailStatus.FAILED, error);
            case Settlement.Uncertain(MailError error) -> ended(UNCERTAIN, values, MailStatus.UNCERTAIN, error);
            case Settlement.Returned returned -> {
                values.and(":draft", MailItem.write(returned.draft()));
                yield skip
                        ? ended(SKIPPED, values, MailStatus.SKIPPED, MailError.CANCELLED)
                        : ended(RETURNED, ready(values, claim, returned), MailStatus.PENDING, returned.error());
            }
        };
    }

    private static Change sent(Item.Writer values, Settlement.Sent sent) {
        values.and(":status", MailStatus.SENT)
                .and(":message_id", sent.messageId())
                .and(":thread_id", sent.threadId())
                .and(":sent_at", sent.at());
        return new Change(SENT, IS_MINE, values);
    }

    private static Change ended(String update, Item.Writer values, MailStatus status, @Nullable MailError error) {
        return new Change(update, IS_MINE, values.and(":status", status).and(":error", MailItem.write(error)));
    }

    private static Item.Writer ready(Item.Writer values, Claim claim, Settlement.Returned returned) {
        return values.and(
                ":ready", new ReadyKey(returned.readyAt(), claim.mail().row()).toString());
    }
}
