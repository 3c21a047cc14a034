package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Counters;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.WaitReason;
import dev.applyflow.core.sending.Write;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every outbox keeps to when mails are found and claimed: mail, slot and campaign change together or not at all. */
public abstract class OutboxClaimContract {
    private static final Instant NOON = Scene.NOON;

    protected abstract Stores stores();

    @Test
    void the_mail_that_is_ready_first_is_found_and_of_two_the_one_higher_up_in_the_list() {
        Scene scene = Scene.running(stores(), 12);
        assertThat(first(scene)).isEqualTo(1);

        returned(scene, 1, NOON.plusSeconds(60));
        assertThat(first(scene)).isEqualTo(2);

        returned(scene, 11, NOON.minusSeconds(1));
        assertThat(first(scene)).isEqualTo(11);
        assertThat(stores().outbox().first(scene.key(), scene.list())).contains(scene.mail(11));
    }

    @Test
    void a_mail_that_is_not_ready_yet_is_found_if_there_is_no_other() {
        Scene scene = Scene.running(stores(), 1);

        returned(scene, 1, NOON.plusSeconds(60));

        assertThat(stores().outbox().first(scene.key(), scene.list()))
                .get()
                .extracting(Mail::readyAt)
                .isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_mail_that_is_not_pending_is_not_found() {
        Scene scene = Scene.running(stores(), 2);
        scene.claimed(1);
        stores().outbox().refuse(scene.mail(2), new MailError(MailError.Code.INCOMPLETE, "role"));

        assertThat(stores().outbox().first(scene.key(), scene.list())).isEmpty();
    }

    @Test
    void nobody_finds_a_mail_that_is_not_theirs() {
        Scene scene = Scene.running(stores(), 1);
        CampaignKey asSomebodyElse = new CampaignKey(Scene.user(), scene.key().id());

        assertThat(stores().outbox().first(asSomebodyElse, scene.list())).isEmpty();
        assertThat(stores().outbox().find(new MailKey(asSomebodyElse, scene.list(), 1)))
                .isEmpty();
    }

    @Test
    void a_claim_takes_the_mail_and_the_slot_and_moves_the_counters() {
        Scene scene = Scene.running(stores(), 3);
        RateLimits read = scene.limits();
        Claim claim = scene.newClaim(1);

        assertThat(scene.claim(read, claim)).isEqualTo(Write.DONE);

        Mail mail = scene.mail(1);
        assertThat(mail.status()).isEqualTo(MailStatus.SENDING);
        assertThat(mail.claim()).isEqualTo(claim);
        assertThat(mail.attempt()).isEqualTo(1);
        assertThat(mail.readyAt()).isNull();
        assertThat(scene.limits())
                .isEqualTo(read.claimed(Scene.usage(read), claim, Scene.LOOK_AGAIN))
                .satisfies(limits -> assertThat(limits.inFlight()).isEqualTo(claim))
                .satisfies(limits -> assertThat(limits.nextSendAt()).isEqualTo(Scene.LOOK_AGAIN));
        assertThat(scene.campaign().counters()).isEqualTo(new Counters(3, 2, 1, 0, 0, 0, 0));
        assertThat(scene.campaign().lastClaimAt()).isEqualTo(NOON);
        scene.assertCountersAddUp();
    }

    @Test
    void a_claim_is_no_change_of_the_campaign_that_others_would_trip_over() {
        Scene scene = Scene.running(stores(), 1);
        long version = scene.campaign().version();

        scene.claimed(1);

        assertThat(scene.campaign().version()).isEqualTo(version);
    }

    @Test
    void the_same_claim_again_is_done_and_counts_once() {
        Scene scene = Scene.running(stores(), 2);
        RateLimits read = scene.limits();
        Claim claim = scene.newClaim(1);
        scene.claim(read, claim);
        RateLimits limits = scene.limits();

        assertThat(scene.claim(read, claim)).isEqualTo(Write.DONE);

        assertThat(scene.limits()).isEqualTo(limits);
        assertThat(scene.mail(1).attempt()).isEqualTo(1);
        scene.assertCountersAddUp();
    }

    @Test
    void a_claim_on_rate_limits_that_have_changed_is_lost() {
        Scene scene = Scene.running(stores(), 1);
        RateLimits read = scene.limits();
        stores().rateLimits().postpone(read, NOON.plusSeconds(1), WaitReason.GAP);

        assertLost(scene, read, scene.newClaim(1), Write.LOST);
    }

    @Test
    void a_claim_is_lost_while_another_mail_of_the_account_is_in_flight() {
        Scene scene = Scene.running(stores(), 2);
        scene.claimed(1);

        assertLost(scene, scene.limits(), scene.newClaim(2), Write.LOST);
    }

    @Test
    void a_claim_on_a_mail_that_is_no_longer_pending_is_lost() {
        Scene scene = Scene.running(stores(), 1);
        stores().outbox().refuse(scene.mail(1), new MailError(MailError.Code.INCOMPLETE, "role"));

        assertLost(scene, scene.limits(), scene.newClaim(1), Write.LOST);
    }

    @Test
    void a_claim_on_a_mail_that_is_not_ready_yet_is_lost() {
        Scene scene = Scene.running(stores(), 1);
        returned(scene, 1, NOON.plusNanos(1));

        assertLost(scene, scene.limits(), scene.newClaim(1), Write.LOST);
    }

    @Test
    void a_claim_on_a_mail_that_never_was_is_lost_and_leaves_no_ghost() {
        Scene scene = Scene.running(stores(), 1);

        assertLost(scene, scene.limits(), scene.newClaim(77), Write.LOST);
        assertThat(stores().outbox().find(scene.mailKey(77))).isEmpty();
    }

    @Test
    void nothing_is_claimed_of_a_paused_campaign() {
        Scene scene = Scene.running(stores(), 1);
        stores().campaigns().save(scene.campaign().paused(PauseReason.BY_USER));

        assertLost(scene, scene.limits(), scene.newClaim(1), Write.CAMPAIGN_STOPPED);
    }

    @Test
    void nothing_is_claimed_of_a_cancelled_campaign() {
        Scene scene = Scene.running(stores(), 1);
        stores().campaigns().cancel(scene.campaign().ended(CampaignStatus.CANCELLED, NOON));

        assertLost(scene, scene.limits(), scene.newClaim(1), Write.CAMPAIGN_STOPPED);
    }

    @Test
    void nothing_is_claimed_of_a_campaign_that_is_being_deleted() {
        Scene scene = Scene.running(stores(), 1);
        stores().campaigns().save(scene.campaign().withStatus(CampaignStatus.DELETING));

        assertLost(scene, scene.limits(), scene.newClaim(1), Write.CAMPAIGN_STOPPED);
    }

    @Test
    void nothing_is_claimed_of_a_list_that_was_replaced() {
        Scene scene = Scene.ready(stores(), 1);
        scene.publish(Scene.importId(), 1);
        Campaign campaign = scene.campaign();
        stores().campaigns().saveAndWake(campaign.running(NOON), NOON);
        RateLimits read = scene.limits();

        assertThat(scene.claim(read, scene.newClaim(1))).isEqualTo(Write.CAMPAIGN_STOPPED);
        assertThat(scene.limits()).isEqualTo(read);
        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.PENDING);
    }

