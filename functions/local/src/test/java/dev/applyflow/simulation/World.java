package dev.applyflow.simulation;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartDueCampaign;
import dev.applyflow.core.campaign.StartWithList;
import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.sending.Gap;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailLog;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.MailTransports;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Sender;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.SendingWindow;
import dev.applyflow.core.sending.Sweep;
import dev.applyflow.core.sending.Turn;
import dev.applyflow.core.sending.TurnQueue;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.core.testing.FakeMailTransports;
import dev.applyflow.core.testing.FakeResumes;
import dev.applyflow.core.testing.FakeSchedules;
import dev.applyflow.core.testing.FakeTurnQueue;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.SettableClock;
import dev.applyflow.core.testing.SimulatedCrash;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** One story from its seed to its end. */
final class World {
    /** Three days before DST begins in Berlin, so that many stories cross it. */
    private static final Instant START = Instant.parse("2026-03-26T08:00:00Z");

    private static final int SENDERS = 3;
    private static final int ROUNDS_TO_FINISH = 3_000;

    final Random dice;
    final SettableClock clock = new SettableClock(START);
    final InMemoryStore store = new InMemoryStore();
    final FakeMailTransports mailboxes = new FakeMailTransports(store.mailboxes());
    final Referee referee = new Referee();
    final Story story = new Story(clock);
    final Chaos chaos;
    final List<Account> accounts = new ArrayList<>();

    final FakeSchedules schedules = new FakeSchedules();

    private final FakeTurnQueue queue = new FakeTurnQueue(clock, Duration.ofMinutes(6));
    private final FakeResumes resumes = new FakeResumes();
    private final FakeUploads uploads = new FakeUploads();
    private final Sabotage sabotage;
    private final Lists lists;
    private final Baton baton;
    private final Interceptor interceptor;

    /** @param addresses the mailboxes that this user connects, one at a time */
    record Account(UserId user, List<EmailAddress> addresses, List<CampaignKey> campaigns) {}

    World(long seed, Sabotage sabotage, Accidents accidents) {
        this.dice = new Random(seed);
        this.sabotage = sabotage;
        this.lists = new Lists(store, referee, clock);
        this.baton = new Baton(dice, clock);
        this.chaos = new Chaos(new Random(~seed), accidents);
        this.interceptor = new Interceptor(baton, chaos, referee, story, clock, store, sabotage, new Post(chaos, dice));
        resumes.put("resume", new byte[] {1});
        for (int i = 0; i <= dice.nextInt(2); i++) {
            accounts.add(account(i));
        }
    }

    /** Lets everything happen for so many steps, then lets everything end well and looks whether it does. */
    void run(int steps) {
        var users = new Users(this, interceptor);
        accounts.forEach(users::startCampaigns);
        for (int i = 0; i < steps; i++) {
            happen(users);
            check();
        }
        chaos.calmDown();
        finish(users);
    }

    private void happen(Users users) {
        int event = dice.nextInt(200);
        if (event < 12) {
            clock.advance(Duration.ofMillis(dice.nextInt(90_000)));
        } else if (event == 12) {
            clock.advance(Duration.ofMinutes(dice.nextInt(600)));
        } else if (event < 20) {
            store.rateLimits()
                    .nextDue()
                    .filter(due -> due.isAfter(clock.instant()))
                    .ifPresent(clock::set);
        } else if (event >= 30 && event < 36) {
            baton.spawn("user", () -> users.actAtRandom());
        } else if (event == 24) {
            story.tell("world", "the queue is lost");
            queue.loseEverything();
        } else if (event == 26 || event == 27) {
            schedules.fire(clock.instant()).forEach(due -> baton.spawn("schedule", () -> scheduled(due)));
        } else if (baton.actors() < SENDERS || event == 25) {
            baton.spawn("sender-" + story.events(), this::sender);
        }
        baton.step();
    }

