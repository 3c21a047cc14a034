package dev.applyflow.aws;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.core.sending.Trouble;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A mail as an item of {@code email_logs}. {@code ready} is there only while it is pending, which makes the index of the pending sparse;
 * {@code asked_again} only once its owner has done so; {@code claim}, {@code draft} and {@code error} are maps.
 */
final class MailItem {
    private MailItem() {}

    static Map<String, AttributeValue> write(Mail pending) {
        var item = Item.with("list", RowKeys.of(pending.key()).list())
                .and("row", pending.key().row())
                .and("status", pending.status())
                .and("attempt", pending.attempt())
                .and("created_at", pending.createdAt());
        if (pending.readyAt() != null) {
            item.and("ready", new ReadyKey(pending.readyAt(), pending.key().row()).toString());
        }
        return item.done();
    }

    static Mail read(RowKeys keys, Item item) {
        MailKey key = keys.mail(item.integer("row"));
        return new Mail(
                key,
                MailStatus.valueOf(item.text("status")),
                item.has("ready") ? ReadyKey.read(item.text("ready")).readyAt() : null,
                item.integer("attempt"),
                item.has("asked_again"),
                claim(key, item.mapOrNull("claim")),
                draft(item.mapOrNull("draft")),
                error(item.mapOrNull("error")),
                item.textOrNull("message_id"),
                item.textOrNull("thread_id"),
                item.instantOrNull("sent_at"),
                item.instant("created_at"));
    }

    static Map<String, AttributeValue> write(Claim claim) {
        return Item.with("id", claim.id().toString())
                .and("at", claim.at())
                .and("lease_until", claim.leaseUntil())
                .done();
    }

    static @Nullable Map<String, AttributeValue> write(@Nullable Draft draft) {
        return draft == null
                ? null
                : Item.with("id", draft.id())
                        .and("thread_id", draft.threadId())
                        .and("mailbox", draft.mailbox().value())
                        .and("send_started_at", draft.sendStartedAt())
                        .done();
    }

    static @Nullable Map<String, AttributeValue> write(@Nullable MailError error) {
        return error == null
                ? null
                : Item.with("code", error.code().name())
                        .and(
                                "reason",
                                error.trouble() == null ? null : error.trouble().reason())
                        .and(
                                "values",
                                Texts.write(
                                        error.trouble() == null
                                                ? List.of()
                                                : error.trouble().values()))
                        .and("text", error.detail())
                        .done();
    }

    private static @Nullable Claim claim(MailKey key, @Nullable Item claim) {
        return claim == null
                ? null
                : new Claim(ClaimId.parse(claim.text("id")), key, claim.instant("at"), claim.instant("lease_until"));
    }

    private static @Nullable Draft draft(@Nullable Item draft) {
        return draft == null
                ? null
                : new Draft(
                        draft.text("id"),
                        draft.textOrNull("thread_id"),
                        EmailAddress.of(draft.text("mailbox")),
                        draft.instantOrNull("send_started_at"));
    }

    private static @Nullable MailError error(@Nullable Item error) {
        return error == null
                ? null
                : new MailError(MailError.Code.valueOf(error.text("code")), trouble(error), error.text("text"));
    }

    /** Older ones have a sentence only. */
    private static @Nullable Trouble trouble(Item error) {
        return error.has("reason")
                ? new Trouble(Reason.valueOf(error.text("reason")), Texts.read(error.list("values")))
                : null;
    }
}
