package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.campaign.Uploads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Clears up after campaigns that were cancelled or deleted, which is one write each and leaves all else as it was.
 *
 * <ol>
 *   <li>Nothing happens while a mail is in {@code SENDING}: first its outcome has to be known.
 *   <li>Drafts that will never be sent are removed from the mailbox, if it is still the one that is connected. One that cannot take it
 *       right now is asked again by the next turns, for {@link #INSIST}; what it keeps then is for its owner to see among the drafts.
 *   <li>Cancelled: the pending mails, which read as skipped already, are rewritten as such.
 *   <li>Deleted: rows, mails and files go, import by import, and the campaign itself last, so that an unfinished sweep is found again.
 * </ol>
 *
 * It may stop anywhere and begin again: the next turn of the mailbox goes on with it.
 */
public final class Sweep {
    static final Duration INSIST = Duration.ofHours(1);

    private static final int ROWS_AT_ONCE = 500;

    private final SendingPorts ports;
    private final MailLog log;
    private final ListImports imports;
    private final Uploads uploads;
    private final Clocks clocks;

    public Sweep(SendingPorts ports, MailLog log, ListImports imports, Uploads uploads, Clocks clocks) {
        this.ports = ports;
        this.log = log;
        this.imports = imports;
        this.uploads = uploads;
        this.clocks = clocks;
    }

    private enum Drafts {
        REMOVED,
        OUT_OF_REACH,
        NOT_YET
    }

    /**
     * @param deadline in real time: what is not swept then is left for later
     * @return whether nothing is left to sweep
     */
    boolean run(List<Campaign> campaigns, Instant deadline) {
        boolean done = true;
        for (Campaign campaign : campaigns) {
            done &= switch (campaign.status()) {
                case CANCELLED -> !campaign.unswept() || skipped(campaign, deadline);
                case DELETING -> deleted(campaign, deadline);
                default -> true;
            };
        }
        return done;
    }

    private boolean skipped(Campaign campaign, Instant deadline) {
        if (campaign.counters().sending() > 0) {
            return false;
        }
        if (campaign.activeImport() != null) {
            Drafts drafts = removeDrafts(campaign, campaign.activeImport(), MailStatus.SKIPPED);
            if (drafts != Drafts.REMOVED) {
                // Its rows read as skipped already, and whoever connects the mailbox again wakes it.
                return drafts == Drafts.OUT_OF_REACH;
            }
            while (ports.outbox().skipSome(campaign.key(), campaign.activeImport(), ROWS_AT_ONCE)) {
                if (!clocks.realNow().isBefore(deadline)) {
                    return false;
                }
            }
        }
        return ports.campaigns().save(campaign.swept());
    }

    private boolean deleted(Campaign campaign, Instant deadline) {
        if (campaign.counters().sending() > 0) {
            return false;
        }
        if (campaign.activeImport() != null) {
            // What is deleted does not wait for a mailbox that perhaps never comes back.
            for (MailStatus status : List.of(MailStatus.SKIPPED, MailStatus.PENDING)) {
                if (removeDrafts(campaign, campaign.activeImport(), status) == Drafts.NOT_YET) {
                    return false;
                }
            }
        }
        if (!sweptRows(campaign, deadline)) {
            return false;
        }
        ResumeFile resume = ports.contents().find(campaign.key()).resume();
        if (resume != null) {
            uploads.delete(resume.objectKey());
        }
        imports.of(campaign.key()).forEach(list -> uploads.delete(list.objectKey()));
        ports.campaigns().remove(campaign.key());
        return true;
    }

    private boolean sweptRows(Campaign campaign, Instant deadline) {
        for (ListImport list : imports.of(campaign.key())) {
            while (imports.deleteSome(campaign.key(), list.id(), ROWS_AT_ONCE)) {
                if (!clocks.realNow().isBefore(deadline)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Drafts removeDrafts(Campaign campaign, ImportId list, MailStatus status) {
        List<Mail> page = log.page(campaign.key(), list, status, 0, ROWS_AT_ONCE);
        while (!page.isEmpty()) {
            for (Mail mail : page) {
                Drafts removed = mail.draft() == null ? Drafts.REMOVED : remove(campaign, mail.draft());
                if (removed != Drafts.REMOVED) {
                    return removed;
                }
            }
            page = log.page(campaign.key(), list, status, page.getLast().key().row(), ROWS_AT_ONCE);
        }
        return Drafts.REMOVED;
    }

    /** Drafts in another mailbox than the one connected are out of reach for good. */
    private Drafts remove(Campaign campaign, Draft draft) {
        Optional<MailTransport> transport =
                ports.transports().open(campaign.key().owner());
        if (transport.isEmpty()) {
            return Drafts.OUT_OF_REACH;
        }
        if (!transport.get().address().equals(draft.mailbox())) {
            return Drafts.REMOVED;
        }
        return switch (transport.get().discard(draft)) {
            case MailTransport.Removed _, TransportFailure.MailRefused _ -> Drafts.REMOVED;
            case TransportFailure.ReconnectNeeded _ -> Drafts.OUT_OF_REACH;
            case TransportFailure _ -> insists(campaign) ? Drafts.NOT_YET : Drafts.REMOVED;
        };
    }

    private boolean insists(Campaign campaign) {
        return campaign.completedAt() != null
                && clocks.sendingNow().isBefore(campaign.completedAt().plus(INSIST));
    }
}
