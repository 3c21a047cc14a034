package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.TimeOrderedId;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.Campaigns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One turn of one mailbox: it sends at most one mail, and always leaves the mailbox due at a later time, or parked.
 *
 * <ol>
 *   <li>A mail in flight is resolved before anything else ({@link Recovery}).
 *   <li>What cancelled and deleted campaigns have left behind is cleared up, for a while ({@link Sweep}).
 *   <li>Nothing to send: park. A hold or the limiter says wait: postpone, with the reason.
 *   <li>Take the next ready mail, fair between the campaigns. One that must not leave is refused at once and costs no slot.
 *   <li>Claim it together with the slot, in one transaction; then deliver it ({@link Delivery}).
 * </ol>
 *
 * A turn may come twice, late, or beside another one of the same mailbox: each write is conditional on what was read.
 */
public final class Turn {
    /** Rows that a single turn refuses before it makes room for others. */
    static final int REFUSALS_PER_TURN = 100;

    private static final int TRIES = 3;
    private static final Duration AFTER_LOST_RACES = Duration.ofSeconds(5);
    private static final Duration SWEEPING = Duration.ofSeconds(10);
    private static final Duration GO_ON_SWEEPING = Duration.ofMinutes(1);

    private final RateLimitStore rateLimits;
    private final Campaigns campaigns;
    private final Sweep sweep;
    private final Agenda agenda;
    private final Composer composer;
    private final Outbox outbox;
    private final MailTransports transports;
    private final Delivery delivery;
    private final Recovery recovery;
    private final Clocks clocks;
    private final RandomGenerator random;

    public Turn(SendingPorts ports, Sweep sweep, Clocks clocks, RandomGenerator random) {
        this.rateLimits = ports.rateLimits();
        this.campaigns = ports.campaigns();
        this.sweep = sweep;
        this.agenda = new Agenda(ports.campaigns(), ports.outbox());
        this.composer = new Composer(ports.contents(), ports.rows(), ports.outbox(), ports.resumes());
        this.outbox = ports.outbox();
        this.transports = ports.transports();
        this.delivery = new Delivery(ports.outbox(), clocks, random);
        this.recovery = new Recovery(ports, clocks);
        this.clocks = clocks;
        this.random = random;
    }

    /** @param refused told of each mail that could not even be composed, and so has failed */
    public TurnOutcome run(UserId user, Consumer<MailKey> refused) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            TurnOutcome outcome = tryOnce(user, refused);
            if (!(outcome instanceof TurnOutcome.LostRace)) {
                return outcome;
            }
        }
        return rateLimits
                .find(user)
                .map(read -> postpone(read, clocks.sendingNow().plus(AFTER_LOST_RACES), WaitReason.TICK))
                .orElseGet(TurnOutcome.NotDue::new);
    }

    private TurnOutcome tryOnce(UserId user, Consumer<MailKey> refused) {
        Instant now = clocks.sendingNow();
        Optional<RateLimits> found = rateLimits.find(user);
        if (found.isEmpty() || !found.get().isDueAt(now)) {
            return new TurnOutcome.NotDue();
        }
        RateLimits read = found.get();
        if (read.inFlight() != null) {
            return completing(read.inFlight(), recovery.resolve(read, read.inFlight()));
        }
        List<Campaign> all = campaigns.of(user);
        boolean swept = sweep.run(all, clocks.realNow().plus(SWEEPING));
        if (read.hold() != null && read.isHeldAt(now)) {
            return swept || read.hold().until() != null
                    ? hold(read, read.hold())
                    : postpone(read, now.plus(GO_ON_SWEEPING), read.hold().reason());
        }
        Agenda.Today today = agenda.today(all, now);
        if (today.running().isEmpty()) {
            return rest(read, today.nextStart(), swept);
        }
        return switch (Limiter.decide(read.limits(), read.usage(), now, random)) {
            case LimiterDecision.WaitUntil wait ->
                postpone(read, earlier(wait.until(), today.nextStart()), wait.reason());
            case LimiterDecision.Granted granted -> use(granted, read, today, refused);
        };
    }

    private TurnOutcome use(
            LimiterDecision.Granted granted, RateLimits read, Agenda.Today today, Consumer<MailKey> refused) {
        Optional<MailTransport> transport = transports.open(read.user());
        if (transport.isEmpty()) {
            return hold(read, Hold.RECONNECT);
        }
        Instant now = granted.slot().start();
        for (int refusals = 0; refusals < REFUSALS_PER_TURN; refusals++) {
            switch (agenda.next(today.running(), now)) {
                case Agenda.Later later -> {
                    return postpone(read, earlier(later.at(), today.nextStart()), later.reason());
                }
                case Agenda.Ready(Campaign campaign, Mail mail) -> {
                    switch (composer.compose(campaign, mail.key(), read.limits().zone())) {
                        case Composer.Composed composed -> {
                            return completing(campaign, claim(granted, read, mail, composed, transport.get()));
                        }
                        case Composer.Refused(MailError error) -> {
                            if (outbox.refuse(mail, error) != Write.DONE) {
                                return new TurnOutcome.LostRace();
                            }
                            refused.accept(mail.key());
                        }
                    }
                }
            }
        }
        return postpone(read, now, WaitReason.TICK);
    }

    private TurnOutcome claim(
            LimiterDecision.Granted granted,
            RateLimits read,
            Mail mail,
            Composer.Composed composed,
            MailTransport transport) {
        Instant realNow = clocks.realNow();
        Claim claim = new Claim(
                new ClaimId(TimeOrderedId.create(realNow, random)), mail.key(), realNow, realNow.plus(Claim.LEASE));
        Write claimed = outbox.claim(
                read, granted.after(), claim, granted.slot().start().plus(Claim.LEASE));
        return claimed == Write.DONE
                ? delivery.deliver(new Delivery.Attempt(claim, granted, read.limits(), mail, composed), transport)
                : new TurnOutcome.LostRace();
    }

    /** What was perhaps the last mail of its campaign: completes it now, though the next turn would find it too. */
    private TurnOutcome completing(Campaign campaign, TurnOutcome outcome) {
        if (campaign.counters().pending() <= 1) {
            agenda.completeIfDone(campaign.key(), clocks.sendingNow());
        }
        return outcome;
    }

    private TurnOutcome completing(Claim recovered, TurnOutcome outcome) {
        if (outcome instanceof TurnOutcome.Settled) {
            agenda.completeIfDone(recovered.mail().campaign(), clocks.sendingNow());
        }
        return outcome;
    }

    private TurnOutcome rest(RateLimits read, @Nullable Instant nextStart, boolean swept) {
        if (!swept) {
            return postpone(read, earlier(clocks.sendingNow().plus(GO_ON_SWEEPING), nextStart), WaitReason.TICK);
        }
        return nextStart == null ? park(read) : postpone(read, nextStart, WaitReason.START);
    }

    private TurnOutcome park(RateLimits read) {
        return rateLimits.park(read) ? new TurnOutcome.Parked() : new TurnOutcome.LostRace();
    }

    private TurnOutcome postpone(RateLimits read, Instant until, WaitReason reason) {
        return rateLimits.postpone(read, until, reason)
                ? new TurnOutcome.Waits(until, reason)
                : new TurnOutcome.LostRace();
    }

    private TurnOutcome hold(RateLimits read, Hold hold) {
        if (!rateLimits.hold(read, hold)) {
            return new TurnOutcome.LostRace();
        }
        return hold.until() == null ? new TurnOutcome.Parked() : new TurnOutcome.Waits(hold.until(), hold.reason());
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
