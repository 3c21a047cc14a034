package dev.applyflow.google;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.OutgoingMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/**
 * Writes a mail as RFC 5322 text: a plain text and an attachment. The hard parts (encoded words, parameters, quoted-printable) are
 * Angus Mail's; its object model is left out because its first use takes 100 ms more, and because it insists on a Message-ID of its
 * own.
 */
final class MimeComposer {
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

    /** The header that holds a mail's mark. */
    static final String MARK = "X-ApplyFlow-Mail";

    private MimeComposer() {}

    static byte[] compose(EmailAddress from, OutgoingMail mail) {
        var attachment = mail.attachment();
        String boundary = "applyflow-" + mail.claim();
        try {
            var out = new ByteArrayOutputStream(
                    attachment.content().length / 3 * 4 * 21 / 20 + mail.body().length() * 2 + 2_000);
            write(
                    out,
                    new MimeHeaders()
                            .address("From", from, "")
                            .address("To", mail.to(), mail.toName())
                            .text("Subject", mail.subject())
                            .plain("Message-ID", "<" + mail.claim() + "@" + MimeHeaders.asciiDomain(from) + ">")
                            .plain(MARK, mail.mark().toString())
                            .plain("MIME-Version", "1.0")
                            .plain("Content-Type", "multipart/mixed; boundary=\"" + boundary + "\""));
            line(out, "--" + boundary);
            write(
                    out,
                    new MimeHeaders()
                            .plain("Content-Type", "text/plain; charset=UTF-8")
                            .plain("Content-Transfer-Encoding", "quoted-printable"));
            writeQuotedPrintable(out, mail.body());
            line(out, "");
            line(out, "--" + boundary);
            write(
                    out,
                    new MimeHeaders()
                            .withFilename("Content-Type", attachment.contentType(), "name", attachment.filename())
                            .withFilename("Content-Disposition", "attachment", "filename", attachment.filename())
                            .plain("Content-Transfer-Encoding", "base64"));
            out.write(BASE64.encode(attachment.content()));
            line(out, "");
            line(out, "--" + boundary + "--");
            return out.toByteArray();
        } catch (IOException | MessagingException impossible) {
            throw new IllegalStateException("writing to memory", impossible);
        }
    }

    private static void write(OutputStream out, MimeHeaders headers) throws IOException {
        out.write(headers.toString().getBytes(US_ASCII));
        line(out, "");
    }

    private static void writeQuotedPrintable(OutputStream out, String text) throws IOException, MessagingException {
        OutputStream encoder = MimeUtility.encode(out, "quoted-printable");
        encoder.write(text.replaceAll("\r\n|\r|\n", "\r\n").getBytes(UTF_8));
        encoder.flush();
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(US_ASCII));
    }
}
