package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Outbox.Contact;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.Write;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every outbox keeps to when a mail is refused without an attempt, or when the user decides about one. */
public abstract class OutboxVerdictContract {
    private static final Instant NOON = Scene.NOON;
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final MailError INCOMPLETE =
            MailError.of(MailError.Code.INCOMPLETE, Reason.NO_VALUE.with("role", "role"));

    protected abstract Stores stores();

    @Test
    void a_refused_mail_has_failed_without_an_attempt_and_without_a_slot() {
        Scene scene = Scene.running(stores(), 2);
        RateLimits limits = scene.limits();

        assertThat(stores().outbox().refuse(scene.mail(1), INCOMPLETE)).isEqualTo(Write.DONE);

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.FAILED);
        assertThat(scene.mail(1).error()).isEqualTo(INCOMPLETE);
        assertThat(scene.mail(1).attempt()).isZero();
        assertThat(scene.limits()).isEqualTo(limits);
        assertThat(scene.campaign().consecutiveFailures()).isZero();
        assertThat(stores().outbox().contacted(scene.key(), scene.recipient(1))).isEmpty();
        scene.assertCountersAddUp();
    }

    @Test
    void a_mail_is_refused_once() {
        Scene scene = Scene.running(stores(), 2);
        Mail pending = scene.mail(1);
        stores().outbox().refuse(pending, INCOMPLETE);

        assertThat(stores().outbox().refuse(pending, INCOMPLETE)).isEqualTo(Write.LOST);
        scene.assertCountersAddUp();
    }

    @Test
    void a_mail_that_is_being_sent_cannot_be_refused() {
        Scene scene = Scene.running(stores(), 2);
        Mail pending = scene.mail(1);
        scene.claimed(1);

        assertThat(stores().outbox().refuse(pending, INCOMPLETE)).isEqualTo(Write.LOST);
        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.SENDING);
        scene.assertCountersAddUp();
    }

    @Test
    void nothing_is_refused_in_a_campaign_that_does_not_run() {
        Scene scene = Scene.running(stores(), 2);
        stores().campaigns().save(scene.campaign().paused(PauseReason.BY_USER));

        assertThat(stores().outbox().refuse(scene.mail(1), INCOMPLETE)).isEqualTo(Write.CAMPAIGN_STOPPED);
        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.PENDING);
    }

    @Test
    void a_failed_mail_is_tried_again_as_if_for_the_first_time() {
        Scene scene = Scene.running(stores(), 2);
        settled(scene, 1, new Settlement.Failed(INCOMPLETE));
        stores().rateLimits().park(scene.limits());
        long wake = scene.limits().wake();

        assertThat(stores().outbox().retry(scene.campaign(), scene.mail(1), LATER))
                .isEqualTo(Write.DONE);

        assertThat(scene.mail(1))
                .isEqualTo(new Mail(
                        scene.mailKey(1),
                        MailStatus.PENDING,
                        LATER,
                        0,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        NOON));
        assertThat(scene.limits().wake()).isEqualTo(wake + 1);
        assertThat(scene.limits().nextSendAt()).isEqualTo(LATER);
        scene.assertCountersAddUp();
    }

    @Test
    void a_mail_tried_again_is_found_again() {
        Scene scene = Scene.running(stores(), 1);
        settled(scene, 1, new Settlement.Failed(INCOMPLETE));

        stores().outbox().retry(scene.campaign(), scene.mail(1), LATER);

        assertThat(stores().outbox().first(scene.key(), scene.list())).contains(scene.mail(1));
    }

    @Test
    void an_uncertain_mail_that_is_sent_again_forgets_its_old_draft() {
        Scene scene = Scene.running(stores(), 1);
        uncertain(scene, 1);
        assertThat(scene.mail(1).draft()).isNotNull();

        assertThat(stores().outbox().retry(scene.campaign(), scene.mail(1), LATER))
                .isEqualTo(Write.DONE);

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.PENDING);
        assertThat(scene.mail(1).draft()).isNull();
        scene.assertCountersAddUp();
    }

    @Test
    void trying_again_reopens_a_completed_campaign() {
        Scene scene = completedWithOneFailure();
        Campaign completed = scene.campaign();

        assertThat(stores().outbox().retry(completed, scene.mail(1), LATER)).isEqualTo(Write.DONE);

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(scene.campaign().completedAt()).isNull();
        assertThat(scene.campaign().startedAt()).isEqualTo(NOON);
        assertThat(scene.campaign().consecutiveFailures()).isZero();
        assertThat(scene.campaign().version()).isEqualTo(completed.version() + 1);
        scene.assertCountersAddUp();
    }

    @Test
    void a_paused_campaign_stays_paused_when_a_mail_is_to_be_tried_again() {
        Scene scene = Scene.running(stores(), 2);
        settled(scene, 1, new Settlement.Failed(INCOMPLETE));
        stores().campaigns().save(scene.campaign().paused(PauseReason.BY_USER));
        Campaign paused = scene.campaign();

        assertThat(stores().outbox().retry(paused, scene.mail(1), LATER)).isEqualTo(Write.DONE);

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(scene.campaign().version()).isEqualTo(paused.version());
        scene.assertCountersAddUp();
    }

    @Test
    void a_mail_is_not_tried_again_on_an_older_state_of_its_campaign() {
        Scene scene = completedWithOneFailure();
        Campaign completed = scene.campaign();
        stores().campaigns().save(completed.running(NOON));

        assertRefused(scene, completed, scene.mail(1), Write.LOST);
    }

    @Test
    void a_mail_that_has_changed_meanwhile_is_not_tried_again() {
        Scene scene = Scene.running(stores(), 2);
        uncertain(scene, 1);
        Mail uncertain = scene.mail(1);
        stores().outbox().confirmSent(scene.campaign(), uncertain, scene.recipient(1), LATER);

        assertRefused(scene, scene.campaign(), uncertain, Write.LOST);
    }

    @Test
    void neither_a_pending_nor_a_sent_mail_is_tried_again() {
        Scene scene = Scene.running(stores(), 2);
        settled(scene, 1, new Settlement.Sent("m", "t", NOON));

        assertRefused(scene, scene.campaign(), scene.mail(1), Write.LOST);
        assertRefused(scene, scene.campaign(), scene.mail(2), Write.LOST);
    }

    @Test
    void no_mail_of_a_cancelled_campaign_is_tried_again() {
        Scene scene = Scene.running(stores(), 2);
        settled(scene, 1, new Settlement.Failed(INCOMPLETE));
        Campaign read = scene.campaign();
        stores().campaigns().cancel(read.ended(CampaignStatus.CANCELLED, NOON));

        assertRefused(scene, read, scene.mail(1), Write.CAMPAIGN_STOPPED);
        assertRefused(scene, scene.campaign(), scene.mail(1), Write.CAMPAIGN_STOPPED);
    }

    @Test
    void an_uncertain_mail_that_the_user_has_found_counts_as_sent() {
        Scene scene = Scene.running(stores(), 2);
        uncertain(scene, 1);

        assertThat(stores().outbox().confirmSent(scene.campaign(), scene.mail(1), scene.recipient(1), LATER))
                .isEqualTo(Write.DONE);

        Mail mail = scene.mail(1);
        assertThat(mail.status()).isEqualTo(MailStatus.SENT);
        assertThat(mail.sentAt()).isEqualTo(LATER);
        assertThat(mail.threadId()).isEqualTo("thread-1");
        assertThat(mail.draft()).isNull();
        assertThat(mail.error()).isNull();
        assertThat(stores().outbox().contacted(scene.key(), scene.recipient(1)))
                .contains(new Contact(scene.mailKey(1), LATER));
        scene.assertCountersAddUp();
    }

    @Test
    void only_an_uncertain_mail_can_be_confirmed() {
        Scene scene = Scene.running(stores(), 2);
        uncertain(scene, 1);
        Mail uncertain = scene.mail(1);
        stores().outbox().retry(scene.campaign(), uncertain, LATER);

        assertThat(stores().outbox().confirmSent(scene.campaign(), uncertain, scene.recipient(1), LATER))
                .isEqualTo(Write.LOST);
        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.PENDING);
        scene.assertCountersAddUp();
    }

    @Test
    void what_was_sent_can_be_confirmed_after_a_cancellation_and_in_a_completed_campaign() {
        Scene cancelled = Scene.running(stores(), 2);
        uncertain(cancelled, 1);
        stores().campaigns().cancel(cancelled.campaign().ended(CampaignStatus.CANCELLED, NOON));
        Scene completed = Scene.running(stores(), 1);
        uncertain(completed, 1);
        stores().campaigns().complete(completed.campaign().ended(CampaignStatus.COMPLETED, NOON));

        for (Scene scene : java.util.List.of(cancelled, completed)) {
            CampaignStatus status = scene.campaign().status();
            assertThat(stores().outbox().confirmSent(scene.campaign(), scene.mail(1), scene.recipient(1), LATER))
                    .isEqualTo(Write.DONE);
            assertThat(scene.campaign().status()).isEqualTo(status);
            scene.assertCountersAddUp();
        }
    }

    @Test
    void nothing_is_decided_in_a_campaign_that_is_being_deleted() {
        Scene scene = Scene.running(stores(), 2);
        uncertain(scene, 1);
        stores().campaigns().save(scene.campaign().withStatus(CampaignStatus.DELETING));

        assertThat(stores().outbox().confirmSent(scene.campaign(), scene.mail(1), scene.recipient(1), LATER))
                .isEqualTo(Write.CAMPAIGN_STOPPED);
        assertRefused(scene, scene.campaign(), scene.mail(1), Write.CAMPAIGN_STOPPED);
    }

    @Test
    void the_pending_mails_of_a_cancelled_campaign_are_rewritten_some_at_a_time() {
        Scene scene = Scene.running(stores(), 5);
        stores().campaigns().cancel(scene.campaign().ended(CampaignStatus.CANCELLED, NOON));
        var counters = scene.campaign().counters();

        assertThat(stores().outbox().skipSome(scene.key(), scene.list(), 2)).isTrue();
        assertThat(stores().outbox().skipSome(scene.key(), scene.list(), 2)).isTrue();
        assertThat(stores().outbox().skipSome(scene.key(), scene.list(), 2)).isFalse();

        assertThat(stores().outbox().first(scene.key(), scene.list())).isEmpty();
        assertThat(scene.mail(4))
                .returns(MailStatus.SKIPPED, Mail::status)
                .returns(MailError.CANCELLED, Mail::error)
                .returns(null, Mail::draft);
        assertThat(scene.campaign().counters()).isEqualTo(counters);
    }

    @Test
    void nothing_is_skipped_unless_its_campaign_is_cancelled() {
        Scene scene = Scene.running(stores(), 2);

        assertThat(stores().outbox().skipSome(scene.key(), scene.list(), 10)).isFalse();

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.PENDING);
    }

    @Test
    void what_has_ended_before_a_cancellation_is_not_skipped() {
        Scene scene = Scene.running(stores(), 3);
        settle(scene, scene.claimed(1), new Settlement.Sent("m", "t", NOON));
        Claim inFlight = scene.claimed(2);
        stores().campaigns().cancel(scene.campaign().ended(CampaignStatus.CANCELLED, NOON));

        stores().outbox().skipSome(scene.key(), scene.list(), 10);

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.SENT);
        assertThat(scene.mail(2).claim()).isEqualTo(inFlight);
        assertThat(scene.mail(3).status()).isEqualTo(MailStatus.SKIPPED);
    }

    private void assertRefused(Scene scene, Campaign read, Mail mail, Write expected) {
        var limits = scene.limits();
        var campaign = scene.campaign();
        var stored = scene.mail(mail.key().row());

        assertThat(stores().outbox().retry(read, mail, LATER)).isEqualTo(expected);

        assertThat(scene.limits()).isEqualTo(limits);
        assertThat(scene.campaign()).isEqualTo(campaign);
        assertThat(scene.mail(mail.key().row())).isEqualTo(stored);
    }

    private Scene completedWithOneFailure() {
        Scene scene = Scene.running(stores(), 1);
        settled(scene, 1, new Settlement.Failed(INCOMPLETE));
        assertThat(stores().campaigns().complete(scene.campaign().ended(CampaignStatus.COMPLETED, NOON)))
                .isTrue();
        return scene;
    }

    private void uncertain(Scene scene, int row) {
        Claim claim = scene.claimed(row);
        stores().outbox().drafted(claim, scene.newDraft());
        settle(scene, claim, new Settlement.Uncertain(new MailError(MailError.Code.OUTCOME_UNKNOWN, "?")));
    }

    private void settled(Scene scene, int row, Settlement settlement) {
        settle(scene, scene.claimed(row), settlement);
    }

    private void settle(Scene scene, Claim claim, Settlement settlement) {
        assertThat(stores().outbox().settle(claim, scene.recipient(claim.mail().row()), settlement, Scene.NEXT))
                .isEqualTo(Write.DONE);
    }
}
