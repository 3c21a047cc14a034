package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a claimed mail in two phases, so that neither a crash nor a lost answer can double it.
 *
 * <ol>
 *   <li>Phase 1 lays a draft into the mailbox (or takes the one an earlier attempt left) and stores its id.
 *   <li>One write, conditional on claim and campaign, notes that the send begins.
 *   <li>Phase 2 sends the draft, within its slot. A draft can be sent once.
 *   <li>The attempt is settled, conditional on the claim. An unknown outcome is not settled: {@link Recovery} looks first.
 * </ol>
 */
final class Delivery {
    /** How long a mailbox rests at its own limit when it does not say for how long. */
    static final Duration MAILBOX_REST = Duration.ofHours(1);

    private final Outbox outbox;
    private final Clocks clocks;
    private final RandomGenerator random;

    Delivery(Outbox outbox, Clocks clocks, RandomGenerator random) {
        this.outbox = outbox;
        this.clocks = clocks;
        this.random = random;
    }

    /** @param mail as it was before the claim */
    record Attempt(Claim claim, LimiterDecision.Granted granted, Limits limits, Mail mail, Composer.Composed content) {
        boolean slotIsOpenAt(Instant now) {
            return granted.slot().isOpenAt(now);
        }

        int number() {
            return mail.attempt() + 1;
        }

        boolean mayFindDrafts() {
            return number() > 1 || mail.askedAgain();
        }
    }

    TurnOutcome deliver(Attempt attempt, MailTransport transport) {
        Draft kept = attempt.mail().draft();
        if (kept != null && kept.mailbox().equals(transport.address())) {
            return send(attempt, kept, transport);
        }
        if (kept != null && kept.sendStartedAt() != null) {
            return settle(attempt, Lost.inOtherMailbox());
        }
        return prepare(attempt, attempt.content().under(attempt.claim()), transport);
    }

    /** Of several attempts at a mail the earlier ones may have prepared a draft, and died before they could store its id. */
    private TurnOutcome prepare(Attempt attempt, OutgoingMail mail, MailTransport transport) {
        if (attempt.mayFindDrafts()
                && transport.removeDraftsOf(mail.mark(), mail.to()) instanceof TransportFailure failure) {
            return settleFailure(attempt, failure, null, transport);
        }
        return switch (transport.prepare(mail)) {
            case MailTransport.Drafted(Draft draft) -> store(attempt, draft, transport);
            case TransportFailure failure -> settleFailure(attempt, failure, null, transport);
        };
    }

    private TurnOutcome store(Attempt attempt, Draft draft, MailTransport transport) {
        if (outbox.drafted(attempt.claim(), draft) == Write.DONE) {
            return send(attempt, draft, transport);
        }
        // Whoever has the mail now looks for drafts of earlier attempts, should this one stay.
        MailTransport.Removal _ = transport.discard(draft);
        return new TurnOutcome.LostRace();
    }

    private TurnOutcome send(Attempt attempt, Draft draft, MailTransport transport) {
        if (!attempt.slotIsOpenAt(clocks.sendingNow())) {
            return giveBack(attempt, draft);
        }
        Draft started = draft.sendStarted(clocks.realNow());
        switch (outbox.beginSend(attempt.claim(), started)) {
            case LOST -> {
                return new TurnOutcome.LostRace();
            }
            case CAMPAIGN_STOPPED -> {
                if (draft.sendStartedAt() != null) {
                    return giveBack(attempt, draft);
                }
                boolean removed = transport.discard(draft) instanceof MailTransport.Removed;
                return giveBack(attempt, removed ? null : draft);
            }
            case DONE -> {}
        }
        // Between the write and here the process may have stood still: a slot must not be used late.
        if (!attempt.slotIsOpenAt(clocks.sendingNow())) {
            return giveBack(attempt, draft);
        }
        return switch (transport.send(started)) {
            case MailTransport.Delivered(String message, var thread) ->
                settle(attempt, new Settlement.Sent(message, thread, clocks.sendingNow()));
            case MailTransport.OutcomeUnknown _ ->
                new TurnOutcome.Unknown(attempt.mail().key());
            case MailTransport.DraftMissing _ -> settle(attempt, whenMissing(draft));
            case TransportFailure failure -> settleFailure(attempt, failure, draft, transport);
        };
    }

    /** A draft that is missing at its first send was removed by hand; later it may be that an earlier send did go out. */
    private Settlement whenMissing(Draft draft) {
        return draft.sendStartedAt() == null
                ? new Settlement.Returned(
                        clocks.sendingNow(), null, MailError.of(MailError.Code.TRANSIENT, Reason.DRAFT_REMOVED.with()))
                : Lost.gone(draft, clocks);
    }

    private TurnOutcome giveBack(Attempt attempt, @Nullable Draft draft) {
        return settle(attempt, new Settlement.Returned(clocks.sendingNow(), draft, null));
    }

    private TurnOutcome settleFailure(
            Attempt attempt, TransportFailure failure, @Nullable Draft draft, MailTransport transport) {
        Instant now = clocks.sendingNow();
        return switch (failure) {
            case TransportFailure.MailRefused(Trouble trouble) ->
                fail(attempt, MailError.of(MailError.Code.REFUSED, trouble), draft, transport);
            case TransportFailure.TryLater(var _, Trouble trouble)
            when RetryPolicy.isExhaustedBy(attempt.number()) ->
                fail(attempt, MailError.of(MailError.Code.GAVE_UP, trouble), draft, transport);
            case TransportFailure.TryLater(var retryAfter, Trouble trouble) ->
                settle(
                        attempt,
                        returned(
                                now.plus(RetryPolicy.delayAfter(attempt.number(), retryAfter, random)),
                                draft,
                                trouble));
            case TransportFailure.MailboxLimit(var retryAfter, Trouble trouble) ->
                settle(
                        attempt,
                        returned(now, draft, trouble),
                        new Hold(WaitReason.GMAIL_LIMIT, now.plus(retryAfter == null ? MAILBOX_REST : retryAfter)));
            case TransportFailure.ReconnectNeeded(Trouble trouble) ->
                settle(attempt, returned(now, draft, trouble), Hold.RECONNECT);
        };
    }

    /** A mail that is not going to be sent leaves no draft behind, as far as the mailbox lets itself be asked. */
    private TurnOutcome fail(Attempt attempt, MailError error, @Nullable Draft draft, MailTransport transport) {
        if (draft != null) {
            MailTransport.Removal _ = transport.discard(draft);
        } else if (attempt.mayFindDrafts()) {
            MailTransport.Removal _ = transport.removeDraftsOf(
                    MailMark.of(attempt.mail().key()),
                    attempt.content().recipient().email());
        }
        return settle(attempt, new Settlement.Failed(error));
    }

    private static Settlement returned(Instant readyAt, @Nullable Draft draft, Trouble trouble) {
        return new Settlement.Returned(readyAt, draft, MailError.of(MailError.Code.TRANSIENT, trouble));
    }

    private TurnOutcome settle(Attempt attempt, Settlement settlement) {
        return settle(attempt, settlement, null);
    }

    private TurnOutcome settle(Attempt attempt, Settlement settlement, @Nullable Hold hold) {
        Outbox.Next next = Pace.next(attempt.limits(), attempt.granted().after(), clocks.sendingNow(), hold);
        Write written = outbox.settle(attempt.claim(), attempt.content().recipient(), settlement, next);
        return written == Write.DONE
                ? new TurnOutcome.Settled(attempt.mail().key(), settlement, next)
                : new TurnOutcome.LostRace();
    }
}
