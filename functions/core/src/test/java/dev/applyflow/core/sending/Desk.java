package dev.applyflow.core.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ControlCampaign;
import dev.applyflow.core.campaign.DeleteCampaign;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartCampaign;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.FakeMailTransports;
import dev.applyflow.core.testing.FakeMailbox;
import dev.applyflow.core.testing.FakeResumes;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.SettableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A job seeker's desk: an account with a connected mailbox, campaigns on it, and a sender that takes a turn when it is told to. */
final class Desk {
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    static final UserId SEEKER = new UserId(new UUID(1, 1));
    static final EmailAddress ADDRESS = EmailAddress.of("seeker@example.com");

    final SettableClock clock = new SettableClock(NINE);
    final InMemoryStore store = new InMemoryStore();
    final FakeMailTransports transports = new FakeMailTransports(store.mailboxes());
    final FakeMailbox mailbox = transports.mailbox(ADDRESS);
    final FakeResumes resumes = new FakeResumes();
    final CutSchedules schedules = new CutSchedules();
    final FakeUploads uploads = new FakeUploads();
    final ControlCampaign control;
    final StartCampaign start;
    final List<MailKey> refused = new ArrayList<>();
    private final Turn turn;
    private int campaigns;

    Desk() {
        this(Limits.defaults(ZoneOffset.UTC));
    }

    Desk(Limits limits) {
        var clocks = Clocks.of(clock);
        resumes.put("resume", new byte[] {'%', 'P', 'D', 'F'});
        store.rateLimits().wake(SEEKER, NINE, false);
        store.rateLimits().changeLimits(pace(), limits, NINE);
        connect(ADDRESS);
        control = new ControlCampaign(store.campaigns(), schedules, clocks);
        start = new StartCampaign(
                store.campaigns(), store.contents(), store.imports(), store.mailboxes(), schedules, clocks);
        turn = turn(clocks);
    }

    private Turn turn(Clocks clocks) {
        return turn(clocks, store.campaigns());
    }

    private Turn turn(Clocks clocks, Campaigns campaigns) {
        SendingPorts ports = ports(campaigns);
        var sweep = new Sweep(ports, store.mailLog(), store.imports(), uploads, clocks);
        return new Turn(ports, sweep, clocks, new Random(1));
    }

    /** A sender whose turns break off for one user. */
    Sender sender(TurnQueue queue, UserId poison) {
        Clocks clocks = Clocks.of(clock);
        return new Sender(store.rateLimits(), queue, turn(clocks, poisoned(poison)), clocks, _ -> {});
    }

    private Campaigns poisoned(UserId poison) {
        return (Campaigns) Proxy.newProxyInstance(
                Desk.class.getClassLoader(), new Class<?>[] {Campaigns.class}, (_, method, arguments) -> {
                    if (method.getName().equals("of") && arguments[0].equals(poison)) {
                        throw new IllegalStateException("an item that cannot be read");
                    }
                    return method.invoke(store.campaigns(), arguments);
                });
    }

    private SendingPorts ports(Campaigns campaigns) {
        return new SendingPorts(
                store.rateLimits(), campaigns, store.contents(), store.rows(), store.outbox(), resumes, transports);
    }

    void connect(EmailAddress address) {
        var connection = new ConnectionId(UUID.randomUUID());
        store.mailboxes()
                .connect(
                        new Mailbox(
                                SEEKER,
                                address,
                                connection,
                                new SealedToken(new byte[0]),
                                Set.of(),
                                Mailbox.State.CONNECTED,
                                clock.instant()),
                        clock.instant());
    }

    CampaignKey running(String... addresses) {
        CampaignKey key = ready(addresses);
        start(key);
        return key;
    }

    void start(CampaignKey key) {
        assertThat(start.start(key, Schedule.MANUAL)).isInstanceOf(StartCampaign.Started.class);
    }

    void delete(CampaignKey key) {
        var deletion = new DeleteCampaign(store.campaigns(), schedules, Clocks.of(clock));
        assertThat(deletion.delete(key)).isInstanceOf(DeleteCampaign.Deleting.class);
    }

    CampaignKey scheduled(Instant at, String... addresses) {
        CampaignKey key = ready(addresses);
        assertThat(start.start(key, new Schedule.At(at))).isInstanceOf(StartCampaign.Started.class);
        return key;
    }

