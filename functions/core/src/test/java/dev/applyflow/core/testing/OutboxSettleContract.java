package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Counters;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.Hold;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.Outbox.Contact;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.WaitReason;
import dev.applyflow.core.sending.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every outbox keeps to when an attempt ends. */
public abstract class OutboxSettleContract {
    private static final Instant NOON = Scene.NOON;
    private static final MailError REFUSED = new MailError(MailError.Code.REFUSED, "no such user");

    protected abstract Stores stores();

    static List<Settlement> settlements() {
        return List.of(
                new Settlement.Sent("message-1", "thread-1", NOON),
                new Settlement.Sent(null, null, NOON),
                new Settlement.Failed(REFUSED),
                new Settlement.Uncertain(REFUSED),
                new Settlement.Returned(NOON.plusSeconds(60), null, REFUSED),
                new Settlement.Returned(NOON, null, null));
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void after_any_end_nothing_is_in_flight_and_the_counters_add_up(Settlement settlement) {
        Scene scene = Scene.running(stores(), 2);
        Claim claim = scene.claimed(1);

        assertThat(settle(scene, claim, settlement)).isEqualTo(Write.DONE);

        assertThat(scene.mail(1).claim()).isNull();
        assertThat(scene.limits().inFlight()).isNull();
        assertThat(scene.limits().nextSendAt()).isEqualTo(Scene.NEXT.at());
        assertThat(scene.limits().waitReason()).isEqualTo(WaitReason.GAP);
        scene.assertCountersAddUp();
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void an_attempt_ends_once(Settlement settlement) {
        Scene scene = Scene.running(stores(), 2);
        Claim claim = scene.claimed(1);
        settle(scene, claim, new Settlement.Returned(NOON, null, null));

        assertChangesNothing(scene, claim, settlement);
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void a_stranger_cannot_end_an_attempt(Settlement settlement) {
        Scene scene = Scene.running(stores(), 2);
        Claim claim = scene.claimed(1);
        Claim stranger = new Claim(new ClaimId(UUID.randomUUID()), claim.mail(), claim.at(), claim.leaseUntil());

        assertChangesNothing(scene, stranger, settlement);
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void an_earlier_attempt_cannot_end_a_later_one(Settlement settlement) {
        Scene scene = Scene.running(stores(), 2);
        Claim first = scene.claimed(1);
        settle(scene, first, new Settlement.Returned(NOON, null, null));
        scene.claimed(1);

        assertChangesNothing(scene, first, settlement);
    }

    @Test
    void a_sent_mail_keeps_what_the_mailbox_called_it_and_forgets_its_draft() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().outbox().drafted(claim, scene.newDraft());

        settle(scene, claim, new Settlement.Sent("message-1", "thread-1", NOON.plusNanos(1_000)));

        Mail mail = scene.mail(1);
        assertThat(mail.status()).isEqualTo(MailStatus.SENT);
        assertThat(mail.messageId()).isEqualTo("message-1");
        assertThat(mail.threadId()).isEqualTo("thread-1");
        assertThat(mail.sentAt()).isEqualTo(NOON.plusNanos(1_000));
        assertThat(mail.draft()).isNull();
        assertThat(mail.error()).isNull();
    }

    @Test
    void a_failed_mail_says_why_and_forgets_its_draft() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().outbox().drafted(claim, scene.newDraft());

        settle(scene, claim, new Settlement.Failed(REFUSED));

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.FAILED);
        assertThat(scene.mail(1).error()).isEqualTo(REFUSED);
        assertThat(scene.mail(1).draft()).isNull();
    }

    @Test
    void an_uncertain_mail_keeps_its_draft_to_look_for_it_by() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().outbox().drafted(claim, scene.newDraft());

        settle(scene, claim, new Settlement.Uncertain(REFUSED));

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.UNCERTAIN);
        assertThat(scene.mail(1).draft()).isEqualTo(scene.newDraft());
    }

    @Test
    void a_returned_mail_waits_for_its_time_with_the_draft_it_is_given() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        var started = scene.newDraft().sendStarted(NOON);

        settle(scene, claim, new Settlement.Returned(NOON.plusSeconds(60), started, REFUSED));

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.PENDING);
        assertThat(scene.mail(1).readyAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(scene.mail(1).draft()).isEqualTo(started);
        assertThat(scene.mail(1).error()).isEqualTo(REFUSED);
        assertThat(scene.mail(1).attempt()).isEqualTo(1);
    }

    @Test
    void a_mail_returned_without_a_draft_has_none() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().outbox().drafted(claim, scene.newDraft());

        settle(scene, claim, new Settlement.Returned(NOON, null, null));

        assertThat(scene.mail(1).draft()).isNull();
        assertThat(scene.mail(1).error()).isNull();
    }

    @Test
    void a_mail_returned_to_a_cancelled_campaign_is_skipped() {
        Scene scene = Scene.running(stores(), 2);
        Claim claim = scene.claimed(1);
        stores().campaigns().cancel(scene.campaign().ended(CampaignStatus.CANCELLED, NOON));

        assertThat(settle(scene, claim, new Settlement.Returned(NOON, null, null)))
                .isEqualTo(Write.DONE);

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.SKIPPED);
        assertThat(scene.mail(1).error()).isEqualTo(MailError.CANCELLED);
        assertThat(scene.campaign().counters()).isEqualTo(new Counters(2, 0, 0, 0, 0, 0, 2));
        assertThat(scene.limits().inFlight()).isNull();
        scene.assertCountersAddUp();
    }

    @Test
    void a_mail_sent_in_a_cancelled_campaign_was_sent() {
        Scene scene = Scene.running(stores(), 2);
        Claim claim = scene.claimed(1);
        stores().campaigns().cancel(scene.campaign().ended(CampaignStatus.CANCELLED, NOON));

        assertThat(settle(scene, claim, new Settlement.Sent("m", "t", NOON))).isEqualTo(Write.DONE);

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.SENT);
        scene.assertCountersAddUp();
    }

    @Test
    void failures_in_a_row_are_counted_and_a_sent_mail_ends_the_row() {
        Scene scene = Scene.running(stores(), 5);

        settle(scene, scene.claimed(1), new Settlement.Failed(REFUSED));
        settle(scene, scene.claimed(2), new Settlement.Failed(REFUSED));
        settle(scene, scene.claimed(3), new Settlement.Returned(NOON.plusSeconds(1), null, REFUSED));
        settle(scene, scene.claimed(4), new Settlement.Uncertain(REFUSED));
        assertThat(scene.campaign().consecutiveFailures()).isEqualTo(2);

        settle(scene, scene.claimed(5), new Settlement.Sent("m", "t", NOON));
        assertThat(scene.campaign().consecutiveFailures()).isZero();
    }

    @Test
    void whom_a_mail_was_sent_to_is_remembered_under_every_spelling_and_in_every_campaign_of_the_user() {
        Scene scene = Scene.running(stores(), 1);
        Recipient written = recipient("Hr@BÄCKEREI.de");
        Recipient otherSpelling = recipient("hR@xn--bckerei-5wa.de");
        CampaignKey otherCampaign = Scene.draft(stores(), scene.key().owner()).key();
        assertThat(stores().outbox().contacted(scene.key(), written)).isEmpty();

        stores().outbox().settle(scene.claimed(1), written, new Settlement.Sent("m", "t", NOON), Scene.NEXT);

        assertThat(stores().outbox().contacted(otherCampaign, otherSpelling))
                .contains(new Contact(scene.mailKey(1), NOON));
        assertThat(stores().outbox().contacted(otherCampaign, recipient("other@bäckerei.de")))
                .isEmpty();
        assertThat(stores().outbox().contacted(Scene.draft(stores()).key(), written))
                .as("of another user")
                .isEmpty();
    }

    @Test
    void whom_a_mail_was_perhaps_sent_to_is_remembered_too_and_whom_it_was_not_is_not() {
        Scene scene = Scene.running(stores(), 3);

        settle(scene, scene.claimed(1), new Settlement.Uncertain(REFUSED));
        settle(scene, scene.claimed(2), new Settlement.Failed(REFUSED));
        settle(scene, scene.claimed(3), new Settlement.Returned(NOON, null, null));

        assertThat(stores().outbox().contacted(scene.key(), scene.recipient(1)))
                .contains(new Contact(scene.mailKey(1), NOON));
        assertThat(stores().outbox().contacted(scene.key(), scene.recipient(2))).isEmpty();
        assertThat(stores().outbox().contacted(scene.key(), scene.recipient(3))).isEmpty();
    }

    @Test
    void a_hold_is_set_and_one_that_is_over_is_cleared() {
        Scene scene = Scene.running(stores(), 2);
        Hold hold = new Hold(WaitReason.GMAIL_LIMIT, NOON.plusSeconds(3_600));

        giveBack(scene, scene.claimed(1), new Outbox.Next(NOON.plusSeconds(3_600), WaitReason.GMAIL_LIMIT, hold));
        assertThat(scene.limits().hold()).isEqualTo(hold);
        assertThat(scene.limits().nextSendAt()).isEqualTo(NOON.plusSeconds(3_600));

        giveBack(scene, scene.claimed(2), Scene.NEXT);
        assertThat(scene.limits().hold()).isNull();
    }

    @Test
    void a_hold_that_only_the_user_can_end_parks_the_mailbox() {
        Scene scene = Scene.running(stores(), 1);

        giveBack(scene, scene.claimed(1), new Outbox.Next(NOON, WaitReason.RECONNECT, Hold.RECONNECT));

        assertThat(scene.limits().hold()).isEqualTo(Hold.RECONNECT);
        assertThat(scene.limits().nextSendAt()).isNull();
    }

    @Test
    void a_wake_up_while_a_mail_is_in_flight_is_not_lost() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().rateLimits().wake(scene.key().owner(), NOON.plusSeconds(3), true);

        giveBack(scene, claim, new Outbox.Next(NOON, WaitReason.RECONNECT, Hold.RECONNECT));

        assertThat(scene.limits().hold())
                .as("found again by the next turn, if it still holds")
                .isNull();
        assertThat(scene.limits().nextSendAt()).isEqualTo(NOON);
        assertThat(scene.limits().inFlight()).isNull();
    }

    @Test
    void after_a_wake_up_the_mailbox_is_due_at_the_earlier_of_both_times() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().rateLimits().wake(scene.key().owner(), NOON.plusSeconds(3), false);

        giveBack(scene, claim, Scene.NEXT);

        assertThat(scene.limits().nextSendAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void a_mailbox_that_was_only_postponed_meanwhile_follows_its_settlement() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().rateLimits().postpone(scene.limits(), NOON.plusSeconds(3), WaitReason.RECOVERY);

        giveBack(scene, claim, Scene.NEXT);

        assertThat(scene.limits().nextSendAt()).isEqualTo(Scene.NEXT.at());
        assertThat(scene.limits().waitReason()).isEqualTo(WaitReason.GAP);
    }

    @Test
    void a_settlement_ends_a_run_of_failed_turns() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().rateLimits().backOff(scene.limits(), NOON.plusSeconds(3));

        giveBack(scene, claim, Scene.NEXT);

        assertThat(scene.limits().turnFailures()).isZero();
    }

    private void assertChangesNothing(Scene scene, Claim claim, Settlement settlement) {
        var limits = scene.limits();
        var campaign = scene.campaign();
        var mail = scene.mail(1);

        assertThat(settle(scene, claim, settlement)).isEqualTo(Write.LOST);

        assertThat(scene.limits()).isEqualTo(limits);
        assertThat(scene.campaign()).isEqualTo(campaign);
        assertThat(scene.mail(1)).isEqualTo(mail);
        assertThat(stores().outbox().contacted(scene.key(), scene.recipient(1))).isEmpty();
    }

    private Write settle(Scene scene, Claim claim, Settlement settlement) {
        return stores().outbox().settle(claim, scene.recipient(claim.mail().row()), settlement, Scene.NEXT);
    }

    private void giveBack(Scene scene, Claim claim, Outbox.Next next) {
        assertThat(stores().outbox()
                        .settle(
                                claim,
                                scene.recipient(claim.mail().row()),
                                new Settlement.Returned(NOON, null, null),
                                next))
                .isEqualTo(Write.DONE);
    }

    private static Recipient recipient(String address) {
        return new Recipient(EmailAddress.of(address), "", "", "", "", Map.of());
    }
}
