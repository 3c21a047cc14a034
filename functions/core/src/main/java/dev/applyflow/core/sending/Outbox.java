package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.Recipient;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mails that wait to be sent, as the sender sees them. Each write is one transaction over everything it touches (mail, campaign
 * with its counters, the account's rate limits, the people contacted) and is conditional on all that it assumes.
 */
public interface Outbox {
    /** Reads what was last written. A pending mail of a cancelled campaign reads as {@code SKIPPED}. */
    Optional<Mail> find(MailKey key);

    /** The pending mail that is ready first, which may lie in the future. May lag: absence proves nothing, see the counters. */
    Optional<Mail> first(CampaignKey campaign, ImportId importId);

    /** When and where this account last wrote to this person, by normalized address. */
    Optional<Contact> contacted(CampaignKey campaign, Recipient recipient);

    /**
     * {@code PENDING -> SENDING} and the slot, if the mail is pending and ready, the campaign {@code RUNNING} with this import, and
     * the rate limits have the version that was read and nothing in flight. The campaign's {@code lastClaimAt} becomes the slot's
     * start, and the mailbox is due again at {@code lookAgainAt}, should this attempt not live to settle the mail.
     */
    Write claim(RateLimits read, Usage after, Claim claim, Instant lookAgainAt);

    /** Stores the draft, if the mail still has this claim. {@code LOST} otherwise. */
    Write drafted(Claim claim, Draft draft);

    /** The last write before a send: stores {@code draft.sendStartedAt()}, if the claim is live and the campaign still runs. */
    Write beginSend(Claim claim, Draft draft);

    /**
     * Ends the attempt: the mail, the counters, the person contacted ({@code SENT}, {@code UNCERTAIN}), and nothing in flight any more,
     * if the mail still has this claim. {@code Failed} counts one more consecutive failure of the campaign, {@code Sent} ends their
     * run. The mailbox is due again at {@code next}.
     */
    Write settle(Claim claim, Recipient recipient, Settlement settlement, Next next);

    /**
     * {@code PENDING -> FAILED} without an attempt, if the mail is still pending and the campaign runs. Costs no slot, and says
     * nothing about the mailbox: it does not count as one of the failures in a row.
     */
    Write refuse(Mail pending, MailError error);

    /**
     * {@code FAILED | UNCERTAIN -> PENDING} with its attempts and its draft forgotten, reopens a completed campaign and wakes the
     * mailbox, all or nothing; if mail and campaign are still in the state that was read. {@code CAMPAIGN_STOPPED} unless the campaign
     * is running, paused or completed.
     */
    Write retry(Campaign campaign, Mail mail, Instant now);

    /** {@code UNCERTAIN -> SENT}, as the user has found it sent, in whatever state the campaign is but {@code DELETING}. */
    Write confirmSent(Campaign campaign, Mail uncertain, Recipient recipient, Instant now);

    /**
     * Rewrites up to {@code limit} pending mails of a cancelled campaign as what they read as, {@code SKIPPED}, their drafts forgotten;
     * true if there may be more. Nothing happens unless it is cancelled.
     */
    boolean skipSome(CampaignKey campaign, ImportId importId, int limit);

    /**
     * @param at when the mailbox is due again, in sending time
     * @param reason why not earlier
     * @param hold null if nothing holds it
     */
    record Next(Instant at, WaitReason reason, @Nullable Hold hold) {}

    /** @param mail which mail it was */
    record Contact(MailKey mail, Instant at) {}
}