    /** One invocation of the send Lambda, without its own threads: here the world decides who goes next. */
    private void sender() {
        Clocks clocks =
                new Clocks(clock, sabotage == Sabotage.OLD_SLOT_REUSED ? InstantSource.fixed(clock.instant()) : clock);
        var random = new Random(dice.nextLong());
        var ports = new SendingPorts(
                between(RateLimitStore.class, store.rateLimits()),
                between(Campaigns.class, store.campaigns()),
                store.contents(),
                store.rows(),
                between(Outbox.class, store.outbox()),
                resumes,
                between(MailTransports.class, mailboxes));
        var turns = between(TurnQueue.class, queue);
        var sweep = new Sweep(
                ports,
                between(MailLog.class, store.mailLog()),
                between(ListImports.class, store.imports()),
                between(Uploads.class, uploads),
                clocks);
        var sender = new Sender(ports.rateLimits(), turns, new Turn(ports, sweep, clocks, random), clocks, this::hear);
        try {
            sender.release();
            turns.receive().forEach(sender::take);
        } catch (SimulatedCrash | Unavailable died) {
            // The invocation is gone; the next one finds what it left.
        }
    }

    /** A schedule fires, perhaps twice: it starts its campaign if that still wants it, and a sender besides. */
    private void scheduled(FakeSchedules.Fired due) {
        try {
            var start = new StartDueCampaign(between(Campaigns.class, store.campaigns()), Clocks.of(clock));
            start.start(due.campaign(), due.version());
            start.start(due.campaign(), due.version());
        } catch (SimulatedCrash | Unavailable died) {
            // It is found to be due by the next tick.
        }
        sender();
    }

    /** A file was uploaded: whoever reads it may die at it, and is called again. */
    void replaceList(CampaignKey key) {
        lists.begin(key, dice)
                .ifPresent(list -> baton.spawn("parser", () -> {
                    for (int call = 0; call < 3; call++) {
                        try {
                            parse(list);
                        } catch (SimulatedCrash | Unavailable died) {
                            // The event is delivered again.
                        }
                    }
                }));
    }

    private void parse(ListImport list) {
        var campaigns = between(Campaigns.class, store.campaigns());
        var imports = between(ListImports.class, store.imports());
        lists.parse(list, imports, between(ImportedRows.class, store.rows()));
        new StartWithList(campaigns, store.contents(), imports, store.mailboxes(), Clocks.of(clock))
                .listIsVisible(list.campaign());
    }

    private void hear(TurnReport report) {
        if (report.error() != null) {
            story.tell(baton.actor(), "its turn broke off: " + report.error());
        }
    }

    private <T> T between(Class<T> port, T real) {
        return interceptor.between(port, real, true);
    }

    private void check() {
        for (Account account : accounts) {
            account.addresses()
                    .forEach(address -> referee.look(account.user(), mailboxes.mailbox(address), clock.instant()));
            account.campaigns().stream()
                    .flatMap(key -> store.campaigns().find(key).stream())
                    .forEach(campaign -> Referee.checkCounters(campaign, mails(campaign)));
        }
    }

    List<Mail> mails(Campaign campaign) {
        return campaign.activeImport() == null
                ? List.of()
                : store.mailLog().page(campaign.key(), campaign.activeImport(), null, 0, 1_000);
    }

    /** Promises 4 and 10: whatever happened, all that is left to do gets done by itself once the user has done the user's part. */
    private void finish(Users users) {
        for (int round = 0; round < ROUNDS_TO_FINISH && (round == 0 || !isQuiet()); round++) {
            accounts.forEach(users::putInOrder);
            if (baton.actors() == 0) {
                // At least a minute a tick, as what hides a message or swallows a doubled one ends with time only.
                Instant tick = clock.instant().plus(Duration.ofMinutes(1));
                clock.set(store.rateLimits()
                        .nextDue()
                        .filter(due -> due.isAfter(tick))
                        .orElse(tick));
                baton.spawn("sender", this::sender);
            }
            while (baton.step()) {
                check();
            }
            if (baton.actors() > 0) {
                clock.advance(Duration.ofMinutes(10));
            }
        }
        accounts.forEach(account -> checkEnd(account, users));
    }

