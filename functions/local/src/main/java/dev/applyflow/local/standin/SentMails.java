package dev.applyflow.local.standin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of sent mails, newest first.
 *
 * @param total of all pages
 * @param next asks for the page after this one, empty on the last
 */
public record SentMails(int total, List<SentMail> mails, Optional<Long> next) {

    /**
     * @param id Gmail's id of the sent mail, not of the draft
     * @param mailbox the user it was sent by
     * @param from as written in its header, like {@code to}, encoded words decoded
     * @param sentAt its Date header
     */
    public record SentMail(
            String id,
            String threadId,
            String mailbox,
            String from,
            String to,
            String subject,
            Instant sentAt,
            List<Attachment> attachments) {}

    /** @param size decoded, in bytes */
    public record Attachment(String filename, String type, long size) {}

    static SentMails fromJson(JsonNode page) {
        var next = page.get("next");
        return new SentMails(
                page.get("total").asInt(),
                page.get("mails").valueStream().map(SentMails::mail).toList(),
                next.isNull() ? Optional.empty() : Optional.of(next.asLong()));
    }

    private static SentMail mail(JsonNode mail) {
        return new SentMail(
                mail.get("id").asText(),
                mail.get("threadId").asText(),
                mail.get("mailbox").asText(),
                decoded(mail.get("from")),
                decoded(mail.get("to")),
                decoded(mail.get("subject")),
                Instant.parse(mail.get("sentAt").asText()),
                mail.get("attachments").valueStream().map(SentMails::attachment).toList());
    }

    private static Attachment attachment(JsonNode attachment) {
        return new Attachment(
                decoded(attachment.get("filename")),
                attachment.get("type").asText(),
                attachment.get("size").asLong());
    }

    private static String decoded(JsonNode header) {
        try {
            return MimeUtility.decodeText(header.asText());
        } catch (UnsupportedEncodingException e) {
            // A charset this JVM does not know: shown as it was sent.
            return header.asText();
        }
    }
}
