package dev.applyflow.local.sandbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its recipient's program would show it, read from its bytes.
 *
 * @param text the first plain text of the mail, with line feeds only
 */
public record ReceivedMail(
        String from, String to, String subject, Instant sentAt, String text, List<Attachment> attachments) {

    /** @param content decoded */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared by whoever reads it
    public record Attachment(String filename, String type, byte[] content) {}

    /** @throws IllegalArgumentException if this is no mail */
    public static ReceivedMail parse(byte[] rfc822) {
        try {
            var message = new MimeMessage(
                    jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(rfc822));
            var texts = new ArrayList<String>();
            var attachments = new ArrayList<Attachment>();
            collect(message, texts, attachments);
            return new ReceivedMail(
                    decoded(message.getHeader("From", ", ")),
                    decoded(message.getHeader("To", ", ")),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    texts.isEmpty() ? "" : texts.getFirst().replace("\r\n", "\n"),
                    List.copyOf(attachments));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("not a mail", e);
        }
    }

    private static void collect(Part part, List<String> texts, List<Attachment> attachments)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                collect(child, texts, attachments);
            }
        } else if (part.getFileName() != null) {
            attachments.add(new Attachment(
                    MimeUtility.decodeText(part.getFileName()),
                    part.getContentType().split(";", 2)[0],
                    part.getInputStream().readAllBytes()));
        } else if (part.isMimeType("text/plain")) {
            texts.add((String) part.getContent());
        }
    }

    private static String decoded(@Nullable String header) throws IOException {
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }
}
