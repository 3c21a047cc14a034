package dev.applyflow.simulation;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ControlCampaign;
import dev.applyflow.core.campaign.DeleteCampaign;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.Schedules;
import dev.applyflow.core.campaign.StartCampaign;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.Write;
import dev.applyflow.core.testing.FakeMailbox;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The users, who do at any time what they may do. */
final class Users {
    private final World world;
    private final Random dice;
    private final Campaigns campaigns;
    private final RateLimitStore rateLimits;
    private final Outbox outbox;
    private final ControlCampaign control;
    private final StartCampaign start;
    private final DeleteCampaign delete;
    private final Mailboxes mailboxes;
    private final Set<String> removedByHand = new HashSet<>();
    private final Set<String> sentAgain = new HashSet<>();
    private final Set<String> toldSent = new HashSet<>();

    Users(World world, Interceptor interceptor) {
        this.world = world;
        this.dice = world.dice;
        this.campaigns = interceptor.between(Campaigns.class, world.store.campaigns(), false);
        this.rateLimits = interceptor.between(RateLimitStore.class, world.store.rateLimits(), false);
        this.outbox = interceptor.between(Outbox.class, world.store.outbox(), false);
        this.mailboxes = interceptor.between(Mailboxes.class, world.store.mailboxes(), false);
        var schedules = interceptor.between(Schedules.class, world.schedules, false);
        var clocks = Clocks.of(world.clock);
        this.delete = new DeleteCampaign(campaigns, schedules, clocks);
        this.control = new ControlCampaign(campaigns, schedules, clocks);
        this.start = new StartCampaign(
                campaigns, world.store.contents(), world.store.imports(), world.store.mailboxes(), schedules, clocks);
    }

    void startCampaigns(World.Account account) {
        for (CampaignKey key : account.campaigns()) {
            if (dice.nextInt(3) == 0) {
                continue; // not started yet: its list may still be replaced
            }
            try {
                start.start(key, world.someSchedule());
            } catch (Unavailable told) {
                // Perhaps it has started, perhaps not: the user may look, or try again later.
            }
        }
    }

    /** Something that a user, impatient or absent-minded, does with an account. */
    void actAtRandom() {
        World.Account account = anyOf(world.accounts);
        if (!world.chaos.userActs()) {
            return;
        }
        CampaignKey key = anyOf(account.campaigns());
        try {
            act(account, key);
        } catch (Unavailable told) {
            // The user reads that it did not work, and may or may not try again.
        }
    }

    private void act(World.Account account, CampaignKey key) {
        switch (dice.nextInt(15)) {
            case 0, 1 -> control.pause(key);
            case 2, 3 -> control.resume(key);
            case 4 -> cancelRarely(key);
            case 5 -> changeLimits(account);
            case 6 -> mailboxes.disconnect(account.user());
            case 7 -> world.connect(mailboxes, account.user(), anyOf(account.addresses()));
            case 8 -> removeADraft(account);
            case 9 -> answer(key);
            case 10 -> deleteRarely(key);
            case 11 -> control.unschedule(key);
            case 12 -> world.replaceList(key);
            case 13 -> start.start(key, Schedule.AUTO);
            default -> start.start(key, world.someSchedule());
        }
    }

    private void cancelRarely(CampaignKey key) {
        if (dice.nextInt(4) == 0) {
            control.cancel(key);
        }
    }

    private void deleteRarely(CampaignKey key) {
        if (dice.nextInt(4) == 0) {
            delete.delete(key);
        }
    }

    private void changeLimits(World.Account account) {
        rateLimits
                .find(account.user())
                .ifPresent(read -> rateLimits.changeLimits(read, world.someLimits(), world.clock.instant()));
    }

    private void removeADraft(World.Account account) {
        FakeMailbox mailbox = world.mailboxes.mailbox(anyOf(account.addresses()));
        mailbox.drafts().keySet().stream().findFirst().ifPresent(draft -> {
            removedByHand.add(mailbox.drafts().get(draft).to().normalized());
            mailbox.removeDraftByHand(draft);
        });
    }

    /** What ended badly is tried again, or was found sent after all. */
    private void answer(CampaignKey key) {
        campaigns.find(key).ifPresent(this::answer);
    }

    private void answer(Campaign campaign) {
        for (Mail mail : world.mails(campaign)) {
            if (mail.status() == MailStatus.UNCERTAIN && dice.nextBoolean()) {
                toldSent.add(address(mail));
                outbox.confirmSent(campaign, mail, recipient(mail), world.clock.instant());
            } else if (mail.status() == MailStatus.UNCERTAIN || mail.status() == MailStatus.FAILED) {
                retry(campaign, mail);
            }
        }
    }

    private void retry(Campaign campaign, Mail mail) {
        if (mail.status() == MailStatus.UNCERTAIN && sentAgain.add(address(mail))) {
            // Whoever answers "send again" accepts that it may have been sent.
            world.referee.mayReceive(address(mail));
        } else if (mail.status() == MailStatus.UNCERTAIN) {
            return;
        }
        Write _ = outbox.retry(campaign, mail, world.clock.instant());
    }

    /** At the end of the story: everything connected, resumed and allowed, so that only the sender is left to do its part. */
    void putInOrder(World.Account account) {
        boolean usable = world.store
                .mailboxes()
                .find(account.user())
                .filter(mailbox -> mailbox.state() == Mailbox.State.CONNECTED)
                .isPresent();
        if (!usable) {
            world.connect(mailboxes, account.user(), account.addresses().getFirst());
        }
        for (CampaignKey key : account.campaigns()) {
            campaigns.find(key).map(Campaign::status).ifPresent(status -> putInOrder(key, status));
        }
    }

    private void putInOrder(CampaignKey key, CampaignStatus status) {
        switch (status) {
            case PAUSED -> control.resume(key);
            case READY -> start.start(key, Schedule.MANUAL);
            case DRAFT, PARSING -> world.replaceList(key);
            default -> {}
        }
    }

    boolean mayHaveMisled(String address) {
        return removedByHand.contains(address) || toldSent.contains(address);
    }

    boolean askedAgain(String address) {
        return sentAgain.contains(address);
    }

    private Recipient recipient(Mail mail) {
        return ((ImportedRow.Accepted) world.store
                        .rows()
                        .find(
                                mail.key().campaign(),
                                mail.key().importId(),
                                mail.key().row())
                        .orElseThrow())
                .recipient();
    }

    private String address(Mail mail) {
        return recipient(mail).email().normalized();
    }

    private <T> T anyOf(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }
}
