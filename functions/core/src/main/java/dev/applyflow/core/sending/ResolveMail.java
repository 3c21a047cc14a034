package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What the user decides about mails that did not leave, or perhaps did: send again, or take as sent. Reopens a completed campaign. */
public final class ResolveMail {
    private static final int TRIES = 5;
    private static final int A_PAGE = 100;
    private static final Set<CampaignStatus> OPEN =
            EnumSet.of(CampaignStatus.RUNNING, CampaignStatus.PAUSED, CampaignStatus.COMPLETED);

    private final Campaigns campaigns;
    private final Outbox outbox;
    private final MailLog log;
    private final ImportedRows rows;
    private final Clocks clocks;

    public ResolveMail(Campaigns campaigns, Outbox outbox, MailLog log, ImportedRows rows, Clocks clocks) {
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.log = log;
        this.rows = rows;
        this.clocks = clocks;
    }

    public sealed interface Result permits Resolved, Refusal {}

    public record Resolved() implements Result {}

    public sealed interface AllResult permits Retried, Refusal {}

    /** So many mails will be tried again. */
    public record Retried(int mails) implements AllResult {}

    public sealed interface Refusal extends Result, AllResult {}

    /** No such campaign, or no such mail in it. */
    public record NotFound() implements Refusal {}

    /** The campaign, by its status, takes no mails any more, or not yet. */
    public record CampaignNotOpen(CampaignStatus status) implements Refusal {}

    /** Makes no sense for a mail of this status. */
    public record WrongState(MailStatus status) implements Refusal {}

    public record ChangedMeanwhile() implements Refusal {}

    /** {@code FAILED | UNCERTAIN -> PENDING}. */
    public Result retry(CampaignKey key, int row) {
        return resolve(
                key,
                row,
                EnumSet.of(MailStatus.FAILED, MailStatus.UNCERTAIN),
                (campaign, mail) -> outbox.retry(campaign, mail, clocks.sendingNow()));
    }

    /** {@code UNCERTAIN -> SENT}. */
    public Result confirmSent(CampaignKey key, int row) {
        return resolve(
                key,
                row,
                EnumSet.of(MailStatus.UNCERTAIN),
                (campaign, mail) -> outbox.confirmSent(campaign, mail, recipient(mail), clocks.sendingNow()));
    }

    /**
     * {@link #retry} of all that failed, in the order of the list, as far as the time allows.
     *
     * @param deadline in real time
     */
    public AllResult retryFailed(CampaignKey key, Instant deadline) {
        Optional<Campaign> campaign = visible(key);
        if (campaign.isEmpty()) {
            return new NotFound();
        }
        if (!OPEN.contains(campaign.get().status()) || campaign.get().activeImport() == null) {
            return new CampaignNotOpen(campaign.get().status());
        }
        return new Retried(retryFailed(key, campaign.get().activeImport(), deadline));
    }

    private int retryFailed(CampaignKey key, ImportId list, Instant deadline) {
        int retried = 0;
        List<Mail> page = log.page(key, list, MailStatus.FAILED, 0, A_PAGE);
        while (!page.isEmpty()) {
            for (Mail failed : page) {
                if (!clocks.realNow().isBefore(deadline)) {
                    return retried;
                }
                retried += retry(key, failed.key().row()) instanceof Resolved ? 1 : 0;
            }
            page = log.page(key, list, MailStatus.FAILED, page.getLast().key().row(), A_PAGE);
        }
        return retried;
    }

    private Result resolve(CampaignKey key, int row, Set<MailStatus> from, BiFunction<Campaign, Mail, Write> write) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Campaign> campaign = visible(key);
            Optional<Mail> mail =
                    campaign.map(Campaign::activeImport).flatMap(list -> outbox.find(new MailKey(key, list, row)));
            if (campaign.isEmpty() || mail.isEmpty()) {
                return new NotFound();
            }
            if (!OPEN.contains(campaign.get().status())) {
                return new CampaignNotOpen(campaign.get().status());
            }
            if (!from.contains(mail.get().status())) {
                return new WrongState(mail.get().status());
            }
            if (write.apply(campaign.get(), mail.get()) == Write.DONE) {
                return new Resolved();
            }
        }
        return new ChangedMeanwhile();
    }

    private Optional<Campaign> visible(CampaignKey key) {
        return campaigns.find(key).filter(found -> found.status() != CampaignStatus.DELETING);
    }

    private Recipient recipient(Mail mail) {
        MailKey key = mail.key();
        return Optional.ofNullable(rows.recipients(key.campaign(), key.importId(), List.of(key.row()))
                        .get(key.row()))
                .orElseThrow(() -> new IllegalStateException("a mail without a recipient: row " + key.row()));
    }
}
