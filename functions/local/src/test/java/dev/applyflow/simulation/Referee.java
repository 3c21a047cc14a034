package dev.applyflow.simulation;

import static java.util.Objects.requireNonNull;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Counters;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailMark;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Slot;
import dev.applyflow.core.testing.FakeMailbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Watches the promises being kept, by what the mailboxes really received. Knows the rules of the hour and the day by itself, so that it
 * does not believe the limiter.
 */
final class Referee {
    private final Map<UserId, Ledger> ledgers = new HashMap<>();
    private final Map<String, Integer> allowed = new HashMap<>();
    private final Map<String, Integer> received = new HashMap<>();
    private final Set<CampaignKey> stopped = new HashSet<>();
    private final Map<FakeMailbox, Integer> seen = new HashMap<>();

    /** What one account was granted. */
    private static final class Ledger {
        final List<Slot> unused = new ArrayList<>();

        @Nullable
        Slot last;

        @Nullable
        Limits lastLimits;

        Instant hourEnd = Instant.MIN;
        int inHour;
        Instant dayEnd = Instant.MIN;
        int inDay;
    }

    void mayReceive(String address) {
        allowed.merge(address, 1, Integer::sum);
    }

    /** However often the person is named. */
    void mayReceiveOnce(String address) {
        allowed.putIfAbsent(address, 1);
    }

    int received(String address) {
        return received.getOrDefault(address, 0);
    }

    /** From here on, even before the user is told, no mail of a campaign that is not running may begin to be sent. */
    void saved(Campaign campaign) {
        if (campaign.status() == CampaignStatus.RUNNING) {
            stopped.remove(campaign.key());
        } else {
            stopped.add(campaign.key());
        }
    }

    /** The user asked for a mail again, which reopens a completed campaign. */
    void reopened(CampaignKey campaign) {
        stopped.remove(campaign);
    }

    /** Promise 2. */
    void granted(UserId user, Instant start, Limits limits) {
        Ledger ledger = ledgers.computeIfAbsent(user, _ -> new Ledger());
        Slot slot = new Slot(start, start.plus(Slot.LENGTH));
        if (ledger.last != null && ledger.lastLimits != null) {
            require(
                    !start.isBefore(
                            ledger.last.end().plus(ledger.lastLimits.gap().min())),
                    "a slot at " + start + " is closer to the last one than the gap");
        }
        if (!start.isBefore(ledger.hourEnd)) {
            ledger.hourEnd = start.plusSeconds(3_600);
            ledger.inHour = 0;
        }
        if (!start.isBefore(ledger.dayEnd)) {
            ledger.dayEnd = LocalDate.ofInstant(start, limits.zone())
                    .plusDays(1)
                    .atStartOfDay(limits.zone())
                    .toInstant();
            ledger.inDay = 0;
        }
        ledger.inHour++;
        ledger.inDay++;
        require(ledger.inHour <= limits.hourly(), ledger.inHour + " slots in an hour of " + limits.hourly());
        require(ledger.inDay <= limits.daily(), ledger.inDay + " slots in a day of " + limits.daily());
        require(
                !slot.end().isAfter(ledger.hourEnd) && !slot.end().isAfter(ledger.dayEnd),
                "a slot reaches over its hour or day");
        requireInWindow(slot, limits);
        ledger.last = slot;
        ledger.lastLimits = limits;
        ledger.unused.add(slot);
    }

    private static void requireInWindow(Slot slot, Limits limits) {
        if (limits.window() != null) {
            LocalDateTime from = LocalDateTime.ofInstant(slot.start(), limits.zone());
            require(limits.window().days().contains(from.getDayOfWeek()), "a slot on a day outside the window");
            require(!from.toLocalTime().isBefore(limits.window().from()), "a slot before the window opens");
            require(from.toLocalTime().isBefore(limits.window().to()), "a slot after the window closes");
        }
    }

    /** Promise 3. */
    void beganToSend(CampaignKey campaign) {
        require(!stopped.contains(campaign), "a mail began to be sent after its campaign was stopped");
    }

    /** Promises 1, 2 and 6, for what left since the last look. */
    void look(UserId owner, FakeMailbox mailbox, Instant now) {
        List<FakeMailbox.SentMail> sent = mailbox.sent();
        for (FakeMailbox.SentMail mail : sent.subList(seen.getOrDefault(mailbox, 0), sent.size())) {
            String address = mail.mail().to().normalized();
            int count = received.merge(address, 1, Integer::sum);
            require(count <= allowed.getOrDefault(address, 0), address + " received " + count + " mails");
            require(
                    !(mail.mail().subject() + mail.mail().body()).contains("{{"),
                    "a mail left with a placeholder in it");
            Ledger ledger = requireNonNull(ledgers.get(owner), "a mail left before any slot was granted");
            Slot slot = ledger.unused.stream()
                    .filter(open -> open.isOpenAt(now))
                    .findFirst()
                    .orElse(null);
            require(slot != null, "a mail left at " + now + " outside of every unused slot");
            ledger.unused.remove(slot);
        }
        seen.put(mailbox, sent.size());
    }

    /** Promises 4 and 5. */
    static void checkCounters(Campaign campaign, List<Mail> mails) {
        if (campaign.status() == CampaignStatus.DELETING) {
            // Its rows are going; nobody is shown the counters any more.
            return;
        }
        Map<MailStatus, Integer> count = new EnumMap<>(MailStatus.class);
        mails.forEach(mail -> count.merge(mail.status(), 1, Integer::sum));
        Counters counted = new Counters(
                mails.size(),
                count.getOrDefault(MailStatus.PENDING, 0),
                count.getOrDefault(MailStatus.SENDING, 0),
                count.getOrDefault(MailStatus.SENT, 0),
                count.getOrDefault(MailStatus.FAILED, 0),
                count.getOrDefault(MailStatus.UNCERTAIN, 0),
                count.getOrDefault(MailStatus.SKIPPED, 0));
        require(
                counted.equals(campaign.counters()),
                "counters say " + campaign.counters() + " but the mails are " + counted);
        require(
                campaign.status() != CampaignStatus.COMPLETED || counted.isDone(),
                "a completed campaign has something pending or sending");
    }

    /** Nobody finds a draft of what has left already, and sends it a second time by hand. */
    static void checkDrafts(FakeMailbox mailbox) {
        Set<MailMark> sent =
                mailbox.sent().stream().map(each -> each.mail().mark()).collect(Collectors.toSet());
        mailbox.drafts()
                .values()
                .forEach(draft -> require(
                        !sent.contains(draft.mark()), "a draft of a mail that was sent is left behind: " + draft.to()));
    }

    static void require(boolean kept, String promise) {
        if (!kept) {
            throw new BrokenPromise(promise);
        }
    }

    /** What a simulation looks for; an error, so that nothing in the story takes it for one of its own accidents. */
    static final class BrokenPromise extends AssertionError {
        private static final long serialVersionUID = 1L;

        BrokenPromise(String message) {
            super(message);
        }
    }
}
