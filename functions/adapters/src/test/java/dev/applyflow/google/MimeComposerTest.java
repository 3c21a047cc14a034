package dev.applyflow.google;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.MailMark;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.OutgoingMail.Attachment;
import jakarta.mail.Message;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails are read back with Angus Mail's own parser, which has no part in writing them but for single headers. */
class MimeComposerTest {
    private static final EmailAddress FROM = EmailAddress.of("seeker@example.com");
    private static final ClaimId CLAIM = new ClaimId(UUID.fromString("0197a0f2-0000-7000-8000-000000000009"));

    private static final MailMark MARK = new MailMark(UUID.fromString("0197a0f2-0000-7000-8000-000000000008"));

    private String to = "jobs@example.org";
    private String toName = "Personalabteilung";
    private String subject = "Application";
    private String body = "Dear team,\n\nhere I am.\n";
    private String filename = "cv.pdf";
    private byte[] content = {1, 2, 3};

    @Test
    void it_is_a_plain_text_and_an_attachment_under_the_headers_that_a_mail_needs() throws Exception {
        MimeMessage mail = compose();

        assertThat(mail.getFrom()).containsExactly(new InternetAddress("seeker@example.com"));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Application");
        assertThat(mail.getHeader("X-ApplyFlow-Mail")).containsExactly(MARK.toString());
        assertThat(mail.getMessageID()).isEqualTo("<" + CLAIM + "@example.com>");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(part(mail, 0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(mail)).isEqualTo("Dear team,\r\n\r\nhere I am.\r\n");
        assertThat(part(mail, 1).isMimeType("application/pdf")).isTrue();
        assertThat(part(mail, 1).getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(part(mail, 1).getFileName()).isEqualTo("cv.pdf");
        assertThat(attached(mail)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 56, 57, 58, 76, 100_000})
    void attachments_of_any_length_come_out_byte_for_byte(int length) throws Exception {
        content = new byte[length];
        new Random(length).nextBytes(content);

        assertThat(attached(compose())).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße aus Köln",
                "日本語の応募書類、そして非常に長い件名がここに続きます。本当に長い件名です。もう少し長くします。",
                "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
                "a subject of plain words which goes on and on so that it has to be folded somewhere, though not just"
                        + " anywhere",
                "trailing = and ? and _ and \" and \\"
            })
    void any_words_survive_in_subject_and_name_and_filename(String words) throws Exception {
        subject = words;
        toName = words;
        filename = words + ".pdf";

        MimeMessage mail = compose();

        assertThat(mail.getSubject()).isEqualTo(words);
        assertThat(((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo(words);
        assertThat(part(mail, 1).getFileName()).isEqualTo(words + ".pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller, Anna", "O'Neil \"Jim\" (HR)", "a@b.example <c@d.example>", "Dr. med. X; Y: Z"})
    void a_name_cannot_change_who_gets_the_mail(String name) throws Exception {
        toName = name;

        assertThat(compose().getAllRecipients()).singleElement().satisfies(recipient -> {
            assertThat(((InternetAddress) recipient).getAddress()).isEqualTo("jobs@example.org");
            assertThat(((InternetAddress) recipient).getPersonal()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: eve@example.net",
                "x\nBcc: eve@example.net",
                "x\rBcc: eve@example.net",
                "ü\r\n\r\nBody",
                "x\u2028Bcc: e@f.example",
                "x\u0000y"
            })
    void a_line_break_in_a_value_begins_no_other_header(String attack) throws Exception {
        subject = attack;
        toName = attack;
        filename = attack + ".pdf";

        MimeMessage mail = compose();

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject())
                .doesNotContain("\r", "\n", "\u2028", "\u0000")
                .startsWith(attack.substring(0, 1));
        assertThat(part(mail, 1).getHeader("Bcc")).isNull();
        assertThat(text(mail)).isEqualTo("Dear team,\r\n\r\nhere I am.\r\n");
        assertThat(attached(mail)).isEqualTo(content);
    }

    @Test
    void a_body_may_contain_anything() throws Exception {
        body = "From the start\n.\n..\n--applyflow\n\ttabs and trailing blanks  \n=3D = ü € 🙂\r\nmixed\rends\n"
                + "long ".repeat(2_000);

        assertThat(text(compose())).isEqualTo(body.replaceAll("\r\n|\r|\n", "\r\n"));
    }

    @Test
    void every_line_is_ascii_and_short_enough_for_every_mail_server() {
        body = "ü".repeat(5_000);
        subject = "ü".repeat(250);
        toName = "n".repeat(900);
        filename = "résumé ".repeat(30) + ".pdf";

        String raw = raw();

        assertThat(raw).isEqualTo(new String(raw.getBytes(US_ASCII), US_ASCII));
        assertThat(raw.split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(998).doesNotContain("\n", "\r"));
    }

    @Test
    void an_international_domain_is_written_in_ascii() throws Exception {
        to = "jobs@bücher.example";

        assertThat(((InternetAddress) compose().getAllRecipients()[0]).getAddress())
                .isEqualTo("jobs@xn--bcher-kva.example");
    }

    @Test
    void an_empty_name_leaves_the_bare_address() {
        toName = "";

        assertThat(raw()).contains("\r\nTo: jobs@example.org\r\n");
    }

    private MimeMessage compose() throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw().getBytes(US_ASCII)));
    }

    private String raw() {
        var mail = new OutgoingMail(
                EmailAddress.of(to),
                toName,
                subject,
                body,
                new Attachment(filename, "application/pdf", content),
                MARK,
                CLAIM);
        return new String(MimeComposer.compose(FROM, mail), US_ASCII);
    }

    private static Part part(MimeMessage mail, int index) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(index);
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) part(mail, 0).getContent();
    }

    private static byte[] attached(MimeMessage mail) throws Exception {
        return part(mail, 1).getInputStream().readAllBytes();
    }
}
