package dev.applyflow.local;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbRateLimitStore;
import dev.applyflow.aws.TableCreator;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.function.auth.AuthHandler;
import dev.applyflow.function.campaigns.CampaignsHandler;
import dev.applyflow.function.parse.ParseHandler;
import dev.applyflow.function.send.SendHandler;
import dev.applyflow.local.adapter.KeyFileTokenSealer;
import dev.applyflow.local.adapter.TimerSchedules;
import dev.applyflow.local.http.ApiHandlers;
import dev.applyflow.local.http.HttpFront;
import dev.applyflow.local.sandbox.SandboxPage;
import dev.applyflow.local.standin.Dynoxide;
import dev.applyflow.local.standin.GoogleControl;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.NodeInstall;
import dev.applyflow.local.standin.ObjectStore;
import dev.applyflow.local.standin.Queue;
import dev.applyflow.local.time.NextDue;
import dev.applyflow.local.time.SkippingClock;
import dev.applyflow.local.time.Ticker;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import software.amazon.awssdk.regions.Region;

/**
 * Everything the cloud would be, on one machine: the deployed handlers in this JVM, called with the events that they would get, and
 * the stand-ins of what they call. What is started last is stopped first.
 */
public final class LocalSystem implements AutoCloseable {
    private static final String PREFIX = "local-";
    private static final String BUCKET = "uploads";
    private static final Duration TICK = Duration.ofSeconds(1);
    /** Longer than an invocation of the sender may take. */
    private static final Duration VISIBILITY = Duration.ofMinutes(6);

    private final Closing closing;
    private final HttpFront front;
    private final GoogleStandIn google;

    private LocalSystem(Closing closing, HttpFront front, GoogleStandIn google) {
        this.closing = closing;
        this.front = front;
        this.google = google;
    }

    public static LocalSystem start(LocalOptions options) {
        return start(options, _ -> {});
    }

    /**
     * @param listener told of every turn
     * @throws dev.applyflow.local.standin.CannotStart saying what its operator can do; nothing is left running
     */
    public static LocalSystem start(LocalOptions options, Consumer<TurnReport> listener) {
        var closing = new Closing();
        try {
            return start(options, listener, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static LocalSystem start(LocalOptions options, Consumer<TurnReport> listener, Closing closing) {
        var state = closing.add(StateFolder.open(options.state()));
        var node = NodeInstall.in(options.home().resolve("functions/local/node"));
        var logs = state.resolve("logs");
        URI dynamoDb = Dynoxide.alreadyUp(System.getenv())
                .orElseGet(() -> closing.add(Dynoxide.on(state.resolve("tables.db"), node, logs))
                        .endpoint());
        var google = closing.add(new GoogleStandIn(node, state.resolve("mailbox"), logs));
        var queue = closing.add(new Queue());
        var parse = new AtomicReference<ParseHandler>();
        var arrivals = closing.add(new ListArrivals(event -> parse.get().handleRequest(event, new LocalContext())));
        var objects = closing.add(new ObjectStore(state.resolve("uploads"), arrivals));
        objects.createBucket(BUCKET);

        var skipping = new SkippingClock(InstantSource.system(), state.resolve("clock"));
        var clocks = new Clocks(InstantSource.system(), skipping);
        var sealer = new KeyFileTokenSealer(state.resolve("key"));
        var tables = new Tables(PREFIX);
        var tableClient = closing.add(AwsClients.dynamoDb(Region.US_EAST_1, dynamoDb));
        new TableCreator(tableClient, tables).createAll();
        var rateLimits = new DynamoDbRateLimitStore(tableClient, tables);

        var environment = environment(dynamoDb, queue, objects, google);
        var send = new SendHandler(environment, clocks, sealer, listener);
        parse.set(new ParseHandler(environment, clocks));
        var schedules = closing.add(new TimerSchedules(
                skipping,
                (campaign, version) -> send.handleRequest(
                        Map.of(
                                "owner", campaign.owner().toString(),
                                "campaign", campaign.id().toString(),
                                "version", version),
                        new LocalContext())));
        var front = closing.add(HttpFront.start(
                options.port(),
                origin -> {
                    var there = new HashMap<>(environment);
                    there.put("APPLYFLOW_ORIGIN", origin.toString());
                    google.control().allowRedirect(origin.resolve("/api/mailbox/callback"));
                    return new ApiHandlers(
                            new AuthHandler(there, clocks, sealer),
                            new CampaignsHandler(there, clocks, sealer, schedules));
                },
                new SandboxPage(google.control()),
                options.home().resolve("frontend/dist")));
        closing.add(new Ticker(
                () -> send.handleRequest(Map.of(), new LocalContext()),
                new NextDue(rateLimits),
                skipping,
                options::skipWaits,
                TICK));
        return new LocalSystem(closing, front, google);
    }

    /** Where a browser finds it. */
    public URI origin() {
        return front.origin();
    }

    public GoogleControl mailbox() {
        return google.control();
    }

    /** The address of one who can consent in the sandbox. */
    public String mailboxUser() {
        return google.users().getFirst();
    }

    @Override
    public void close() {
        closing.close();
    }

    private static Map<String, String> environment(
            URI dynamoDb, Queue queue, ObjectStore objects, GoogleStandIn google) {
        return Map.ofEntries(
                Map.entry("APPLYFLOW_TABLE_PREFIX", PREFIX),
                Map.entry("APPLYFLOW_DYNAMODB_ENDPOINT", dynamoDb.toString()),
                Map.entry("APPLYFLOW_S3_ENDPOINT", objects.endpoint().toString()),
                Map.entry("APPLYFLOW_SQS_ENDPOINT", queue.endpoint().toString()),
                Map.entry("APPLYFLOW_UPLOADS_BUCKET", BUCKET),
                Map.entry("APPLYFLOW_TURNS_QUEUE_URL", queue.createTurns("send-turns", VISIBILITY)),
                Map.entry("APPLYFLOW_REGISTRATION", "open"),
                Map.entry("APPLYFLOW_SANDBOX_URL", SandboxPage.PATH),
                Map.entry("APPLYFLOW_GOOGLE_CLIENT_ID", google.client().id()),
                Map.entry("APPLYFLOW_GOOGLE_CLIENT_SECRET", google.client().secret()),
                Map.entry("APPLYFLOW_GMAIL_URL", google.endpoint().resolve("/").toString()),
                Map.entry(
                        "APPLYFLOW_GOOGLE_AUTHORIZATION_URL",
                        google.authorizationUri().toString()),
                Map.entry("APPLYFLOW_GOOGLE_TOKEN_URL", google.tokenUri().toString()),
                Map.entry(
                        "APPLYFLOW_GOOGLE_REVOCATION_URL",
                        google.revocationUri().toString()),
                Map.entry("APPLYFLOW_GOOGLE_KEYS_URL", google.keysUri().toString()));
    }
}
