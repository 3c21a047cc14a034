package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.testing.FakeTokenSealer;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.MailTransportContract;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.SentMails;
import dev.applyflow.local.standin.StandIns;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;

class GmailTransportTest extends MailTransportContract {
    private static final int ENOUGH = 1_000;

    private final GoogleStandIn google = StandIns.google();
    private MailTransport transport;

    @BeforeEach
    void connect() {
        var mailboxes = new InMemoryStore().mailboxes();
        var sealer = new FakeTokenSealer();
        var user = Gmails.connect(
                mailboxes, sealer, google, EmailAddress.of(google.users().getFirst()));
        transport = Gmails.transports(google, mailboxes, sealer).open(user).orElseThrow();
    }

    @Override
    protected MailTransport transport() {
        return transport;
    }

    @Override
    protected List<Arrived> arrived(EmailAddress recipient) {
        return google.control().sent(Optional.empty(), ENOUGH).mails().stream()
                .filter(mail -> mail.to().contains(recipient.value()))
                .sorted(Comparator.comparing(SentMails.SentMail::sentAt))
                .map(mail -> read(google.control().mail(mail.id()).orElseThrow()))
                .toList();
    }

    /** Through another connection of the same user's. */
    @Override
    protected void removeByHand(Draft draft) {
        var mailboxes = new InMemoryStore().mailboxes();
        var sealer = new FakeTokenSealer();
        var user = Gmails.connect(mailboxes, sealer, google, transport.address());
        assertThat(Gmails.transports(google, mailboxes, sealer)
                        .open(user)
                        .orElseThrow()
                        .discard(draft))
                .isEqualTo(new MailTransport.Removed());
    }

    private static Arrived read(byte[] raw) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            assertThat(mail.getAllRecipients()).hasSize(1);
            var parts = (MimeMultipart) mail.getContent();
            return new Arrived(
                    ((InternetAddress) mail.getFrom()[0]).getAddress(),
                    ((InternetAddress) mail.getAllRecipients()[0]).getAddress(),
                    mail.getSubject(),
                    ((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                    parts.getBodyPart(1).getFileName(),
                    parts.getBodyPart(1).getInputStream().readAllBytes());
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError("a mail that cannot be read", unreadable);
        }
    }
}
