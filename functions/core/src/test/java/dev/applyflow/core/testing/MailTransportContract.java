package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailMark;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.MailTransport.Delivered;
import dev.applyflow.core.sending.MailTransport.DraftMissing;
import dev.applyflow.core.sending.MailTransport.Drafted;
import dev.applyflow.core.sending.MailTransport.Gone;
import dev.applyflow.core.sending.MailTransport.Present;
import dev.applyflow.core.sending.MailTransport.Removed;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.OutgoingMail.Attachment;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every mailbox keeps to: a mail is prepared as a draft, and a draft can be sent once. */
public abstract class MailTransportContract {
    private static final byte[] PDF = pdf();

    /** Of this test alone: other tests may use the same mailbox. */
    private final EmailAddress recipient = EmailAddress.of("jobs-" + UUID.randomUUID() + "@example.org");

    protected abstract MailTransport transport();

    /** What has left the mailbox for this recipient so far, the oldest first. */
    protected abstract List<Arrived> arrived(EmailAddress recipient);

    /** As a user may do by hand, behind the transport's back. */
    protected abstract void removeByHand(Draft draft);

    /** A mail as its recipient gets it; {@code text} with line feeds only. */
    public record Arrived(String from, String to, String subject, String text, String filename, byte[] content) {
        public static Arrived of(EmailAddress from, OutgoingMail mail) {
            return new Arrived(
                    from.value(),
                    mail.to().value(),
                    mail.subject(),
                    mail.body(),
                    mail.attachment().filename(),
                    mail.attachment().content());
        }
    }

    @Test
    void a_prepared_mail_lies_in_this_mailbox_and_has_not_left() {
        Draft draft = prepared(mail("Application"));

        assertThat(draft.mailbox()).isEqualTo(transport().address());
        assertThat(draft.sendStartedAt()).isNull();
        assertThat(transport().find(draft)).isEqualTo(new Present());
        assertThat(arrived(recipient)).isEmpty();
    }

    @Test
    void a_sent_mail_reaches_its_recipient_unchanged_with_a_byte_identical_attachment() {
        Draft draft = prepared(mail("Application"));

        assertThat(transport().send(draft)).isInstanceOf(Delivered.class);

        assertThat(arrived(recipient)).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo(transport().address().value());
            assertThat(mail.to()).isEqualTo(recipient.value());
            assertThat(mail.subject()).isEqualTo("Application");
            assertThat(mail.text()).isEqualTo("Dear team,\n\nhere I am.\n");
            assertThat(mail.filename()).isEqualTo("Résumé Jürgen Groß.pdf");
            assertThat(mail.content()).isEqualTo(PDF);
        });
    }

    @Test
    void umlauts_and_long_subjects_survive() {
        String subject =
                "Bewerbung als Prüferin für Großküchen bei Müller & Söhne – Ihre Anzeige № 42 vom 3. März 🙂".repeat(2);

        transport().send(prepared(mail(subject)));

        assertThat(arrived(recipient))
                .singleElement()
                .extracting(Arrived::subject)
                .isEqualTo(subject);
    }

    @Test
    void sending_names_the_message_and_keeps_the_thread_of_the_draft() {
        Draft draft = prepared(mail("Application"));

        assertThat(transport().send(draft)).isInstanceOfSatisfying(Delivered.class, delivered -> {
            assertThat(delivered.messageId()).isNotBlank();
            assertThat(delivered.threadId()).isNotNull().isEqualTo(draft.threadId());
        });
    }

    @Test
    void a_draft_can_be_sent_only_once() {
        Draft draft = prepared(mail("Application"));

        transport().send(draft);

        assertThat(transport().find(draft)).isEqualTo(new Gone());
        assertThat(transport().send(draft)).isEqualTo(new DraftMissing());
        assertThat(arrived(recipient)).hasSize(1);
    }

    @Test
    void a_discarded_draft_is_gone_and_discarding_it_again_is_no_error() {
        Draft draft = prepared(mail("Application"));

        assertThat(transport().discard(draft)).isEqualTo(new Removed());
        assertThat(transport().discard(draft)).isEqualTo(new Removed());

        assertThat(transport().find(draft)).isEqualTo(new Gone());
        assertThat(transport().send(draft)).isEqualTo(new DraftMissing());
        assertThat(arrived(recipient)).isEmpty();
    }

    @Test
    void a_draft_that_the_user_removed_is_missing() {
        Draft draft = prepared(mail("Application"));

        removeByHand(draft);

        assertThat(transport().find(draft)).isEqualTo(new Gone());
        assertThat(transport().send(draft)).isEqualTo(new DraftMissing());
    }

    @Test
    void preparing_the_same_mail_twice_makes_two_drafts_and_sending_one_leaves_the_other() {
        Draft first = prepared(mail("Application"));
        Draft second = prepared(mail("Application"));

        transport().send(first);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(transport().find(second)).isEqualTo(new Present());
        assertThat(arrived(recipient)).hasSize(1);
    }

    @Test
    void drafts_that_nobody_knows_any_more_are_removed_by_their_mark_and_no_others() {
        OutgoingMail mail = mail("Application");
        Draft first = prepared(mail);
        Draft second = prepared(mail);
        Draft other = prepared(mail("Application"));

        assertThat(transport().removeDraftsOf(mail.mark(), recipient)).isEqualTo(new Removed());

        assertThat(transport().find(first)).isEqualTo(new Gone());
        assertThat(transport().find(second)).isEqualTo(new Gone());
        assertThat(transport().find(other)).isEqualTo(new Present());
    }

    @Test
    void removing_drafts_does_not_touch_what_was_sent_and_may_find_none() {
        OutgoingMail mail = mail("Application");
        transport().send(prepared(mail));

        assertThat(transport().removeDraftsOf(mail.mark(), recipient)).isEqualTo(new Removed());

        assertThat(arrived(recipient)).hasSize(1);
    }

    private Draft prepared(OutgoingMail mail) {
        return switch (transport().prepare(mail)) {
            case Drafted drafted -> drafted.draft();
            case MailTransport.Prepared failed -> throw new AssertionError("not prepared: " + failed);
        };
    }

    private OutgoingMail mail(String subject) {
        return new OutgoingMail(
                recipient,
                "Frau Ängström, Leitung",
                subject,
                "Dear team,\n\nhere I am.\n",
                new Attachment("Résumé Jürgen Groß.pdf", "application/pdf", PDF),
                new MailMark(UUID.randomUUID()),
                new ClaimId(UUID.randomUUID()));
    }

    /** Incompressible, so that nothing is hidden by an encoding that only works for text. */
    private static byte[] pdf() {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }
}
