package dev.applyflow.core.sending;

import static dev.applyflow.core.campaign.CampaignStatus.CANCELLED;
import static dev.applyflow.core.campaign.CampaignStatus.COMPLETED;
import static dev.applyflow.core.campaign.CampaignStatus.DELETING;
import static dev.applyflow.core.campaign.CampaignStatus.PAUSED;
import static dev.applyflow.core.campaign.CampaignStatus.RUNNING;
import static dev.applyflow.core.campaign.CampaignStatus.SCHEDULED;
import static dev.applyflow.core.sending.Desk.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Counters;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.testing.SimulatedCrash;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnTest {
    private final Desk desk = new Desk();

    @Test
    void sendsOnePersonalMailWithTheResume() {
        CampaignKey campaign = desk.running("ada@example.org");

        assertThat(desk.turn()).isInstanceOf(TurnOutcome.Settled.class);

        OutgoingMail mail = desk.mailbox.sent().getFirst().mail();
        assertThat(mail.to()).hasToString("ada@example.org");
        assertThat(mail.subject()).isEqualTo("Engineer at Acme");
        assertThat(mail.body()).isEqualTo("Dear Ada,");
        assertThat(mail.attachment().content()).isEqualTo(new byte[] {'%', 'P', 'D', 'F'});
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void theLastMailCompletesItsCampaignAtOnce() {
        CampaignKey campaign = desk.running("ada@example.org");

        desk.turn();

        assertThat(desk.campaign(campaign).status()).isEqualTo(COMPLETED);
        assertThat(desk.campaign(campaign).counters()).isEqualTo(new Counters(1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void sendsNothingBeforeTheGapIsOver() {
        desk.running("ada@example.org", "bob@example.org");
        desk.turn();

        desk.pass(Duration.ofSeconds(60));

        assertThat(desk.turn()).isInstanceOf(TurnOutcome.NotDue.class);
        assertThat(desk.received()).hasSize(1);
    }

    @Test
    void goesOnByItselfUntilAllAreSentAndThenParks() {
        CampaignKey campaign = desk.running(addresses(9));

        desk.turnUntilParked();

        assertThat(desk.received()).hasSize(9).doesNotHaveDuplicates();
        assertThat(desk.campaign(campaign).status()).isEqualTo(COMPLETED);
    }

    @Test
    void tellsThatItWaitsForTheHourlyLimitAndUntilWhen() {
        desk.running(addresses(5));
        for (int i = 0; i < 4; i++) {
            desk.turnWhenDue();
        }

        assertThat(desk.pace().nextSendAt()).isEqualTo(NINE.plus(Duration.ofHours(1)));
        assertThat(desk.pace().waitReason()).isEqualTo(WaitReason.HOURLY_LIMIT);
    }

    @Test
    void aTurnThatComesTwiceSendsOnce() {
        desk.running("ada@example.org", "bob@example.org");

        desk.turn();
        desk.turn();

        assertThat(desk.received()).hasSize(1);
    }

    @Test
    void takesTheCampaignsOfAnAccountInTurn() {
        desk.running("a1@example.org", "a2@example.org");
        desk.running("b1@example.org", "b2@example.org");

        desk.turnUntilParked();

        assertThat(desk.received())
                .containsExactly("a1@example.org", "b1@example.org", "a2@example.org", "b2@example.org");
    }

    @Test
    void nobodyIsWrittenToTwiceByTwoCampaigns() {
        desk.running("ada@example.org");
        CampaignKey second = desk.running("Ada@Example.org", "bob@example.org");

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(desk.mail(second, 1).error().code()).isEqualTo(MailError.Code.ALREADY_CONTACTED);
        assertThat(desk.mail(second, 1).error().detail())
                .matches("You wrote to this address before, on \\d{4}-\\d\\d-\\d\\d\\. To write again, .*\\.");
    }

    @Test
    void somebodyIsWrittenToAgainWhereTheOwnerOfTheListAllowsItForThatRow() {
        desk.running("ada@example.org", "bob@example.org");
        desk.turnUntilParked();
        CampaignKey second = desk.ready("ada@example.org", "bob@example.org");
        desk.allowContactAgain(second, 2);
        desk.start(second);

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org", "bob@example.org", "bob@example.org");
        assertThat(desk.mail(second, 1).error().code()).isEqualTo(MailError.Code.ALREADY_CONTACTED);
    }

    @Test
    void everybodyIsWrittenToAgainWhereTheOwnerOfTheListAllowsItForAll() {
        desk.running("ada@example.org");
        desk.turnUntilParked();
        CampaignKey second = desk.ready("ada@example.org");
        desk.allowContactAgain(second);
        desk.start(second);

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org", "ada@example.org");
    }

    @Test
    void aRowThatCannotBeRenderedFailsAndCostsNoSlot() {
        var unnamed = new Recipient(EmailAddress.of("x@example.org"), "", "", "Engineer", "", Map.of());
        var whole = new Recipient(EmailAddress.of("y@example.org"), "Acme", "", "Engineer", "", Map.of());
        CampaignKey campaign = desk.ready(List.of(unnamed, whole));
        desk.start(campaign);

        desk.turn();

        assertThat(desk.received()).containsExactly("y@example.org");
        assertThat(desk.mail(campaign, 1).error().detail())
                .isEqualTo("This row has no value for company_name. Fill the cell, or give a fallback like"
                        + " {{company_name|…}}, and mail it in a new campaign.");
        assertThat(desk.pace().usage().emailsToday()).isOne();
    }

    @Test
    void startsACampaignWhoseTimeHasComeThoughNoScheduleFired() {
        CampaignKey campaign = desk.scheduled(NINE.plusSeconds(600), "ada@example.org");
        assertThat(desk.turn()).isEqualTo(new TurnOutcome.Waits(NINE.plusSeconds(600), WaitReason.START));
        assertThat(desk.campaign(campaign).status()).isEqualTo(SCHEDULED);

        desk.turnWhenDue();

        assertThat(desk.received()).containsExactly("ada@example.org");
    }

    @Test
    void afterAPauseNothingLeavesAndAfterAResumptionItGoesOn() {
        CampaignKey campaign = desk.running("ada@example.org", "bob@example.org");
        desk.turn();
        desk.control.pause(campaign);

        desk.turnUntilParked();
        assertThat(desk.received()).hasSize(1);
        assertThat(desk.campaign(campaign).pauseReason()).isEqualTo(PauseReason.BY_USER);

        desk.control.resume(campaign);
        desk.turnUntilParked();
        assertThat(desk.received()).hasSize(2);
    }

    @Test
    void aPauseBetweenClaimAndSendStopsTheMailAndRemovesItsDraft() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onPrepare().meanwhile(() -> desk.control.pause(campaign));

        desk.turn();

        assertThat(desk.received()).isEmpty();
        assertThat(desk.mailbox.drafts()).isEmpty();
        assertThat(desk.mail(campaign, 1).draft()).isNull();
        assertThat(desk.campaign(campaign).counters()).isEqualTo(Counters.allPending(1));
    }

    @Test
    void aCancellationBetweenClaimAndSendRemovesTheDraftLaterIfNotAtOnce() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onPrepare().meanwhile(() -> desk.control.cancel(campaign));
        desk.mailbox.onRemoval().instead(new TransportFailure.TryLater(null, "not now"));

        desk.turn();
        assertThat(desk.mailbox.drafts()).hasSize(1);
        desk.turnUntilParked();

        assertThat(desk.received()).isEmpty();
        assertThat(desk.mailbox.drafts()).isEmpty();
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.SKIPPED);
    }

    @Test
    void whatIsPendingOfACancelledCampaignIsSkipped() {
        CampaignKey campaign = desk.running("ada@example.org", "bob@example.org");
        desk.turn();

        desk.control.cancel(campaign);

        assertThat(desk.campaign(campaign).status()).isEqualTo(CANCELLED);
        assertThat(desk.campaign(campaign).counters()).isEqualTo(new Counters(2, 0, 0, 1, 0, 0, 1));
        assertThat(desk.mail(campaign, 2).status()).isEqualTo(MailStatus.SKIPPED);
    }

    @Test
    void aCancellationIsClearedUpByTheNextTurnRowsAndDraftsAndThenNoMore() {
        CampaignKey campaign = desk.running("ada@example.org", "bob@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.TryLater(Duration.ofHours(1), "slow down"));
        desk.turn();
        assertThat(desk.mailbox.drafts()).hasSize(1);

        desk.control.cancel(campaign);
        desk.turnUntilParked();

        assertThat(desk.mailbox.drafts()).isEmpty();
        assertThat(desk.store.outbox().first(campaign, desk.campaign(campaign).activeImport()))
                .isEmpty();
        assertThat(desk.campaign(campaign).unswept()).isFalse();
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void aDraftThatCannotBeRemovedRightNowIsRemovedByALaterTurn() {
        CampaignKey campaign = withADraft();
        desk.mailbox.onRemoval().instead(new TransportFailure.TryLater(null, "not now"));
        desk.mailbox.onRemoval().instead(new TransportFailure.MailboxLimit(null, "slow down"));

        desk.control.cancel(campaign);
        desk.turn();
        assertThat(desk.campaign(campaign).unswept()).isTrue();
        desk.turnUntilParked();

        assertThat(desk.mailbox.drafts()).isEmpty();
        assertThat(desk.campaign(campaign).unswept()).isFalse();
    }

    @Test
    void aDraftThatCannotBeRemovedForAnHourHoldsUpADeletionNoLonger() {
        CampaignKey campaign = withADraft();
        desk.mailbox.onRemoval().alwaysInstead(new TransportFailure.TryLater(null, "not now"));
        Instant deleted = desk.clock.instant();

        desk.delete(campaign);
        desk.turn();
        assertThat(desk.campaign(campaign).status()).isEqualTo(DELETING);
        desk.turnUntilParked();

        assertThat(desk.store.campaigns().find(campaign)).isEmpty();
        assertThat(desk.clock.instant())
                .isBetween(
                        deleted.plus(Sweep.INSIST), deleted.plus(Sweep.INSIST).plusSeconds(60));
        assertThat(desk.mailbox.drafts()).hasSize(1);
    }

    @Test
    void aDraftThatTheMailboxRefusesToRemoveHoldsUpNothing() {
        CampaignKey campaign = withADraft();
        desk.mailbox.onRemoval().instead(new TransportFailure.MailRefused("no"));

        desk.delete(campaign);
        desk.turn();

        assertThat(desk.store.campaigns().find(campaign)).isEmpty();
    }

    private CampaignKey withADraft() {
        CampaignKey campaign = desk.running("ada@example.org", "bob@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.TryLater(Duration.ofHours(1), "slow down"));
        desk.turn();
        assertThat(desk.mailbox.drafts()).hasSize(1);
        return campaign;
    }

    @Test
    void aDeletionIsFinishedByTheTurnsOfItsMailboxWithDraftsRowsAndFiles() {
        CampaignKey campaign = desk.running("ada@example.org", "bob@example.org");
        desk.uploads.put("resume", new byte[] {1});
        desk.uploads.put("lists/x", new byte[] {1});
        desk.mailbox.onSend().instead(new TransportFailure.TryLater(Duration.ofHours(1), "slow down"));
        desk.turn();
        var list = desk.campaign(campaign).activeImport();

        desk.delete(campaign);
        desk.turnUntilParked();

        assertThat(desk.store.campaigns().find(campaign)).isEmpty();
        assertThat(desk.store.rows().find(campaign, list, 1)).isEmpty();
        assertThat(desk.mailbox.drafts()).isEmpty();
        assertThat(desk.uploads.open("resume")).isEmpty();
        assertThat(desk.uploads.open("lists/x")).isEmpty();
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void aDeletionWaitsForTheMailInFlightWhichIsThenNeitherLostNorDoubled() {
        CampaignKey campaign = desk.running("ada@example.org", "bob@example.org");
        desk.mailbox.onSend().afterwards(new MailTransport.OutcomeUnknown("timeout"));
        desk.turn();

        desk.delete(campaign);
        desk.turn();
        assertThat(desk.campaign(campaign).status()).isEqualTo(DELETING);
        desk.turnUntilParked();

        assertThat(desk.store.campaigns().find(campaign)).isEmpty();
        assertThat(desk.received()).containsExactly("ada@example.org");
        CampaignKey next = desk.running("ada@example.org");
        desk.turnUntilParked();
        assertThat(desk.mail(next, 1).error().code()).isEqualTo(MailError.Code.ALREADY_CONTACTED);
    }

    @Test
    void aDeletionDoesNotWaitForAMailboxThatWasDisconnected() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().afterwards(new MailTransport.OutcomeUnknown("timeout"));
        desk.turn();
        desk.store.mailboxes().disconnect(Desk.SEEKER);

        desk.delete(campaign);
        desk.turnUntilParked();

        assertThat(desk.store.campaigns().find(campaign)).isEmpty();
    }

    @Test
    void aSweepThatIsNotDoneInTimeGoesOnThoughNothingElseIsToDo() {
        CampaignKey campaign = desk.running(addresses(1_200));
        desk.delete(campaign);

        var slow = desk.slowTurn(Duration.ofSeconds(6));

        assertThat(slow)
                .isInstanceOfSatisfying(
                        TurnOutcome.Waits.class,
                        waits -> assertThat(waits.until()).isAfter(desk.clock.instant()));
        assertThat(desk.campaign(campaign).status()).isEqualTo(DELETING);
        desk.turnUntilParked();
        assertThat(desk.store.campaigns().find(campaign)).isEmpty();
    }

    @Test
    void aCrashBeforeTheDraftIsStoredSendsTheMailOnceLater() {
        desk.running("ada@example.org");
        desk.mailbox.onPrepare().crashAfter();
        assertThat(catchThrowable(desk::turn)).isInstanceOf(SimulatedCrash.class);

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org");
    }

    @Test
    void aDraftOrphanedByACrashIsRemovedWhenItsMailIsRecoveredAndAUsersOwnDraftIsNot() {
        CampaignKey campaign = desk.running("ada@example.org");
        MailTransport.Prepared own = desk.mailbox.prepare(desk.ownDraftTo("ada@example.org"));
        desk.mailbox.onPrepare().crashAfter();
        assertThat(catchThrowable(desk::turn)).isInstanceOf(SimulatedCrash.class);
        assertThat(desk.mailbox.drafts()).hasSize(2);
        desk.control.cancel(campaign);

        desk.turnUntilParked();

        assertThat(own)
                .isInstanceOfSatisfying(
                        MailTransport.Drafted.class,
                        drafted -> assertThat(desk.mailbox.drafts())
                                .containsOnlyKeys(drafted.draft().id()));
    }

    @Test
    void aDraftWhosePreparationWentUnansweredIsRemovedBeforeTheNextIsPrepared() {
        desk.running("ada@example.org");
        desk.mailbox.onPrepare().afterwards(new TransportFailure.TryLater(null, "timeout"));

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org");
        assertThat(desk.mailbox.drafts()).isEmpty();
    }

    @Test
    void noNewDraftIsPreparedWhileTheOldOnesCannotBeRemoved() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onPrepare().afterwards(new TransportFailure.TryLater(null, "timeout"));
        desk.mailbox.onRemoval().instead(new TransportFailure.TryLater(Duration.ofHours(2), "slow down"));

        desk.turn();
        desk.turnWhenDue();
        desk.turnWhenDue();

        assertThat(desk.mailbox.drafts()).hasSize(1);
        assertThat(desk.mail(campaign, 1).attempt()).isEqualTo(2);
        desk.turnUntilParked();
        assertThat(desk.received()).containsExactly("ada@example.org");
        assertThat(desk.mailbox.drafts()).isEmpty();
    }

    @Test
    void aMailThatIsSentAgainLeavesNoDraftOfItsEarlierAttemptsBehind() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().instead(new MailTransport.OutcomeUnknown("timeout"));
        desk.turn();
        desk.connect(EmailAddress.of("other@example.com"));
        desk.turnUntilParked();
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.UNCERTAIN);
        assertThat(desk.mailbox.drafts()).hasSize(1);

        desk.connect(Desk.ADDRESS);
        desk.sendAgain(campaign, 1);
        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org");
        assertThat(desk.mailbox.drafts()).isEmpty();
    }

    @Test
    void aMailThatIsGivenUpLeavesNoDraftBehind() {
        CampaignKey campaign = desk.running("ada@example.org");
        for (int i = 0; i < RetryPolicy.MAX_ATTEMPTS; i++) {
            desk.mailbox.onPrepare().afterwards(new TransportFailure.TryLater(null, "timeout"));
        }

        desk.turnUntilParked();

        assertThat(desk.mail(campaign, 1).error().code()).isEqualTo(MailError.Code.GAVE_UP);
        assertThat(desk.mailbox.drafts()).isEmpty();
    }

    @Test
    void aCrashAfterTheSendIsRecognizedByTheMissingDraft() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().crashAfter();
        assertThat(catchThrowable(desk::turn)).isInstanceOf(SimulatedCrash.class);

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org");
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.SENT);
        assertThat(desk.mail(campaign, 1).threadId()).isEqualTo("thread-1");
    }

    @Test
    void aCrashBeforeTheSendLeavesTheDraftWhichIsThenSent() {
        desk.running("ada@example.org");
        desk.mailbox.onSend().crashBefore();
        assertThat(catchThrowable(desk::turn)).isInstanceOf(SimulatedCrash.class);

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org");
        assertThat(desk.mailbox.drafts()).isEmpty();
    }

    @Test
    void aLostAnswerIsLookedUpAndNotSentAgain() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().afterwards(new MailTransport.OutcomeUnknown("timeout"));

        assertThat(desk.turn()).isInstanceOf(TurnOutcome.Unknown.class);
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.SENDING);
        desk.turnUntilParked();

        assertThat(desk.received()).hasSize(1);
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void aLiveClaimIsLeftAloneWhoeverWakesTheMailbox() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onPrepare().crashAfter();
        assertThat(catchThrowable(desk::turn)).isInstanceOf(SimulatedCrash.class);
        Claim live = desk.mail(campaign, 1).claim();
        desk.pass(Claim.LEASE.minusMillis(1));
        desk.store.rateLimits().wake(Desk.SEEKER, desk.clock.instant(), false);

        assertThat(desk.turn()).isEqualTo(new TurnOutcome.Waits(live.leaseUntil(), WaitReason.RECOVERY));
        assertThat(desk.mail(campaign, 1).claim()).isEqualTo(live);

        desk.turnWhenDue();
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.PENDING);
    }

    @Test
    void whatCannotBeLookedUpRightNowIsLookedUpLaterAndNotSentAgain() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().afterwards(new MailTransport.OutcomeUnknown("timeout"));
        desk.mailbox.onFind().instead(new TransportFailure.TryLater(null, "not now"));
        desk.turn();

        desk.turnWhenDue();
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.SENDING);
        assertThat(desk.pace().waitReason()).isEqualTo(WaitReason.RECOVERY);
        desk.turnUntilParked();

        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.SENT);
        assertThat(desk.received()).hasSize(1);
    }

    @Test
    void aSlotThatEndsWhileTheDraftIsPreparedIsNotUsed() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onPrepare().meanwhile(() -> desk.pass(Slot.LENGTH));

        desk.turn();
        assertThat(desk.received()).isEmpty();
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.PENDING);
        desk.turnUntilParked();

        assertThat(desk.received()).hasSize(1);
        assertThat(desk.mailbox.drafts()).isEmpty();
    }

    @Test
    void aMailboxAtItsLimitThatNamesNoTimeRestsForAnHour() {
        desk.running("ada@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.MailboxLimit(null, "limit"));

        desk.turn();

        assertThat(desk.pace().hold()).isEqualTo(new Hold(WaitReason.GMAIL_LIMIT, Desk.NINE.plus(Duration.ofHours(1))));
    }

    @Test
    void aLostAnswerThatIsLookedUpTooLateIsUncertain() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().afterwards(new MailTransport.OutcomeUnknown("timeout"));
        desk.turn();

        desk.pass(Duration.ofMinutes(16));
        desk.turn();

        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.UNCERTAIN);
        assertThat(desk.campaign(campaign).status()).isEqualTo(COMPLETED);
        assertThat(desk.received()).hasSize(1);
    }

    @Test
    void aLostAnswerWithAnotherMailboxConnectedSinceIsUncertain() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().instead(new MailTransport.OutcomeUnknown("timeout"));
        desk.turn();
        desk.connect(EmailAddress.of("other@example.com"));

        desk.turnUntilParked();

        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.UNCERTAIN);
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void aMailboxExchangedBeforeTheSendBeganGetsADraftOfItsOwn() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.TryLater(null, "not now"));
        desk.turn();
        var other = EmailAddress.of("other@example.com");
        desk.connect(other);

        desk.turnUntilParked();

        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.SENT);
        assertThat(desk.received()).isEmpty();
        assertThat(desk.transports.mailbox(other).sent()).hasSize(1);
    }

    @Test
    void whatTheWindowHoldsBackGoesOnByItselfWhenItOpens() {
        var window = new SendingWindow(EnumSet.of(DayOfWeek.TUESDAY), LocalTime.of(10, 0), LocalTime.of(11, 0));
        desk.limit(new Limits(4, 25, Gap.DEFAULT, ZoneOffset.UTC, window));
        desk.running("ada@example.org");

        desk.turn();
        assertThat(desk.pace().waitReason()).isEqualTo(WaitReason.SENDING_WINDOW);
        assertThat(desk.pace().nextSendAt()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));

        desk.turnUntilParked();
        assertThat(desk.received()).containsExactly("ada@example.org");
    }

    @Test
    void limitsChangedUnderACampaignCountFromTheNextTurnOnWhateverWasSentBefore() {
        desk.running(addresses(4));
        desk.turn();
        desk.turnWhenDue();
        assertThat(desk.received()).hasSize(2);

        desk.limit(new Limits(1, 1, Gap.DEFAULT, ZoneOffset.UTC, null));
        desk.turn();
        assertThat(desk.pace().waitReason()).isEqualTo(WaitReason.DAILY_LIMIT);
        assertThat(desk.pace().nextSendAt()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));

        desk.limit(Limits.defaults(ZoneOffset.UTC));
        desk.turn();
        desk.turnWhenDue();
        assertThat(desk.received()).hasSize(3);
    }

    @Test
    void aDraftRemovedByHandBeforeItsFirstSendIsPreparedAgain() {
        desk.running("ada@example.org");
        desk.mailbox.onSend().instead(new MailTransport.DraftMissing());

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("ada@example.org");
    }

    @Test
    void aPassingProblemIsTriedAgainNotBeforeTheMailboxAsks() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.TryLater(Duration.ofMinutes(40), "slow down"));

        desk.turn();

        assertThat(desk.mail(campaign, 1).readyAt()).isEqualTo(NINE.plus(Duration.ofMinutes(40)));
        desk.turnUntilParked();
        assertThat(desk.received()).containsExactly("ada@example.org");
    }

    @Test
    void theMailboxesOwnLimitHoldsTheWholeAccount() {
        desk.running("ada@example.org", "bob@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.MailboxLimit(Duration.ofHours(3), "limit"));

        desk.turn();

        assertThat(desk.pace().hold()).isEqualTo(new Hold(WaitReason.GMAIL_LIMIT, NINE.plus(Duration.ofHours(3))));
        assertThat(desk.pace().nextSendAt()).isEqualTo(NINE.plus(Duration.ofHours(3)));
        desk.turnUntilParked();
        assertThat(desk.received()).hasSize(2);
    }

    @Test
    void withoutPermissionTheMailboxIsParkedUntilItIsConnectedAgain() {
        desk.running("ada@example.org");
        desk.mailbox.onPrepare().instead(new TransportFailure.ReconnectNeeded("revoked"));

        desk.turnUntilParked();
        assertThat(desk.pace().hold()).isEqualTo(Hold.RECONNECT);

        desk.connect(Desk.ADDRESS);
        desk.turnUntilParked();
        assertThat(desk.received()).containsExactly("ada@example.org");
    }

    @Test
    void aRefusedRecipientFailsAndTheNextRowFollows() {
        CampaignKey campaign = desk.running("ada@example.org", "bob@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.MailRefused("Invalid To header"));

        desk.turnUntilParked();

        assertThat(desk.received()).containsExactly("bob@example.org");
        assertThat(desk.mail(campaign, 1).error())
                .isEqualTo(MailError.of(MailError.Code.REFUSED, Reason.SAYS.with("Invalid To header")));
        assertThat(desk.mailbox.drafts()).isEmpty();
    }

    @Test
    void tooManyFailuresInARowPauseTheCampaign() {
        CampaignKey campaign = desk.running(addresses(9));
        for (int i = 0; i < Agenda.FAILURES_TO_PAUSE; i++) {
            desk.mailbox.onSend().instead(new TransportFailure.MailRefused("no"));
        }

        desk.turnUntilParked();

        assertThat(desk.campaign(campaign).status()).isEqualTo(PAUSED);
        assertThat(desk.campaign(campaign).pauseReason()).isEqualTo(PauseReason.TOO_MANY_FAILURES);
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void aMailThatNeverGetsThroughFailsInTheEnd() {
        CampaignKey campaign = desk.running("ada@example.org");
        for (int i = 0; i < RetryPolicy.MAX_ATTEMPTS; i++) {
            desk.mailbox.onPrepare().instead(new TransportFailure.TryLater(null, "unreachable"));
        }

        desk.turnUntilParked();

        assertThat(desk.mail(campaign, 1).error().code()).isEqualTo(MailError.Code.GAVE_UP);
        assertThat(desk.campaign(campaign).status()).isEqualTo(COMPLETED);
    }

    @Test
    void aSlotThatRanOutBeforeTheSendIsNotUsed() {
        CampaignKey campaign = desk.running("ada@example.org");
        desk.mailbox.onPrepare().instead(new MailTransport.Drafted(new Draft("slow", null, Desk.ADDRESS, null)));
        desk.clock.set(NINE);
        Instant[] at = {NINE};
        var slow = desk.turnWithClock(() -> {
            Instant now = at[0];
            at[0] = now.plusSeconds(20);
            return now;
        });

        assertThat(slow).isInstanceOf(TurnOutcome.Settled.class);
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.PENDING);
        assertThat(desk.campaign(campaign).status()).isEqualTo(RUNNING);
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void aCampaignWhoseMailHasToWaitDoesNotHoldUpTheOthers() {
        desk.running("a1@example.org");
        desk.running("b1@example.org", "b2@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.TryLater(Duration.ofMinutes(40), "slow down"));

        desk.turn();
        desk.turnWhenDue();
        desk.turnWhenDue();

        assertThat(desk.received()).containsExactly("b1@example.org", "b2@example.org");
        assertThat(desk.clock.instant()).isBefore(NINE.plus(Duration.ofMinutes(40)));
    }

    @Test
    void aHeldMailboxThatIsWokenStaysHeld() {
        desk.running("ada@example.org", "bob@example.org");
        desk.mailbox.onSend().instead(new TransportFailure.MailboxLimit(Duration.ofHours(3), "limit"));
        desk.turn();
        desk.pass(Duration.ofHours(1));

        desk.limit(Limits.defaults(ZoneOffset.UTC));

        assertThat(desk.turn())
                .isEqualTo(new TurnOutcome.Waits(NINE.plus(Duration.ofHours(3)), WaitReason.GMAIL_LIMIT));
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void aTurnThatHasRefusedManyRowsMakesRoomForOthers() {
        var unnamed = new Recipient(EmailAddress.of("x@example.org"), "", "", "Engineer", "", Map.of());
        CampaignKey campaign = desk.ready(Collections.nCopies(Turn.REFUSALS_PER_TURN + 1, unnamed));
        desk.start(campaign);

        assertThat(desk.turn()).isEqualTo(new TurnOutcome.Waits(NINE, WaitReason.TICK));

        assertThat(desk.refused).hasSize(Turn.REFUSALS_PER_TURN);
        assertThat(desk.campaign(campaign).status()).isNotEqualTo(COMPLETED);
    }

    @Test
    void aMailboxThatWaitsLooksAgainWhenACampaignIsToStart() {
        desk.running(addresses(5));
        for (int i = 0; i < 4; i++) {
            desk.turnWhenDue();
        }
        Instant start = NINE.plus(Duration.ofMinutes(50));
        desk.scheduled(start, "x@example.org");

        assertThat(desk.turn()).isEqualTo(new TurnOutcome.Waits(start, WaitReason.HOURLY_LIMIT));
    }

    @Test
    void aDraftOfAnotherMailboxIsLeftAndTheMailPreparedInTheOneThatIsConnectedNow() {
        CampaignKey campaign = withADraft();
        var other = EmailAddress.of("other@example.com");

        desk.connect(other);
        desk.turnUntilParked();

        assertThat(desk.received()).isEmpty();
        assertThat(desk.transports.mailbox(other).sent()).hasSize(2);
        assertThat(desk.mail(campaign, 1).attempt()).isEqualTo(2);
    }

    @Test
    void aMailThatMayHaveLeftAnotherMailboxIsForTheUserToJudge() {
        CampaignKey campaign = desk.running("ada@example.org");
        var other = EmailAddress.of("other@example.com");
        desk.mailbox.onSend().instead(new MailTransport.OutcomeUnknown("timeout"));
        desk.turn();
        desk.turnWhenDue();
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.PENDING);

        desk.connect(other);
        desk.turnUntilParked();

        assertThat(desk.transports.mailbox(other).sent()).isEmpty();
        assertThat(desk.mail(campaign, 1).status()).isEqualTo(MailStatus.UNCERTAIN);
    }

    @Test
    void limitsThatAreRaisedWhileAMailIsOnItsWayCountFromThenOn() {
        desk.limit(new Limits(1, 25, Gap.DEFAULT, ZoneOffset.UTC, null));
        desk.running("ada@example.org", "bob@example.org");
        desk.mailbox.onSend().meanwhile(() -> desk.limit(Limits.defaults(ZoneOffset.UTC)));

        desk.turn();

        assertThat(desk.pace().nextSendAt()).isEqualTo(NINE);
        desk.turn();
        desk.turnWhenDue();
        assertThat(desk.received()).hasSize(2);
        assertThat(desk.clock.instant()).isBefore(NINE.plus(Duration.ofHours(1)));
    }

    private static String[] addresses(int count) {
        var addresses = new String[count];
        for (int i = 0; i < count; i++) {
            addresses[i] = "person" + i + "@example.org";
        }
        return addresses;
    }
}
