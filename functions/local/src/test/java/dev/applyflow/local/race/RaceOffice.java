package dev.applyflow.local.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbCampaignContents;
import dev.applyflow.aws.DynamoDbCampaigns;
import dev.applyflow.aws.DynamoDbImportedRows;
import dev.applyflow.aws.DynamoDbListImports;
import dev.applyflow.aws.DynamoDbMailLog;
import dev.applyflow.aws.DynamoDbOutbox;
import dev.applyflow.aws.DynamoDbRateLimitStore;
import dev.applyflow.aws.SqsTurnQueue;
import dev.applyflow.aws.TableCreator;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.MailTransports;
import dev.applyflow.core.sending.RateLimitStore.Due;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Sender;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.Sweep;
import dev.applyflow.core.sending.Turn;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.sending.TurnQueue;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.FakeResumes;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.SettableClock;
import dev.applyflow.local.standin.Queue;
import dev.applyflow.local.standin.StandIns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Many desks, each with a mailbox and a running campaign, in dynoxide and ElasticMQ; time stands still while senders race. */
public final class RaceOffice implements AutoCloseable {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");
    private static final int ROUNDS = 5_000;
    private static final int RESUME_BYTES = 100_000;

    private final SettableClock time = new SettableClock(MONDAY);
    private final Clocks clocks = new Clocks(InstantSource.system(), time);
    private final Queue elasticMq = new Queue();
    private final SqsClient sqs = AwsClients.sqs(Region.US_EAST_1, elasticMq.endpoint());
    private final DynamoDbClient dynamoDb = AwsClients.dynamoDb(Region.US_EAST_1, StandIns.dynamoDb());
    private final TurnQueue queue =
            new SqsTurnQueue(sqs, elasticMq.createTurns("race", Duration.ofMinutes(6)), Duration.ZERO);
    private final Map<UserId, ArrivalsMailbox> mailboxes = new HashMap<>();
    private final List<Desk> desks = new ArrayList<>();
    private final AtomicInteger lostRaces = new AtomicInteger();
    private final SendingPorts ports;
    private final ListImports imports;
    private final Sweep sweep;

    /** One user's campaign and mailbox. */
    public record Desk(CampaignKey campaign, ArrivalsMailbox mailbox) {}

    /** How the office reaches its mailboxes. */
    @FunctionalInterface
    public interface Post {
        MailTransports with(DynamoDbClient client, Tables tables);
    }

    public RaceOffice(int mailboxCount, int mailsEach, Limits limits) {
        this(mailboxCount, mailsEach, limits, null);
    }

    /** @param post null for mailboxes that note when each mail arrived */
    public RaceOffice(int mailboxCount, int mailsEach, Limits limits, @Nullable Post post) {
        var tables = new Tables("race-" + UUID.randomUUID() + "-");
        new TableCreator(dynamoDb, tables).createAll();
        var resumes = new FakeResumes();
        resumes.put("resume", new byte[RESUME_BYTES]);
        ports = new SendingPorts(
                new DynamoDbRateLimitStore(dynamoDb, tables),
                new DynamoDbCampaigns(dynamoDb, tables),
                new DynamoDbCampaignContents(dynamoDb, tables),
                new DynamoDbImportedRows(dynamoDb, tables),
                new DynamoDbOutbox(dynamoDb, tables),
                resumes,
                post == null ? user -> Optional.ofNullable(mailboxes.get(user)) : post.with(dynamoDb, tables));
        imports = new DynamoDbListImports(dynamoDb, tables);
        sweep = new Sweep(ports, new DynamoDbMailLog(dynamoDb, tables), imports, new FakeUploads(), clocks);
        IntStream.range(0, mailboxCount).forEach(number -> desks.add(desk(number, mailsEach, limits)));
    }

    public List<Desk> desks() {
        return desks;
    }

    Campaign campaign(Desk desk) {
        return ports.campaigns().find(desk.campaign()).orElseThrow();
    }

    int lostRaces() {
        return lostRaces.get();
    }

    /** Goes on to when this desk is due. */
    public void waitFor(Desk desk) {
        time.set(later(time.instant(), read(desk).nextSendAt()));
    }

    public RateLimits read(Desk desk) {
        return ports.rateLimits().find(desk.campaign().owner()).orElseThrow();
    }

    public TurnOutcome turn(Desk desk) {
        return new Turn(ports, sweep, clocks, new Random(1)).run(desk.campaign().owner(), _ -> {});
    }

