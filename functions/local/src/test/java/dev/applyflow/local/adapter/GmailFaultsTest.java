package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailMark;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.MailTransport.Delivered;
import dev.applyflow.core.sending.MailTransport.Drafted;
import dev.applyflow.core.sending.MailTransport.Gone;
import dev.applyflow.core.sending.MailTransport.OutcomeUnknown;
import dev.applyflow.core.sending.MailTransport.Present;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.TransportFailure.MailRefused;
import dev.applyflow.core.sending.TransportFailure.TryLater;
import dev.applyflow.core.testing.FakeTokenSealer;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.local.standin.Fault;
import dev.applyflow.local.standin.Fault.Route;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.StandIns;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Gmail does to a mail whose answer is lost, and what can be found out afterwards. */
class GmailFaultsTest {
    private final GoogleStandIn google = StandIns.google();
    private final EmailAddress recipient = EmailAddress.of("jobs-" + UUID.randomUUID() + "@example.org");
    private MailTransport transport;

    @BeforeEach
    void connect() {
        var mailboxes = new InMemoryStore().mailboxes();
        var sealer = new FakeTokenSealer();
        var user = Gmails.connect(
                mailboxes, sealer, google, EmailAddress.of(google.users().getFirst()));
        transport = Gmails.transports(google, mailboxes, sealer).open(user).orElseThrow();
    }

    @AfterEach
    void leaveNoFault() {
        google.control().clearFaults();
    }

    @Test
    void a_send_whose_answer_is_lost_has_sent_once_and_its_draft_is_gone() {
        Draft draft = prepared();
        google.control().plan(Fault.cut(Route.DRAFT_SEND).butCarriedOut());

        assertThat(transport.send(draft)).isInstanceOf(OutcomeUnknown.class);

        assertThat(transport.find(draft)).isEqualTo(new Gone());
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void a_send_that_never_arrived_has_not_sent_and_its_draft_can_be_sent_later() {
        Draft draft = prepared();
        google.control().plan(Fault.cut(Route.DRAFT_SEND));

        assertThat(transport.send(draft)).isInstanceOf(OutcomeUnknown.class);

        assertThat(transport.find(draft)).isEqualTo(new Present());
        assertThat(arrived()).isZero();
        assertThat(transport.send(draft)).isInstanceOf(Delivered.class);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void an_access_token_that_has_expired_is_renewed_in_every_phase() {
        google.control().expireAccessTokens();
        Draft draft = prepared();
        google.control().expireAccessTokens();
        assertThat(transport.find(draft)).isEqualTo(new Present());
        google.control().expireAccessTokens();

        assertThat(transport.send(draft)).isInstanceOf(Delivered.class);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void a_sign_in_that_is_down_when_a_token_has_expired_sends_nothing_and_leaves_nothing_in_doubt() {
        Draft draft = prepared();
        google.control().expireAccessTokens();
        google.control().plan(Fault.answer(Route.TOKEN, 503, "{}"));

        assertThat(transport.send(draft)).isInstanceOf(TryLater.class);

        assertThat(arrived()).isZero();
    }

    @Test
    void a_recipient_that_gmail_does_not_know_how_to_reach_is_refused() {
        assertThat(transport.prepare(mail(EmailAddress.of("jobs@company.invalid"))))
                .isInstanceOf(MailRefused.class);
    }

    private Draft prepared() {
        return switch (transport.prepare(mail(recipient))) {
            case Drafted drafted -> drafted.draft();
            case MailTransport.Prepared failed -> throw new AssertionError("not prepared: " + failed);
        };
    }

    private static OutgoingMail mail(EmailAddress to) {
        return new OutgoingMail(
                to,
                "",
                "Application",
                "Dear team,\n",
                new OutgoingMail.Attachment("cv.pdf", "application/pdf", new byte[] {1, 2, 3}),
                new MailMark(UUID.randomUUID()),
                new ClaimId(UUID.randomUUID()));
    }

    private long arrived() {
        return google.control().sent(Optional.empty(), 1_000).mails().stream()
                .filter(mail -> mail.to().contains(recipient.value()))
                .count();
    }
}