    CampaignKey ready(String... addresses) {
        var recipients = new ArrayList<Recipient>();
        for (String address : addresses) {
            recipients.add(new Recipient(EmailAddress.of(address), "Acme", "Ada", "Engineer", "", Map.of()));
        }
        return ready(recipients);
    }

    CampaignKey ready(List<Recipient> recipients) {
        int number = ++campaigns;
        var key = new CampaignKey(SEEKER, new CampaignId(new UUID(2, number)));
        store.campaigns().add(Campaign.draft(key, "campaign " + number, NINE));
        store.contents()
                .putTemplate(key, new Template("{{role}} at {{company_name}}", "Dear {{recipient_name|team}},"));
        store.contents().putResume(key, new ResumeFile("resume", "resume.pdf", 4));
        var list = ListImport.uploading(key, new ImportId(new UUID(3, number)), "lists/x", "x.csv", 1, NINE);
        store.imports().begin(campaign(key), list);
        store.imports().parsing(list.parsing(NINE));
        for (int i = 0; i < recipients.size(); i++) {
            store.rows().write(key, list.id(), List.of(new ImportedRow.Accepted(i + 1, recipients.get(i))), NINE);
        }
        var counts = new ListImport.ImportCounts(recipients.size(), recipients.size(), 0, 0);
        assertThat(store.imports().publish(list.parsing(NINE).ready(counts, Findings.NONE)))
                .isTrue();
        return key;
    }

    void allowContactAgain(CampaignKey key, int row) {
        assertThat(store.rows().allowContactAgain(key, campaign(key).activeImport(), row, true))
                .isTrue();
    }

    void allowContactAgain(CampaignKey key) {
        assertThat(store.contents().putContactAgain(key, campaign(key).activeImport()))
                .isTrue();
    }

    /** What the user answers to a mail that failed or is uncertain. */
    void sendAgain(CampaignKey key, int row) {
        var answers =
                new ResolveMail(store.campaigns(), store.outbox(), store.mailLog(), store.rows(), Clocks.of(clock));
        assertThat(answers.retry(key, row)).isEqualTo(new ResolveMail.Resolved());
    }

    TurnOutcome turn() {
        return turn.run(SEEKER, refused::add);
    }

    /** A turn of a sender whose sending clock is this one. */
    TurnOutcome turnWithClock(InstantSource sending) {
        return turn(new Clocks(clock, sending)).run(SEEKER, refused::add);
    }

    /** A turn during which real time passes by such a step at each look at the clock. */
    TurnOutcome slowTurn(Duration step) {
        Instant[] now = {clock.instant()};
        InstantSource stepping = () -> now[0] = now[0].plus(step);
        return turn(new Clocks(stepping, clock)).run(SEEKER, refused::add);
    }

    /** Goes on to whatever is due next, and takes a turn then. */
    TurnOutcome turnWhenDue() {
        clock.set(pace().nextSendAt());
        return turn();
    }

    /** Takes turns until the mailbox is parked. */
    void turnUntilParked() {
        for (int i = 0; i < 1_000 && pace().nextSendAt() != null; i++) {
            clock.set(later(pace().nextSendAt(), clock.instant()));
            turn();
        }
        assertThat(pace().nextSendAt()).as("parked").isNull();
    }

    void pass(Duration duration) {
        clock.advance(duration);
    }

    void limit(Limits limits) {
        assertThat(new ChangeLimits(store.rateLimits(), Clocks.of(clock)).change(SEEKER, limits))
                .isPresent();
    }

    /** What the user writes by hand, to somebody who is also on the list. */
    OutgoingMail ownDraftTo(String address) {
        return new OutgoingMail(
                EmailAddress.of(address),
                "",
                "Hello",
                "Do you remember me?",
                new OutgoingMail.Attachment("photo.jpg", "image/jpeg", new byte[] {1}),
                new MailMark(UUID.randomUUID()),
                new ClaimId(UUID.randomUUID()));
    }

    RateLimits pace() {
        return store.rateLimits().find(SEEKER).orElseThrow();
    }

    Campaign campaign(CampaignKey key) {
        return store.campaigns().find(key).orElseThrow();
    }

    Mail mail(CampaignKey key, int row) {
        return store.outbox()
                .find(new MailKey(key, campaign(key).activeImport(), row))
                .orElseThrow();
    }

    List<String> received() {
        return mailbox.sent().stream().map(sent -> sent.mail().to().value()).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