    /**
     * Goes on to when every desk is due, and lets one sender take all their turns.
     *
     * @return how many mails it sent
     */
    public int sendOneEach() {
        List<Due> due = ports.rateLimits().due(FOREVER, desks.size());
        time.set(later(time.instant(), due.getLast().dueAt()));
        var sent = new AtomicInteger();
        new Sender(ports.rateLimits(), queue, new Turn(ports, sweep, clocks, new Random(1)), clocks, report -> {
                    hear(report);
                    if (report.outcome() instanceof TurnOutcome.Settled(var _, Settlement.Sent _, var _)) {
                        sent.incrementAndGet();
                    }
                })
                .run(clocks.realNow().plus(Duration.ofMinutes(5)));
        return sent.get();
    }

    /** Goes from one due instant to the next; at each, all senders release, receive and take turns as fast as they can. */
    void sendAll(int senders) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            List<Due> due = ports.rateLimits().due(FOREVER, desks.size());
            if (due.isEmpty()) {
                return;
            }
            // Not the first who is due but the last: so that many are, at once.
            time.set(later(time.instant(), due.getLast().dueAt()));
            race(senders);
        }
        throw new AssertionError("not done after " + ROUNDS + " rounds");
    }

    private void race(int senders) {
        try (var threads = Executors.newFixedThreadPool(senders)) {
            for (int i = 0; i < senders; i++) {
                long seed = i;
                threads.execute(() -> {
                    Turn turn = new Turn(ports, sweep, clocks, new Random(System.nanoTime() + seed));
                    new Sender(ports.rateLimits(), queue, turn, clocks, this::hear)
                            .run(clocks.realNow().plus(Duration.ofMinutes(5)));
                    // A queue that doubles messages and forgets their groups: everybody takes everybody's turn besides.
                    desks.forEach(desk -> hear(turn.run(desk.campaign().owner(), _ -> {})));
                });
            }
        }
    }

    private void hear(TurnReport report) {
        if (report.error() != null) {
            throw report.error();
        }
        hear(report.outcome());
    }

    private void hear(TurnOutcome outcome) {
        if (outcome instanceof TurnOutcome.NotDue || outcome instanceof TurnOutcome.LostRace) {
            lostRaces.incrementAndGet();
        }
    }

    private Desk desk(int number, int mails, Limits limits) {
        UserId user = user(number);
        var mailbox = new ArrivalsMailbox(EmailAddress.of("seeker" + number + "@example.com"), time);
        mailboxes.put(user, mailbox);
        ports.rateLimits().wake(user, MONDAY, false);
        var read = ports.rateLimits().find(user).orElseThrow();
        assertThat(ports.rateLimits().changeLimits(read, limits, MONDAY)).isTrue();
        var key = new CampaignKey(user, new CampaignId(new UUID(5, number)));
        ports.campaigns().add(Campaign.draft(key, "race", MONDAY));
        ports.contents().putTemplate(key, new Template("{{role}}", "{{company_name}}"));
        ports.contents().putResume(key, new ResumeFile("resume", "resume.pdf", RESUME_BYTES));
        publish(key, number, mails);
        Campaign ready = ports.campaigns().find(key).orElseThrow();
        assertThat(ports.campaigns().saveAndWake(ready.running(MONDAY), MONDAY)).isTrue();
        return new Desk(key, mailbox);
    }

    /** Who sits at the desk of this number, from 0. */
    public static UserId user(int number) {
        return new UserId(new UUID(4, number));
    }

    private void publish(CampaignKey key, int number, int mails) {
        var list = ListImport.uploading(key, new ImportId(new UUID(6, number)), "lists/x", "x.csv", 1, MONDAY);
        assertThat(imports.begin(ports.campaigns().find(key).orElseThrow(), list))
                .isTrue();
        assertThat(imports.parsing(list.parsing(MONDAY))).isTrue();
        List<ImportedRow> rows = IntStream.rangeClosed(1, mails)
                .<ImportedRow>mapToObj(row -> new ImportedRow.Accepted(row, recipient(number, row)))
                .toList();
        ports.rows().write(key, list.id(), rows, MONDAY);
        var counts = new ImportCounts(mails, mails, 0, 0);
        assertThat(imports.publish(list.parsing(MONDAY).ready(counts, Findings.NONE)))
                .isTrue();
    }

    private static Recipient recipient(int number, int row) {
        var address = EmailAddress.of("person" + row + "." + number + "@example.org");
        return new Recipient(address, "Acme", "", "Engineer", "", Map.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void close() {
        sqs.close();
        dynamoDb.close();
        elasticMq.close();
    }
}
