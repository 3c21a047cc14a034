package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.TimeOrderedId;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Counters;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.core.sending.Settlement;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of campaigns keeps to. */
public abstract class CampaignsContract {
    private static final Instant NOON = Scene.NOON;

    protected abstract Stores stores();

    @Test
    void a_campaign_reads_as_it_was_added() {
        Campaign campaign =
                Campaign.draft(someKey(Scene.user(), NOON), "Bäckereien in Ulm", NOON.plusNanos(123_456_789));

        stores().campaigns().add(campaign);

        assertThat(stores().campaigns().find(campaign.key())).contains(campaign);
    }

    @Test
    void adding_again_changes_nothing() {
        Scene scene = Scene.draft(stores());
        Campaign added = scene.campaign();
        stores().campaigns().save(added.withName("Butchers"));

        stores().campaigns().add(added);

        assertThat(scene.campaign().name()).isEqualTo("Butchers");
    }

    @Test
    void what_nobody_added_is_not_there() {
        assertThat(stores().campaigns().find(someKey(Scene.user(), NOON))).isEmpty();
        assertThat(stores().campaigns().of(Scene.user())).isEmpty();
    }

    @Test
    void nobody_finds_what_is_not_theirs() {
        Scene scene = Scene.draft(stores());
        CampaignKey asSomebodyElse = new CampaignKey(Scene.user(), scene.key().id());

        assertThat(stores().campaigns().find(asSomebodyElse)).isEmpty();
        assertThat(stores().campaigns().of(asSomebodyElse.owner())).isEmpty();
    }

    @Test
    void nobody_changes_what_is_not_theirs() {
        Scene scene = Scene.draft(stores());
        Campaign asSomebodyElse =
                Campaign.draft(new CampaignKey(Scene.user(), scene.key().id()), "Taken over", NOON);

        assertThat(stores().campaigns().save(asSomebodyElse)).isFalse();
        assertThat(scene.campaign().name()).isEqualTo("Bakeries");
    }

    @Test
    void campaigns_of_a_user_are_listed_in_the_order_of_their_creation_and_without_their_contents_and_imports() {
        UserId owner = Scene.user();
        CampaignKey second = someKey(owner, NOON.plusSeconds(1));
        CampaignKey first = someKey(owner, NOON);
        stores().campaigns().add(Campaign.draft(second, "second", NOON));
        stores().campaigns().add(Campaign.draft(first, "first", NOON));
        stores().contents().putResume(first, new ResumeFile("resumes/1", "me.pdf", 7));
        new Scene(stores(), first, Scene.importId()).publish(Scene.importId(), 1);

        assertThat(stores().campaigns().of(owner)).extracting(Campaign::key).containsExactly(first, second);
    }