    private boolean isQuiet() {
        return baton.actors() == 0
                && accounts.stream()
                        .flatMap(account -> account.campaigns().stream())
                        .flatMap(key -> store.campaigns().find(key).stream())
                        .allMatch(World::isOver);
    }

    private static boolean isOver(Campaign campaign) {
        return switch (campaign.status()) {
            case COMPLETED, PAUSED -> campaign.counters().sending() == 0;
            case CANCELLED -> !campaign.unswept();
            default -> false;
        };
    }

    private void checkEnd(Account account, Users users) {
        RateLimits limits = store.rateLimits().find(account.user()).orElseThrow();
        account.addresses().forEach(address -> Referee.checkDrafts(mailboxes.mailbox(address)));
        account.campaigns().stream()
                .flatMap(key -> store.campaigns().find(key).stream())
                .forEach(campaign -> {
                    Referee.require(
                            isOver(campaign)
                                    && (campaign.counters().isDone() || campaign.status() == CampaignStatus.PAUSED),
                            "campaign " + campaign.key().id() + " never ended: " + campaign + " with " + limits);
                    mails(campaign).forEach(mail -> checkOutcome(campaign, mail, users));
                });
    }

    private void checkOutcome(Campaign campaign, Mail mail, Users users) {
        ImportedRow row = store.rows()
                .find(campaign.key(), mail.key().importId(), mail.key().row())
                .orElseThrow();
        String address = ((ImportedRow.Accepted) row).recipient().email().normalized();
        int received = referee.received(address);
        if (mail.status() == MailStatus.SENT) {
            Referee.require(received >= 1 || users.mayHaveMisled(address), address + " is SENT and received nothing");
        } else if (mail.status() != MailStatus.UNCERTAIN) {
            Referee.require(
                    received == 0 || users.askedAgain(address),
                    address + " is " + mail.status() + " and received a mail");
        }
    }

    private Account account(int number) {
        var user = new UserId(new UUID(7, number));
        var addresses = List.of(
                EmailAddress.of("seeker" + number + "@example.com"),
                EmailAddress.of("other" + number + "@example.com"));
        store.rateLimits().wake(user, START, false);
        RateLimits read = store.rateLimits().find(user).orElseThrow();
        store.rateLimits().changeLimits(read, someLimits(), START);
        connect(store.mailboxes(), user, addresses.getFirst());
        var campaigns = new ArrayList<CampaignKey>();
        for (int i = 0; i <= dice.nextInt(2); i++) {
            campaigns.add(lists.campaign(user, number * 10 + i, dice));
        }
        return new Account(user, addresses, campaigns);
    }

    void connect(Mailboxes through, UserId user, EmailAddress address) {
        var connection = new ConnectionId(new UUID(dice.nextLong(), dice.nextLong()));
        through.connect(
                new Mailbox(
                        user,
                        address,
                        connection,
                        new SealedToken(new byte[0]),
                        Set.of(),
                        Mailbox.State.CONNECTED,
                        clock.instant()),
                clock.instant());
    }

    Limits someLimits() {
        int min = dice.nextInt(120);
        return new Limits(
                1 + dice.nextInt(6),
                1 + dice.nextInt(12),
                new Gap(Duration.ofSeconds(min), Duration.ofSeconds(min + dice.nextInt(240))),
                ZoneId.of(List.of("Europe/Berlin", "Asia/Kolkata", "America/New_York", "Pacific/Kiritimati")
                        .get(dice.nextInt(4))),
                dice.nextBoolean()
                        ? null
                        : new SendingWindow(
                                EnumSet.of(DayOfWeek.of(1 + dice.nextInt(7)), DayOfWeek.of(1 + dice.nextInt(7))),
                                LocalTime.of(dice.nextInt(12), 0),
                                LocalTime.of(13 + dice.nextInt(10), 30)));
    }

    Schedule someSchedule() {
        return dice.nextInt(3) == 0
                ? new Schedule.At(clock.instant().plusSeconds(1 + dice.nextInt(20_000)))
                : Schedule.MANUAL;
    }
}
