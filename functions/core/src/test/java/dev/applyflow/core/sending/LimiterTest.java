package dev.applyflow.core.sending;

import static dev.applyflow.core.sending.WaitReason.DAILY_LIMIT;
import static dev.applyflow.core.sending.WaitReason.GAP;
import static dev.applyflow.core.sending.WaitReason.HOURLY_LIMIT;
import static dev.applyflow.core.sending.WaitReason.LIMIT_RESET;
import static dev.applyflow.core.sending.WaitReason.SENDING_WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Gap NO_GAP = new Gap(Duration.ZERO, Duration.ZERO);
    private static final Instant NINE = berlin("2026-03-02T09:00"); // a Monday

    private final Random random = new Random(1);

    @Test
    void theFirstMailIsGrantedAtOnce() {
        var granted = granted(Limits.defaults(BERLIN), Usage.NONE, NINE);

        assertThat(granted.slot()).isEqualTo(new Slot(NINE, NINE.plusSeconds(30)));
        assertThat(granted.after().emailsThisHour()).isOne();
        assertThat(granted.after().emailsToday()).isOne();
        assertThat(granted.after().hourEnd()).isEqualTo(NINE.plusSeconds(3600));
        assertThat(granted.after().dayEnd()).isEqualTo(berlin("2026-03-03T00:00"));
    }

    @Test
    void theGapCountsFromTheEndOfTheSlotAndLiesWithinItsBounds() {
        for (int i = 0; i < 1_000; i++) {
            Instant gapEnds =
                    granted(Limits.defaults(BERLIN), Usage.NONE, NINE).after().gapEndsAt();
            assertThat(gapEnds).isBetween(NINE.plusSeconds(30 + 60), NINE.plusSeconds(30 + 300));
        }
    }

    @Test
    void waitsForTheGap() {
        Usage after = granted(Limits.defaults(BERLIN), Usage.NONE, NINE).after();

        assertWaits(Limits.defaults(BERLIN), after, NINE.plusSeconds(40), after.gapEndsAt(), GAP);
    }

    @Test
    void theFifthMailOfAnHourWaitsUntilTheHourEnds() {
        Usage four = usage(4, NINE.plusSeconds(3600), 4, berlin("2026-03-03T00:00"), NINE.plusSeconds(1500));

        assertWaits(Limits.defaults(BERLIN), four, NINE.plusSeconds(1600), NINE.plusSeconds(3600), HOURLY_LIMIT);
    }

    @Test
    void aNewHourBeginsWithItsFirstMailAndNotBefore() {
        Usage four = usage(4, NINE.plusSeconds(3600), 4, berlin("2026-03-03T00:00"), NINE);

        Usage after = granted(Limits.defaults(BERLIN), four, berlin("2026-03-02T11:17"))
                .after();

        assertThat(after.emailsThisHour()).isOne();
        assertThat(after.emailsToday()).isEqualTo(5);
        assertThat(after.hourEnd()).isEqualTo(berlin("2026-03-02T12:17"));
    }

    @Test
    void aFullDayWaitsForTheLocalMidnight() {
        Usage full = usage(1, NINE.plusSeconds(3600), 25, berlin("2026-03-03T00:00"), NINE);

        assertWaits(Limits.defaults(BERLIN), full, NINE.plusSeconds(600), berlin("2026-03-03T00:00"), DAILY_LIMIT);
    }

    @Test
    void theLongestOfSeveralWaitsIsTold() {
        Usage full = usage(4, berlin("2026-03-03T00:20"), 25, berlin("2026-03-03T00:00"), NINE);

        assertWaits(
                Limits.defaults(BERLIN), full, berlin("2026-03-02T23:30"), berlin("2026-03-03T00:20"), HOURLY_LIMIT);
    }

    @Test
    void aChangeOfZoneCannotReopenADay() {
        Usage full = usage(1, NINE, 25, berlin("2026-03-03T00:00"), NINE);
        // In Kiritimati it is tomorrow already.
        Limits elsewhere = Limits.defaults(ZoneId.of("Pacific/Kiritimati"));

        assertWaits(elsewhere, full, berlin("2026-03-02T20:00"), berlin("2026-03-03T00:00"), DAILY_LIMIT);
    }

    @Test
    void aLimitLoweredBelowWhatWasSentWaits() {
        Usage six = usage(6, NINE.plusSeconds(3600), 6, berlin("2026-03-03T00:00"), NINE);
        Limits lowered = new Limits(2, 3, NO_GAP, BERLIN, null);

        assertWaits(lowered, six, NINE.plusSeconds(60), berlin("2026-03-03T00:00"), DAILY_LIMIT);
    }

    @Test
    void aRaisedLimitGoesOnInTheSameHour() {
        Usage four = usage(4, NINE.plusSeconds(3600), 4, berlin("2026-03-03T00:00"), NINE);
        Limits raised = new Limits(8, 25, NO_GAP, BERLIN, null);

        Usage after = granted(raised, four, NINE.plusSeconds(60)).after();

        assertThat(after.emailsThisHour()).isEqualTo(5);
        assertThat(after.hourEnd()).isEqualTo(NINE.plusSeconds(3600));
    }

    @Test
    void noSlotReachesOverTheEndOfItsHour() {
        Usage one = usage(1, NINE.plusSeconds(3600), 1, berlin("2026-03-03T00:00"), NINE);

        assertThat(granted(Limits.defaults(BERLIN), one, NINE.plusSeconds(3570))
                        .slot()
                        .end())
                .isEqualTo(NINE.plusSeconds(3600));
        assertWaits(Limits.defaults(BERLIN), one, NINE.plusSeconds(3571), NINE.plusSeconds(3600), LIMIT_RESET);
    }

    @Test
    void noSlotReachesOverMidnightEvenWhenItIsTheFirstOfItsDay() {
        Instant late = berlin("2026-03-02T23:59:45");

        assertWaits(Limits.defaults(BERLIN), Usage.NONE, late, berlin("2026-03-03T00:00"), LIMIT_RESET);
    }

    @Test
    void waitsForTheSendingWindowAndSkipsTheWeekend() {
        var office = new SendingWindow(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 30));
        Limits limits = new Limits(4, 25, Gap.DEFAULT, BERLIN, office);

        assertWaits(limits, Usage.NONE, berlin("2026-03-06T17:29:31"), berlin("2026-03-09T09:00"), SENDING_WINDOW);
        assertThat(granted(limits, Usage.NONE, berlin("2026-03-06T17:29:30"))
                        .slot()
                        .end())
                .isEqualTo(berlin("2026-03-06T17:30"));
    }

    @Test
    void theWindowFollowsTheWallClockAcrossBothDstChanges() {
        var mornings = new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(10, 0));
        Limits limits = new Limits(4, 25, Gap.DEFAULT, BERLIN, mornings);

        assertWaits(
                limits, Usage.NONE, berlin("2026-03-28T12:00"), Instant.parse("2026-03-29T07:00:00Z"), SENDING_WINDOW);
        assertWaits(
                limits, Usage.NONE, berlin("2026-10-24T12:00"), Instant.parse("2026-10-25T08:00:00Z"), SENDING_WINDOW);
    }

    @Test
    void aWindowInTheHourThatDstSwallowsOpensAfterIt() {
        var night = new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 0), LocalTime.of(2, 30));
        Limits limits = new Limits(4, 25, Gap.DEFAULT, BERLIN, night);

        // 02:00 to 02:30 of 29 March 2026 do not exist in Berlin; the clocks show 03:00 to 03:30 instead.
        assertWaits(
                limits, Usage.NONE, berlin("2026-03-28T12:00"), Instant.parse("2026-03-29T01:00:00Z"), SENDING_WINDOW);
    }

    @Test
    void aDayEndsAtMidnightOfAHalfHourZone() {
        Usage after = granted(Limits.defaults(KOLKATA), Usage.NONE, Instant.parse("2026-03-02T10:00:00Z"))
                .after();

        assertThat(after.dayEnd()).isEqualTo(Instant.parse("2026-03-02T18:30:00Z"));
    }

    @Test
    void aDayThatHasNoMidnightStartsWithItsFirstHour() {
        // In Beirut the clocks jumped from 00:00 to 01:00 on 31 March 2024.
        ZoneId beirut = ZoneId.of("Asia/Beirut");

        Usage after = granted(Limits.defaults(beirut), Usage.NONE, Instant.parse("2024-03-30T12:00:00Z"))
                .after();

        assertThat(after.dayEnd())
                .isEqualTo(LocalDate.of(2024, 3, 31).atTime(1, 0).atZone(beirut).toInstant());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverTheLimitsNoHourAndNoDayExceedsThemAndNoGapIsShort(long seed) {
        Random dice = new Random(seed);
        Limits limits = someLimits(dice);
        Usage usage = Usage.NONE;
        Instant now = berlin("2026-03-26T05:00").plusSeconds(dice.nextInt(86_400));
        List<Slot> slots = new ArrayList<>();
        while (slots.size() < 400) {
            switch (Limiter.decide(limits, usage, now, dice)) {
                case LimiterDecision.Granted(Slot slot, Usage after) -> {
                    slots.add(slot);
                    usage = after;
                    now = now.plusMillis(dice.nextInt(40_000));
                }
                case LimiterDecision.WaitUntil(Instant until, WaitReason reason) -> {
                    assertThat(until).as("%s must end later than now", reason).isAfter(now);
                    // Sometimes the sender sleeps in, as a deploy or an outage would make it.
                    now = dice.nextInt(10) == 0 ? until.plusSeconds(dice.nextInt(20_000)) : until;
                }
            }
        }
        assertGapsAndWindow(slots, limits);
        assertThat(mostInAnHourFromItsFirstMail(slots)).isLessThanOrEqualTo(limits.hourly());
        assertThat(mostInALocalDay(slots, limits.zone())).isLessThanOrEqualTo(limits.daily());
    }

    private static void assertGapsAndWindow(List<Slot> slots, Limits limits) {
        for (int i = 1; i < slots.size(); i++) {
            assertThat(Duration.between(slots.get(i - 1).end(), slots.get(i).start()))
                    .isGreaterThanOrEqualTo(limits.gap().min());
        }
        if (limits.window() != null) {
            for (Slot slot : slots) {
                LocalDateTime local = LocalDateTime.ofInstant(slot.start(), limits.zone());
                assertThat(limits.window().days()).contains(local.getDayOfWeek());
                assertThat(local.toLocalTime())
                        .isBetween(limits.window().from(), limits.window().to());
            }
        }
    }

    private static int mostInAnHourFromItsFirstMail(List<Slot> slots) {
        int most = 0;
        int count = 0;
        Instant hourEnd = Instant.MIN;
        for (Slot slot : slots) {
            count = slot.start().isBefore(hourEnd) ? count + 1 : 1;
            hourEnd = count == 1 ? slot.start().plusSeconds(3600) : hourEnd;
            assertThat(slot.end()).isBeforeOrEqualTo(hourEnd);
            most = Math.max(most, count);
        }
        return most;
    }

    private static int mostInALocalDay(List<Slot> slots, ZoneId zone) {
        var days = new HashMap<LocalDate, Integer>();
        slots.forEach(slot -> days.merge(LocalDate.ofInstant(slot.start(), zone), 1, Integer::sum));
        return days.values().stream().max(Integer::compare).orElseThrow();
    }

    private static Limits someLimits(Random dice) {
        ZoneId zone = List.of(BERLIN, KOLKATA, ZoneId.of("America/St_Johns"), ZoneId.of("Australia/Lord_Howe"))
                .get(dice.nextInt(4));
        int min = dice.nextInt(120);
        Gap gap = new Gap(Duration.ofSeconds(min), Duration.ofSeconds(min + dice.nextInt(300)));
        SendingWindow window = dice.nextBoolean()
                ? null
                : new SendingWindow(
                        EnumSet.of(DayOfWeek.of(1 + dice.nextInt(7)), DayOfWeek.of(1 + dice.nextInt(7))),
                        LocalTime.of(dice.nextInt(12), dice.nextInt(60)),
                        LocalTime.of(13 + dice.nextInt(10), dice.nextInt(60)));
        return new Limits(1 + dice.nextInt(9), 1 + dice.nextInt(40), gap, zone, window);
    }

    private LimiterDecision.Granted granted(Limits limits, Usage usage, Instant now) {
        LimiterDecision decision = Limiter.decide(limits, usage, now, random);
        assertThat(decision).isInstanceOf(LimiterDecision.Granted.class);
        return (LimiterDecision.Granted) decision;
    }

    private void assertWaits(Limits limits, Usage usage, Instant now, Instant until, WaitReason reason) {
        assertThat(Limiter.decide(limits, usage, now, random)).isEqualTo(new LimiterDecision.WaitUntil(until, reason));
    }

    private static Usage usage(int thisHour, Instant hourEnd, int today, Instant dayEnd, Instant gapEnds) {
        return new Usage(
                hourEnd.minusSeconds(3600),
                hourEnd,
                thisHour,
                dayEnd.minusSeconds(86_400),
                dayEnd,
                today,
                gapEnds,
                null);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void aDayOfDstHasTheLengthThatItHas() {
        var limits = new Limits(4, 1, Gap.DEFAULT, ZoneId.of("Europe/Berlin"), null);
        var halfPastMidnight = Instant.parse("2026-03-28T23:30:00Z");
        var granted = (LimiterDecision.Granted) Limiter.decide(limits, Usage.NONE, halfPastMidnight, new Random(1));

        assertThat(Limiter.decide(limits, granted.after(), halfPastMidnight.plusSeconds(7_200), new Random(1)))
                .as("23 hours later, not 24")
                .isEqualTo(
                        new LimiterDecision.WaitUntil(Instant.parse("2026-03-29T22:00:00Z"), WaitReason.DAILY_LIMIT));
    }

    @Test
    void aGapIsAnyWholeSecondWithinItsBoundsBothIncluded() {
        var narrow = new Gap(Duration.ofSeconds(60), Duration.ofSeconds(62));

        assertThat(IntStream.range(0, 100)
                        .mapToObj(_ -> narrow.pick(random).toSeconds())
                        .distinct())
                .containsExactlyInAnyOrder(60L, 61L, 62L);
    }

    @Test
    void whereOneRuleEndsAnotherMayBegin() {
        var office = new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(17, 0));
        Limits limits = new Limits(4, 25, NO_GAP, BERLIN, office);
        // When the window opens, the hour has ten seconds left: too few for a slot.
        Usage one = usage(1, NINE.plusSeconds(10), 1, berlin("2026-03-03T00:00"), NINE.minusSeconds(3_000));

        assertWaits(limits, one, NINE.minusSeconds(1_800), NINE.plusSeconds(10), LIMIT_RESET);
    }

    @Test
    void aWeeklyWindowThatIsOverOpensInAWeek() {
        var mondays = new SendingWindow(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        Limits limits = new Limits(4, 25, NO_GAP, BERLIN, mondays);

        assertWaits(limits, Usage.NONE, berlin("2026-03-02T18:00"), berlin("2026-03-09T09:00"), SENDING_WINDOW);
    }

    @Test
    void aWeeklyWindowThatDstSwallowsOpensAWeekLater() {
        var night = new SendingWindow(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(2, 30), LocalTime.of(3, 10));
        Limits limits = new Limits(4, 25, NO_GAP, BERLIN, night);

        // On 29 March 2026 the clocks jump from 02:00 to 03:00: 02:30 is 03:30, and after the end.
        assertWaits(limits, Usage.NONE, berlin("2026-03-22T04:00"), berlin("2026-04-05T02:30"), SENDING_WINDOW);
    }

    @Test
    void whatIsUsedEndsWithItsHourAndItsDay() {
        Instant midnight = berlin("2026-03-03T00:00");
        Usage used = usage(4, NINE.plusSeconds(3_600), 7, midnight, NINE);

        assertThat(used.at(NINE.plusSeconds(3_599)))
                .returns(4, Usage::emailsThisHour)
                .returns(7, Usage::emailsToday);
        assertThat(used.at(NINE.plusSeconds(3_600)))
                .returns(0, Usage::emailsThisHour)
                .returns(7, Usage::emailsToday);
        assertThat(used.at(midnight)).returns(0, Usage::emailsThisHour).returns(0, Usage::emailsToday);
    }
}