    @Test
    void a_save_writes_everything_but_the_counters_and_the_last_claim() {
        Scene scene = Scene.running(stores(), 2);
        Campaign read = scene.campaign();
        scene.claimed(1);
        Campaign changed = read.withName("Butchers")
                .withSchedule(new Schedule.At(NOON.plusSeconds(5)))
                .paused(PauseReason.TOO_MANY_FAILURES);

        assertThat(stores().campaigns().save(changed)).isTrue();

        Campaign stored = scene.campaign();
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("counters", "lastClaimAt", "version")
                .isEqualTo(changed);
        assertThat(stored.version()).isEqualTo(read.version() + 1);
        assertThat(stored.lastClaimAt()).isEqualTo(NOON);
        assertThat(stored.counters()).isEqualTo(new Counters(2, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void a_save_also_forgets_what_is_no_longer_set() {
        Scene scene = Scene.running(stores(), 1);
        stores().campaigns().save(scene.campaign().paused(PauseReason.BY_USER));
        stores().campaigns().save(scene.campaign().ended(CampaignStatus.COMPLETED, NOON));

        stores().campaigns().save(scene.campaign().running(NOON));

        assertThat(scene.campaign().pauseReason()).isNull();
        assertThat(scene.campaign().completedAt()).isNull();
        assertThat(scene.campaign().startedAt()).isEqualTo(NOON);
    }

    @Test
    void a_save_keeps_why_a_start_was_refused() {
        Scene scene = Scene.draft(stores());
        Schedule refused = new Schedule.Refused(StartRefusal.RESUME_MISSING);

        stores().campaigns().save(scene.campaign().withSchedule(refused));
        assertThat(scene.campaign().schedule()).isEqualTo(refused);

        stores().campaigns().save(scene.campaign().withSchedule(Schedule.MANUAL));
        assertThat(scene.campaign().schedule()).isEqualTo(Schedule.MANUAL);
    }

    @Test
    void a_save_of_an_older_version_is_refused() {
        Scene scene = Scene.draft(stores());
        Campaign read = scene.campaign();
        stores().campaigns().save(read.withName("first"));

        assertThat(stores().campaigns().save(read.withName("second"))).isFalse();
        assertThat(scene.campaign().name()).isEqualTo("first");
    }

    @Test
    void moving_counters_does_not_stand_in_the_way_of_a_save() {
        Scene scene = Scene.running(stores(), 1);
        Campaign read = scene.campaign();
        scene.claimed(1);

        assertThat(stores().campaigns().save(read.paused(PauseReason.BY_USER))).isTrue();
    }

    @Test
    void a_campaign_that_does_not_exist_cannot_be_saved_and_leaves_no_ghost() {
        Campaign ghost = Campaign.draft(someKey(Scene.user(), NOON), "Ghost", NOON);

        assertThat(stores().campaigns().save(ghost)).isFalse();
        assertThat(stores().campaigns().saveAndWake(ghost, NOON)).isFalse();
        assertThat(stores().campaigns().cancel(ghost.ended(CampaignStatus.CANCELLED, NOON)))
                .isFalse();
        assertThat(stores().campaigns().complete(ghost)).isFalse();

        assertThat(stores().campaigns().of(ghost.key().owner())).isEmpty();
        assertThat(stores().rateLimits().find(ghost.key().owner())).isEmpty();
    }

    @Test
    void save_and_wake_makes_the_mailbox_due_with_the_same_write() {
        Scene scene = Scene.running(stores(), 1);
        stores().rateLimits().park(scene.limits());
        long wake = scene.limits().wake();

        assertThat(stores().campaigns().saveAndWake(scene.campaign().running(NOON), NOON.plusSeconds(7)))
                .isTrue();

        assertThat(scene.limits().nextSendAt()).isEqualTo(NOON.plusSeconds(7));
        assertThat(scene.limits().wake()).isEqualTo(wake + 1);
    }

    @Test
    void a_save_that_is_refused_wakes_nobody() {
        Scene scene = Scene.running(stores(), 1);
        Campaign read = scene.campaign();
        stores().campaigns().save(read.withName("meanwhile"));
        var limits = scene.limits();

        assertThat(stores().campaigns().saveAndWake(read, NOON)).isFalse();

        assertThat(scene.limits()).isEqualTo(limits);
    }

    @Test
    void a_cancellation_moves_all_pending_rows_to_skipped_at_once() {
        Scene scene = Scene.running(stores(), 4);
        scene.claimed(1);

        assertThat(stores().campaigns().cancel(scene.campaign().ended(CampaignStatus.CANCELLED, NOON)))
                .isTrue();

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.CANCELLED);
        assertThat(scene.campaign().counters()).isEqualTo(new Counters(4, 0, 1, 0, 0, 0, 3));
        scene.assertCountersAddUp();
    }

    @Test
    void a_cancellation_wakes_the_mailbox_that_is_to_clear_up_behind_it() {
        Scene scene = Scene.running(stores(), 2);
        var before = scene.limits();

        stores().campaigns().cancel(scene.campaign().ended(CampaignStatus.CANCELLED, NOON.plusSeconds(7)));

        assertThat(scene.campaign().unswept()).isTrue();
        assertThat(scene.limits().nextSendAt()).isEqualTo(NOON.plusSeconds(7));
        assertThat(scene.limits().wake()).isEqualTo(before.wake() + 1);
        assertThat(scene.limits().version()).isEqualTo(before.version() + 1);

        assertThat(stores().campaigns().save(scene.campaign().swept())).isTrue();
        assertThat(scene.campaign().unswept()).isFalse();
    }

    @Test
    void a_cancellation_counts_what_is_pending_now_and_not_what_was_when_it_was_read() {
        Scene scene = Scene.running(stores(), 4);
        Campaign read = scene.campaign();
        scene.claimed(1);

        stores().campaigns().cancel(read.ended(CampaignStatus.CANCELLED, NOON));

        scene.assertCountersAddUp();
    }

    @Test
    void a_cancellation_of_an_older_version_is_refused() {
        Scene scene = Scene.running(stores(), 2);
        Campaign read = scene.campaign();
        stores().campaigns().save(read.withName("meanwhile"));

        assertThat(stores().campaigns().cancel(read.ended(CampaignStatus.CANCELLED, NOON)))
                .isFalse();
        assertThat(scene.campaign().counters()).isEqualTo(Counters.allPending(2));
    }

    @Test
    void a_campaign_is_not_complete_while_a_mail_is_pending() {
        Scene scene = Scene.running(stores(), 1);

        assertThat(stores().campaigns().complete(scene.campaign().ended(CampaignStatus.COMPLETED, NOON)))
                .isFalse();
        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void a_campaign_is_not_complete_while_a_mail_is_being_sent() {
        Scene scene = Scene.running(stores(), 1);
        scene.claimed(1);

        assertThat(stores().campaigns().complete(scene.campaign().ended(CampaignStatus.COMPLETED, NOON)))
                .isFalse();
    }

    @Test
    void a_campaign_is_complete_when_nothing_is_left() {
        Scene scene = Scene.running(stores(), 1);
        var claim = scene.claimed(1);
        stores().outbox().settle(claim, scene.recipient(1), new Settlement.Sent("m", "t", NOON), Scene.NEXT);
        Campaign read = scene.campaign();

        assertThat(stores().campaigns().complete(read.ended(CampaignStatus.COMPLETED, NOON)))
                .isTrue();
        assertThat(stores().campaigns().complete(read.ended(CampaignStatus.COMPLETED, NOON)))
                .as("the version has passed")
                .isFalse();
        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.COMPLETED);
    }

    @Test
    void a_campaign_being_deleted_is_removed_with_its_contents_and_imports() {
        Scene scene = Scene.ready(stores(), 1);
        stores().contents().putResume(scene.key(), new ResumeFile("resumes/1", "me.pdf", 7));
        stores().campaigns().save(scene.campaign().withStatus(CampaignStatus.DELETING));

        stores().campaigns().remove(scene.key());

        assertThat(stores().campaigns().find(scene.key())).isEmpty();
        assertThat(stores().contents().find(scene.key())).isEqualTo(CampaignContent.EMPTY);
        assertThat(stores().imports().of(scene.key())).isEmpty();
    }

    @Test
    void a_campaign_that_is_not_being_deleted_is_not_removed() {
        Scene scene = Scene.ready(stores(), 1);

        stores().campaigns().remove(scene.key());

        assertThat(stores().campaigns().find(scene.key())).isPresent();
        assertThat(stores().imports().of(scene.key())).hasSize(1);
    }

    private static CampaignKey someKey(UserId owner, Instant born) {
        return new CampaignKey(owner, new CampaignId(TimeOrderedId.create(born, new Random())));
    }
}
