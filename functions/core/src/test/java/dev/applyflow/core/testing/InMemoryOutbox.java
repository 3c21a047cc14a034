package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.Usage;
import dev.applyflow.core.sending.Write;
import dev.applyflow.core.testing.InMemoryStore.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryOutbox(InMemoryStore store) implements Outbox {
    @Override
    public Optional<Mail> find(MailKey key) {
        return store.atomically(
                () -> Optional.ofNullable(stored(key)).map(mail -> InMemoryMailLog.asRead(store, mail)));
    }

    @Override
    public Optional<Mail> first(CampaignKey campaign, ImportId importId) {
        return store.atomically(() -> store.mailsOf(campaign, importId).values().stream()
                .filter(mail -> mail.status() == MailStatus.PENDING)
                .min(Comparator.comparing((Mail mail) -> Objects.requireNonNull(mail.readyAt()))
                        .thenComparingInt(mail -> mail.key().row())));
    }

    @Override
    public Optional<Contact> contacted(CampaignKey campaign, Recipient recipient) {
        return store.atomically(() -> Optional.ofNullable(store.contacted.get(person(campaign, recipient))));
    }

    @Override
    public Write claim(RateLimits read, Usage after, Claim claim, Instant lookAgainAt) {
        return store.atomically(() -> {
            Instant slotStart = Objects.requireNonNull(after.lastSlotAt());
            RateLimits limits = store.rateLimits.get(read.user());
            if (limits != null && isInFlight(limits, claim)) {
                return Write.DONE;
            }
            Campaign campaign = store.campaigns.get(claim.mail().campaign());
            if (!runs(campaign, claim.mail())) {
                return Write.CAMPAIGN_STOPPED;
            }
            Mail mail = stored(claim.mail());
            if (limits == null
                    || limits.version() != read.version()
                    || limits.inFlight() != null
                    || mail == null
                    || mail.readyAt() == null
                    || mail.readyAt().isAfter(slotStart)) {
                return Write.LOST;
            }
            put(MailChanges.claimed(mail, claim));
            store.campaigns.put(campaign.key(), Changes.claimed(campaign, slotStart));
            store.rateLimits.put(read.user(), limits.claimed(after, claim, lookAgainAt));
            store.wakeAtClaim.put(read.user(), limits.wake());
            return Write.DONE;
        });
    }

    @Override
    public Write drafted(Claim claim, Draft draft) {
        return store.atomically(() -> {
            Mail mail = claimed(claim);
            if (mail == null) {
                return Write.LOST;
            }
            put(MailChanges.drafted(mail, draft));
            return Write.DONE;
        });
    }

    @Override
    public Write beginSend(Claim claim, Draft draft) {
        return store.atomically(() -> {
            Mail mail = claimed(claim);
            if (mail == null || claim.isExpiredAt(Objects.requireNonNull(draft.sendStartedAt()))) {
                return Write.LOST;
            }
            if (!runs(store.campaigns.get(claim.mail().campaign()), claim.mail())) {
                return Write.CAMPAIGN_STOPPED;
            }
            put(MailChanges.drafted(mail, draft));
            return Write.DONE;
        });
    }

    @Override
    public Write settle(Claim claim, Recipient recipient, Settlement settlement, Next next) {
        return store.atomically(() -> {
            Mail mail = claimed(claim);
            Campaign campaign = store.campaigns.get(claim.mail().campaign());
            RateLimits limits = store.rateLimits.get(claim.mail().campaign().owner());
            if (mail == null || campaign == null || limits == null || !isInFlight(limits, claim)) {
                return Write.LOST;
            }
            Mail settled = MailChanges.settled(mail, settlement, campaign.status() == CampaignStatus.CANCELLED);
            int failures = switch (settlement) {
                case Settlement.Sent _ -> 0;
                case Settlement.Failed _ -> campaign.consecutiveFailures() + 1;
                default -> campaign.consecutiveFailures();
            };
            move(campaign, mail, settled, failures);
            switch (settlement) {
                case Settlement.Sent sent -> remember(mail.key(), recipient, sent.at());
                case Settlement.Uncertain _ -> remember(mail.key(), recipient, claim.at());
                default -> {}
            }
            boolean woken = limits.wake() != store.wakeAtClaim.remove(limits.user());
            store.rateLimits.put(limits.user(), limits.settled(next, woken));
            return Write.DONE;
        });
    }

    @Override
    public Write refuse(Mail pending, MailError error) {
        return store.atomically(() -> {
            Campaign campaign = store.campaigns.get(pending.key().campaign());
            if (!runs(campaign, pending.key())) {
                return Write.CAMPAIGN_STOPPED;
            }
            Mail mail = stored(pending.key());
            if (mail == null || mail.status() != MailStatus.PENDING) {
                return Write.LOST;
            }
            move(campaign, mail, MailChanges.failed(mail, error), campaign.consecutiveFailures());
            return Write.DONE;
        });
    }

    @Override
    public Write retry(Campaign read, Mail mail, Instant now) {
        return store.atomically(() -> {
            if (!isUnsent(mail)) {
                return Write.LOST;
            }
            Campaign campaign = store.campaigns.get(read.key());
            if (campaign == null
                    || !isOpen(read.status())
                    || !mail.key().importId().equals(campaign.activeImport())
                    || !isOpen(campaign.status())) {
                return Write.CAMPAIGN_STOPPED;
            }
            Mail stored = stored(mail.key());
            if (campaign.status() != read.status()
                    || stored == null
                    || stored.status() != mail.status()
                    || !isUnsent(stored)) {
                return Write.LOST;
            }
            boolean reopens = campaign.status() == CampaignStatus.COMPLETED;
            Campaign open = reopens ? Changes.nextVersion(campaign.running(now)) : campaign;
            move(open, stored, MailChanges.askedForAgain(stored, now), open.consecutiveFailures());
            store.wake(read.key().owner(), now, false);
            return Write.DONE;
        });
    }

    @Override
    public Write confirmSent(Campaign read, Mail uncertain, Recipient recipient, Instant now) {
        return store.atomically(() -> {
            Campaign campaign = store.campaigns.get(read.key());
            if (campaign == null
                    || campaign.status() == CampaignStatus.DELETING
                    || !uncertain.key().importId().equals(campaign.activeImport())) {
                return Write.CAMPAIGN_STOPPED;
            }
            Mail stored = stored(uncertain.key());
            if (stored == null || stored.status() != MailStatus.UNCERTAIN) {
                return Write.LOST;
            }
            Draft draft = stored.draft();
            Mail sent = MailChanges.sent(stored, null, draft == null ? null : draft.threadId(), now);
            move(campaign, stored, sent, campaign.consecutiveFailures());
            remember(stored.key(), recipient, now);
            return Write.DONE;
        });
    }

    @Override
    public boolean skipSome(CampaignKey key, ImportId importId, int limit) {
        return store.atomically(() -> {
            Campaign campaign = store.campaigns.get(key);
            if (campaign == null || campaign.status() != CampaignStatus.CANCELLED) {
                return false;
            }
            List<Mail> pending = store.mailsOf(key, importId).values().stream()
                    .filter(mail -> mail.status() == MailStatus.PENDING)
                    .limit(limit)
                    .toList();
            pending.forEach(mail -> put(MailChanges.skipped(mail)));
            return pending.size() == limit;
        });
    }

    private @Nullable Mail stored(MailKey key) {
        return store.mailsOf(key.campaign(), key.importId()).get(key.row());
    }

    private @Nullable Mail claimed(Claim claim) {
        Mail mail = stored(claim.mail());
        return mail != null && mail.claim() != null && mail.claim().id().equals(claim.id()) ? mail : null;
    }

    private void put(Mail mail) {
        store.mailsOf(mail.key().campaign(), mail.key().importId())
                .put(mail.key().row(), mail);
    }

    private void move(Campaign campaign, Mail before, Mail after, int consecutiveFailures) {
        put(after);
        store.campaigns.put(
                campaign.key(),
                Changes.counted(
                        campaign,
                        Changes.move(campaign.counters(), before.status(), after.status()),
                        consecutiveFailures));
    }

    private void remember(MailKey mail, Recipient recipient, Instant at) {
        store.contacted.put(person(mail.campaign(), recipient), new Contact(mail, at));
    }

    private static Person person(CampaignKey campaign, Recipient recipient) {
        return new Person(campaign.owner(), recipient.email().normalized());
    }

    private static boolean isInFlight(RateLimits limits, Claim claim) {
        return limits.inFlight() != null && limits.inFlight().id().equals(claim.id());
    }

    private static boolean runs(@Nullable Campaign campaign, MailKey mail) {
        return campaign != null
                && campaign.status() == CampaignStatus.RUNNING
                && mail.importId().equals(campaign.activeImport());
    }

    private static boolean isOpen(CampaignStatus status) {
        return status == CampaignStatus.RUNNING
                || status == CampaignStatus.PAUSED
                || status == CampaignStatus.COMPLETED;
    }

    private static boolean isUnsent(Mail mail) {
        return mail.status() == MailStatus.FAILED || mail.status() == MailStatus.UNCERTAIN;
    }
}
