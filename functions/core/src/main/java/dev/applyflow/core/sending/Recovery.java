package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.recipient.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a mail that an attempt left unfinished: it looks before it acts.
 *
 * <ol>
 *   <li>A live claim is left alone, and so is a send that began less than {@link #ZOMBIE} ago: its sender may still be at it.
 *   <li>No send began: nothing was sent, the mail goes back. A draft whose id was not stored any more is removed.
 *   <li>The draft is still there: it was not sent, the mail goes back and keeps its draft.
 *   <li>The draft is gone, from the same mailbox, soon after: it was sent.
 *   <li>Anything else only the user can tell.
 * </ol>
 */
final class Recovery {
    /** How long a send that began may go on in a process that stood still; longer than any HTTP deadline. */
    static final Duration ZOMBIE = Duration.ofMinutes(2);

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final SendingPorts ports;
    private final Clocks clocks;

    Recovery(SendingPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    TurnOutcome resolve(RateLimits read, Claim claim) {
        Optional<Mail> claimed = ports.outbox()
                .find(claim.mail())
                .filter(found -> found.claim() != null && found.claim().id().equals(claim.id()));
        return claimed.isPresent() ? resolve(read, claimed.get(), claim) : settledMeanwhile(read, claim);
    }

    /** Mail and pace are read one after the other, and settled together. */
    private TurnOutcome settledMeanwhile(RateLimits read, Claim claim) {
        if (ports.rateLimits().read(read.user()).version() == read.version()) {
            throw new IllegalStateException(
                    "in flight, but not claimed: row " + claim.mail().row());
        }
        return new TurnOutcome.LostRace();
    }

    private TurnOutcome resolve(RateLimits read, Mail mail, Claim claim) {
        Draft draft = mail.draft();
        Instant free = draft == null || draft.sendStartedAt() == null
                ? claim.leaseUntil()
                : later(claim.leaseUntil(), draft.sendStartedAt().plus(ZOMBIE));
        if (clocks.realNow().isBefore(free)) {
            return lookAgain(read, Duration.between(clocks.realNow(), free));
        }
        if (draft == null) {
            removeOrphans(read, mail);
        }
        return draft == null || draft.sendStartedAt() == null
                ? settle(read, mail, claim, returned(draft))
                : lookUp(read, mail, claim, draft);
    }

    /** Without insisting: the next attempt looks again before it prepares, and most drafts of crashed attempts never came to be. */
    private void removeOrphans(RateLimits read, Mail mail) {
        EmailAddress to = recipient(mail).email();
        ports.transports()
                .open(read.user())
                .ifPresent(transport -> transport.removeDraftsOf(MailMark.of(mail.key()), to));
    }

    private TurnOutcome lookUp(RateLimits read, Mail mail, Claim claim, Draft draft) {
        Optional<MailTransport> transport = ports.transports().open(read.user());
        if (transport.isEmpty()) {
            return isDeleting(mail) ? settle(read, mail, claim, Lost.ofDeleted()) : awaitReconnect(read);
        }
        if (!transport.get().address().equals(draft.mailbox())) {
            return settle(read, mail, claim, Lost.inOtherMailbox());
        }
        return switch (transport.get().find(draft)) {
            case MailTransport.Present _ -> settle(read, mail, claim, returned(draft));
            case MailTransport.Gone _ -> settle(read, mail, claim, Lost.gone(draft, clocks));
            case TransportFailure.ReconnectNeeded _ -> awaitReconnect(read);
            case TransportFailure _ -> lookAgain(read, LOOK_AGAIN);
        };
    }

    private Settlement returned(@Nullable Draft draft) {
        return new Settlement.Returned(clocks.sendingNow(), draft, null);
    }

    private TurnOutcome settle(RateLimits read, Mail mail, Claim claim, Settlement settlement) {
        Instant now = clocks.sendingNow();
        Outbox.Next next = Pace.next(read.limits(), read.usage(), now, read.isHeldAt(now) ? read.hold() : null);
        return ports.outbox().settle(claim, recipient(mail), settlement, next) == Write.DONE
                ? new TurnOutcome.Settled(mail.key(), settlement, next)
                : new TurnOutcome.LostRace();
    }

    private Recipient recipient(Mail mail) {
        MailKey key = mail.key();
        return Optional.ofNullable(ports.rows()
                        .recipients(key.campaign(), key.importId(), List.of(key.row()))
                        .get(key.row()))
                .orElseThrow(() -> new IllegalStateException("claimed, but without a recipient: row " + key.row()));
    }

    private TurnOutcome lookAgain(RateLimits read, Duration in) {
        Instant until = clocks.sendingNow().plus(in);
        return ports.rateLimits().postpone(read, until, WaitReason.RECOVERY)
                ? new TurnOutcome.Waits(until, WaitReason.RECOVERY)
                : new TurnOutcome.LostRace();
    }

    private boolean isDeleting(Mail mail) {
        return ports.campaigns()
                .find(mail.key().campaign())
                .filter(campaign -> campaign.status() == CampaignStatus.DELETING)
                .isPresent();
    }

    private TurnOutcome awaitReconnect(RateLimits read) {
        return ports.rateLimits().hold(read, Hold.RECONNECT) ? new TurnOutcome.Parked() : new TurnOutcome.LostRace();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