    @Test
    void a_claim_keeps_the_draft_of_an_earlier_attempt() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        stores().outbox()
                .settle(claim, scene.recipient(1), new Settlement.Returned(NOON, scene.newDraft(), null), Scene.NEXT);

        Claim second = scene.claimed(1);

        assertThat(scene.mail(1).draft()).isEqualTo(scene.newDraft());
        assertThat(scene.mail(1).attempt()).isEqualTo(2);
        assertThat(scene.mail(1).claim()).isEqualTo(second);
    }

    @Test
    void a_draft_is_stored_under_the_claim_only() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        Claim stranger = new Claim(new ClaimId(UUID.randomUUID()), claim.mail(), claim.at(), claim.leaseUntil());

        assertThat(stores().outbox().drafted(stranger, scene.newDraft())).isEqualTo(Write.LOST);
        assertThat(scene.mail(1).draft()).isNull();

        assertThat(stores().outbox().drafted(claim, scene.newDraft())).isEqualTo(Write.DONE);
        assertThat(scene.mail(1).draft()).isEqualTo(scene.newDraft());
    }

    @Test
    void a_send_begins_under_a_live_claim() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        var started = scene.newDraft().sendStarted(claim.leaseUntil().minusNanos(1));

        assertThat(stores().outbox().beginSend(claim, started)).isEqualTo(Write.DONE);

        assertThat(scene.mail(1).draft()).isEqualTo(started);
        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.SENDING);
    }

    @Test
    void no_send_begins_under_an_expired_claim() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);

        assertThat(stores().outbox().beginSend(claim, scene.newDraft().sendStarted(claim.leaseUntil())))
                .isEqualTo(Write.LOST);
        assertThat(scene.mail(1).draft()).isNull();
    }

    @Test
    void no_send_begins_under_a_claim_that_was_settled_meanwhile() {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        returnedUnder(scene, claim, NOON);
        Mail mail = scene.mail(1);

        assertThat(stores().outbox().beginSend(claim, scene.newDraft().sendStarted(NOON)))
                .isEqualTo(Write.LOST);
        assertThat(stores().outbox().drafted(claim, scene.newDraft())).isEqualTo(Write.LOST);
        assertThat(scene.mail(1)).isEqualTo(mail);
    }

    @Test
    void no_send_begins_once_a_pause_or_a_cancellation_is_acknowledged() {
        Scene paused = Scene.running(stores(), 1);
        Claim claim = paused.claimed(1);
        stores().campaigns().save(paused.campaign().paused(PauseReason.BY_USER));
        Scene cancelled = Scene.running(stores(), 1);
        Claim other = cancelled.claimed(1);
        stores().campaigns().cancel(cancelled.campaign().ended(CampaignStatus.CANCELLED, NOON));

        assertThat(stores().outbox().beginSend(claim, paused.newDraft().sendStarted(NOON)))
                .isEqualTo(Write.CAMPAIGN_STOPPED);
        assertThat(stores().outbox().beginSend(other, cancelled.newDraft().sendStarted(NOON)))
                .isEqualTo(Write.CAMPAIGN_STOPPED);
        assertThat(paused.mail(1).draft()).isNull();
    }

    private void assertLost(Scene scene, RateLimits read, Claim claim, Write expected) {
        var limits = scene.limits();
        var campaign = scene.campaign();
        var mail = stores().outbox().find(claim.mail());

        assertThat(scene.claim(read, claim)).isEqualTo(expected);

        assertThat(scene.limits()).isEqualTo(limits);
        assertThat(scene.campaign()).isEqualTo(campaign);
        assertThat(stores().outbox().find(claim.mail())).isEqualTo(mail);
    }

    private int first(Scene scene) {
        return stores().outbox()
                .first(scene.key(), scene.list())
                .orElseThrow()
                .key()
                .row();
    }

    private void returned(Scene scene, int row, Instant readyAt) {
        returnedUnder(scene, scene.claimed(row), readyAt);
    }

    private void returnedUnder(Scene scene, Claim claim, Instant readyAt) {
        assertThat(stores().outbox()
                        .settle(
                                claim,
                                scene.recipient(claim.mail().row()),
                                new Settlement.Returned(readyAt, null, null),
                                Scene.NEXT))
                .isEqualTo(Write.DONE);
    }
}
