package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.ListMails;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Trouble;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record MailsJson(List<Entry> mails, @Nullable String nextCursor) {
    public record Entry(
            int row,
            String email,
            @Nullable String name,
            @Nullable String company,
            MailStatus status,
            int attempt,
            @Nullable String errorCode,
            @Nullable String errorReason,
            List<String> errorValues,
            @Nullable String errorText,
            @Nullable Instant readyAt,
            @Nullable Instant sentAt,
            @Nullable String messageId,
            @Nullable String threadId) {

        static Entry of(ListMails.Entry entry) {
            Mail mail = entry.mail();
            Recipient recipient = entry.recipient();
            Trouble trouble = mail.error() == null ? null : mail.error().trouble();
            return new Entry(
                    mail.key().row(),
                    recipient.email().value(),
                    recipient.recipientName().isEmpty() ? null : recipient.recipientName(),
                    recipient.companyName().isEmpty() ? null : recipient.companyName(),
                    mail.status(),
                    mail.attempt(),
                    mail.error() == null ? null : mail.error().code().name(),
                    trouble == null ? null : trouble.reason().name(),
                    trouble == null ? List.of() : trouble.values(),
                    mail.error() == null ? null : mail.error().detail(),
                    mail.readyAt(),
                    mail.sentAt(),
                    mail.messageId(),
                    mail.threadId());
        }
    }

    public static MailsJson of(ListMails.Page page) {
        return new MailsJson(
                page.entries().stream().map(Entry::of).toList(),
                page.next() == null ? null : page.next().toString());
    }
}
