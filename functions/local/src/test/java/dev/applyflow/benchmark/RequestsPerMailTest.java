package dev.applyflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.benchmark.RequestCounter.Counted;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.Sweep;
import dev.applyflow.core.sending.Turn;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.FakeMailTransports;
import dev.applyflow.core.testing.FakeResumes;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.core.testing.SettableClock;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.local.adapter.DynamoDbStores;
import dev.applyflow.local.standin.StandIns;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB is what a mail costs. A request that is not in these lists has to say here what it is for. */
class RequestsPerMailTest {
    private static final String PREFIX = "requests-test-";

    private final SettableClock clock = new SettableClock(Scene.NOON);
    private final RequestCounter counter = new RequestCounter(PREFIX);
    private final Stores stores = DynamoDbStores.create(countedClient(counter), PREFIX);
    private final Scene scene = Scene.ready(stores, 3);
    private final Turn turn = turn();

    @Test
    void a_mail_costs_these_requests() {
        start();
        counter.reset();

        assertThat(turn.run(scene.key().owner(), _ -> {})).satisfies(RequestsPerMailTest::wasSent);

        assertThat(counter.counted())
                .extracting(Counted::name)
                .containsExactly(
                        "get rate_limits", // is the mailbox due, is anything in flight, what is left of the limits
                        "query campaigns", // which of the user's campaigns run, in one read
                        "get mailboxes", // whose mailbox is connected now
                        "query email_logs.pending", // which mail is ready first
                        "get email_logs", // whether that is still so: the index may lag
                        "get campaigns", // template and résumé
                        "get companies", // the row
                        "get contacted", // whether the user wrote to this person before
                        "write rate_limits, campaigns, email_logs", // the claim, with its slot
                        "write email_logs", // the draft's id: after a crash it is known what to look for
                        "write email_logs, campaigns (checked)", // the send begins, if the campaign still runs
                        "get rate_limits", // whether somebody has woken the mailbox since the claim
                        "write email_logs, campaigns, rate_limits, contacted"); // sent
    }

    @Test
    void a_turn_that_has_to_wait_costs_three_requests() {
        start();
        turn.run(scene.key().owner(), _ -> {});
        stores.rateLimits().wake(scene.key().owner(), clock.instant(), false);
        counter.reset();

        assertThat(turn.run(scene.key().owner(), _ -> {})).isInstanceOf(TurnOutcome.Waits.class);

        assertThat(counter.counted())
                .extracting(Counted::name)
                .containsExactly("get rate_limits", "query campaigns", "write rate_limits");
    }

    @Test
    void a_tick_with_nobody_due_costs_one_request_however_many_accounts_there_are() {
        counter.reset();

        stores.rateLimits().due(Scene.NOON.minusSeconds(1), 500);

        assertThat(counter.counted()).extracting(Counted::name).containsExactly("query rate_limits.due");
    }

    @Test
    void a_mail_costs_these_units() {
        start();
        counter.reset();

        turn.run(scene.key().owner(), _ -> {});

        assertThat(units("get") + units("query")).as("read units").isEqualTo(8.5);
        assertThat(units("write")).as("write units").isEqualTo(25);
    }

    private double units(String operation) {
        return counter.counted().stream()
                .filter(request -> request.name().startsWith(operation))
                .mapToDouble(Counted::units)
                .sum();
    }

    private void start() {
        assertThat(stores.campaigns().saveAndWake(scene.campaign().running(Scene.NOON), Scene.NOON))
                .isTrue();
    }

    private static void wasSent(TurnOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TurnOutcome.Settled.class,
                        settled -> assertThat(settled.settlement()).isInstanceOf(Settlement.Sent.class));
    }

    private Turn turn() {
        var resumes = new FakeResumes();
        resumes.put("resume", new byte[] {'%', 'P', 'D', 'F'});
        stores.contents().putTemplate(scene.key(), new Template("{{role}}", "Dear {{company_name}}"));
        stores.contents().putResume(scene.key(), new ResumeFile("resume", "resume.pdf", 4));
        stores.mailboxes()
                .connect(
                        new Mailbox(
                                scene.key().owner(),
                                EmailAddress.of("seeker@example.com"),
                                new ConnectionId(UUID.randomUUID()),
                                new SealedToken(new byte[0]),
                                Set.of(),
                                Mailbox.State.CONNECTED,
                                Scene.NOON),
                        Scene.NOON);
        var ports = new SendingPorts(
                stores.rateLimits(),
                stores.campaigns(),
                stores.contents(),
                stores.rows(),
                stores.outbox(),
                resumes,
                new FakeMailTransports(stores.mailboxes()));
        var clocks = Clocks.of(clock);
        var sweep = new Sweep(ports, stores.mailLog(), stores.imports(), new FakeUploads(), clocks);
        return new Turn(ports, sweep, clocks, new Random(1));
    }

    private static DynamoDbClient countedClient(RequestCounter counter) {
        var builder = AwsClients.dynamoDbBuilder(Region.EU_CENTRAL_1, StandIns.dynamoDb());
        return builder.overrideConfiguration(
                        builder.overrideConfiguration().copy(also -> also.addExecutionInterceptor(counter)))
                .build();
    }
}
