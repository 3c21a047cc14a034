package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Gap;
import dev.applyflow.core.sending.Hold;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.RateLimitStore.Due;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.SendingWindow;
import dev.applyflow.core.sending.WaitReason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of the accounts' pace keeps to. */
public abstract class RateLimitStoreContract {
    private static final Instant NOON = Scene.NOON;
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final Limits LIMITS = new Limits(
            7,
            70,
            new Gap(Duration.ofSeconds(5), Duration.ofSeconds(6)),
            ZoneId.of("Europe/Berlin"),
            new SendingWindow(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 30)));

    protected abstract Stores stores();

    private RateLimitStore store() {
        return stores().rateLimits();
    }

    @Test
    void of_an_unknown_account_nothing_is_stored() {
        assertThat(store().find(Scene.user())).isEmpty();
    }

    @Test
    void limits_are_stored_as_they_are_changed_and_wake_the_mailbox() {
        UserId user = Scene.user();
        RateLimits fresh = RateLimits.fresh(user, Limits.defaults(ZoneOffset.UTC));

        assertThat(store().changeLimits(fresh, LIMITS, NOON)).isTrue();

        assertThat(read(user)).isEqualTo(fresh.limitedTo(LIMITS, NOON));
        assertThat(read(user).nextSendAt()).isEqualTo(NOON);
    }

    @Test
    void limits_without_a_window_forget_the_window() {
        UserId user = Scene.user();
        store().changeLimits(RateLimits.fresh(user, LIMITS), LIMITS, NOON);

        assertThat(store().changeLimits(read(user), Limits.defaults(ZoneOffset.UTC), NOON))
                .isTrue();

        assertThat(read(user).limits()).isEqualTo(Limits.defaults(ZoneOffset.UTC));
    }

    @Test
    void only_the_first_write_creates_an_account() {
        RateLimits fresh = RateLimits.fresh(Scene.user(), LIMITS);
        store().changeLimits(fresh, LIMITS, NOON);

        assertThat(store().changeLimits(fresh, LIMITS, LATER)).isFalse();
        assertThat(read(fresh.user()).nextSendAt()).isEqualTo(NOON);
    }

    @Test
    void a_write_on_a_version_that_never_was_makes_no_ghost() {
        RateLimits unknown = RateLimits.fresh(Scene.user(), LIMITS).woken(NOON, false);

        assertThat(store().postpone(unknown, LATER, WaitReason.GAP)).isFalse();
        assertThat(store().find(unknown.user())).isEmpty();
    }

    @Test
    void a_wake_up_creates_an_account_with_the_default_limits() {
        UserId user = Scene.user();

        store().wake(user, NOON, false);

        assertThat(read(user).limits()).isEqualTo(Limits.DEFAULT);
        assertThat(read(user).nextSendAt()).isEqualTo(NOON);
        assertThat(read(user).wake()).isEqualTo(1);
    }

    @Test
    void a_mailbox_is_postponed_and_a_run_of_failed_turns_has_ended() {
        RateLimits read = failedOnce();

        assertThat(store().postpone(read, LATER, WaitReason.HOURLY_LIMIT)).isTrue();

        assertThat(read(read.user())).isEqualTo(read.postponed(LATER, WaitReason.HOURLY_LIMIT));
        assertThat(read(read.user()).turnFailures()).isZero();
    }

    @Test
    void a_parked_mailbox_is_not_due_at_any_time() {
        RateLimits read = failedOnce();

        assertThat(store().park(read)).isTrue();

        assertThat(read(read.user()).nextSendAt()).isNull();
        assertThat(read(read.user()).waitReason()).isNull();
        assertThat(read(read.user()).turnFailures()).isZero();
        assertThat(dueOf(read.user(), Instant.parse("2099-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void a_held_mailbox_is_due_when_its_hold_ends() {
        RateLimits read = failedOnce();
        Hold hold = new Hold(WaitReason.GMAIL_LIMIT, LATER);

        assertThat(store().hold(read, hold)).isTrue();

        RateLimits stored = read(read.user());
        assertThat(stored.hold()).isEqualTo(hold);
        assertThat(stored.nextSendAt()).isEqualTo(LATER);
        assertThat(stored.waitReason()).isEqualTo(WaitReason.GMAIL_LIMIT);
        assertThat(stored.turnFailures()).isZero();
    }

    @Test
    void a_hold_that_only_the_user_can_end_parks() {
        RateLimits read = woken();

        assertThat(store().hold(read, Hold.RECONNECT)).isTrue();

        assertThat(read(read.user()).hold()).isEqualTo(Hold.RECONNECT);
        assertThat(read(read.user()).nextSendAt()).isNull();
        assertThat(read(read.user()).waitReason()).isEqualTo(WaitReason.RECONNECT);
    }

    @Test
    void failed_turns_are_counted_and_in_the_end_shown_as_stalled() {
        RateLimits read = woken();

        for (int turn = 1; turn <= RateLimits.STALLED_AFTER; turn++) {
            assertThat(store().backOff(read(read.user()), LATER)).isTrue();
            assertThat(read(read.user()).turnFailures()).isEqualTo(turn);
        }

        assertThat(read(read.user()).nextSendAt()).isEqualTo(LATER);
        assertThat(read(read.user()).waitReason()).isEqualTo(WaitReason.STALLED);
    }

    static List<BiPredicate<RateLimitStore, RateLimits>> writes() {
        return List.of(
                (store, read) -> store.postpone(read, LATER, WaitReason.GAP),
                RateLimitStore::park,
                (store, read) -> store.hold(read, Hold.RECONNECT),
                (store, read) -> store.backOff(read, LATER),
                (store, read) -> store.changeLimits(read, LIMITS, LATER));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_on_an_older_version_is_refused(BiPredicate<RateLimitStore, RateLimits> write) {
        RateLimits read = woken();
        store().wake(read.user(), NOON.plusSeconds(1), false);
        RateLimits meanwhile = read(read.user());

        assertThat(write.test(store(), read)).isFalse();

        assertThat(read(read.user())).isEqualTo(meanwhile);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void every_write_is_a_version(BiPredicate<RateLimitStore, RateLimits> write) {
        RateLimits read = woken();

        assertThat(write.test(store(), read)).isTrue();

        assertThat(read(read.user()).version()).isEqualTo(read.version() + 1);
    }

    @Test
    void a_wake_up_keeps_a_hold_unless_it_ends_it() {
        RateLimits read = woken();
        store().hold(read, Hold.RECONNECT);

        store().wake(read.user(), LATER, false);
        assertThat(read(read.user()).hold()).isEqualTo(Hold.RECONNECT);
        assertThat(read(read.user()).nextSendAt()).isEqualTo(LATER);

        store().wake(read.user(), LATER, true);
        assertThat(read(read.user()).hold()).isNull();
        assertThat(read(read.user()).waitReason()).isNull();
        assertThat(read(read.user()).wake()).isEqualTo(3);
    }

    @Test
    void usage_hold_and_the_claim_in_flight_survive_other_writes() {
        Scene scene = Scene.running(stores(), 1);
        var claim = scene.claimed(1);
        RateLimits claimed = scene.limits();
        assertThat(claimed.usage())
                .isEqualTo(Scene.usage(RateLimits.fresh(scene.key().owner(), LIMITS)));
        assertThat(claimed.inFlight()).isEqualTo(claim);

        store().wake(scene.key().owner(), LATER, true);
        store().postpone(scene.limits(), LATER, WaitReason.RECOVERY);
        store().changeLimits(scene.limits(), LIMITS, LATER);

        assertThat(scene.limits().usage()).isEqualTo(claimed.usage());
        assertThat(scene.limits().inFlight()).isEqualTo(claim);
        assertThat(scene.limits().limits()).isEqualTo(LIMITS);
    }

    @Test
    void mailboxes_are_due_from_their_time_on_and_the_longest_due_come_first() {
        UserId early = wokenAt(NOON.minusSeconds(1));
        UserId now = wokenAt(NOON);
        UserId late = wokenAt(NOON.plusNanos(1));
        UserId earliest = wokenAt(NOON.minusSeconds(1).minusNanos(1));

        assertThat(store().due(NOON, 10_000))
                .filteredOn(due -> Set.of(early, now, late, earliest).contains(due.user()))
                .containsExactly(
                        new Due(earliest, NOON.minusSeconds(1).minusNanos(1)),
                        new Due(early, NOON.minusSeconds(1)),
                        new Due(now, NOON));
    }

    @Test
    void no_more_due_mailboxes_are_named_than_were_asked_for() {
        wokenAt(NOON);
        wokenAt(NOON);

        assertThat(store().due(NOON, 1)).hasSize(1);
    }

    @Test
    void a_mailbox_that_was_postponed_is_no_longer_due() {
        RateLimits read = woken();

        store().postpone(read, LATER, WaitReason.GAP);

        assertThat(dueOf(read.user(), LATER.minusNanos(1))).isEmpty();
        assertThat(dueOf(read.user(), LATER)).containsExactly(new Due(read.user(), LATER));
    }

    @Test
    void the_next_due_time_is_the_earliest_of_all() {
        Instant beforeAllOthers = Instant.parse("1999-12-31T23:59:59.5Z");
        UserId user = wokenAt(beforeAllOthers);
        wokenAt(NOON);

        assertThat(store().nextDue()).contains(beforeAllOthers);

        store().park(read(user));
        assertThat(store().nextDue()).isNotEmpty().get().isNotEqualTo(beforeAllOthers);
    }

    private RateLimits read(UserId user) {
        return store().find(user).orElseThrow();
    }

    private RateLimits woken() {
        return read(wokenAt(NOON));
    }

    private RateLimits failedOnce() {
        RateLimits read = woken();
        store().backOff(read, NOON);
        return read(read.user());
    }

    private UserId wokenAt(Instant at) {
        UserId user = Scene.user();
        store().wake(user, at, false);
        return user;
    }

    private List<Due> dueOf(UserId user, Instant now) {
        return store().due(now, 10_000).stream()
                .filter(due -> due.user().equals(user))
                .toList();
    }
}
