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
import dev.applyflow.local.sandbox.SandboxClock;
import dev.applyflow.local.sandbox.SandboxPage;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.time.NextDue;
import dev.applyflow.local.time.SkippingClock;
import dev.applyflow.local.time.Ticker;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private static final String CALLBACK = "/api/mailbox/callback";
    private static final Duration TICK = Duration.ofSeconds(1);
    /** Longer than an invocation of the sender may take. */
    private static final Duration VISIBILITY = Duration.ofMinutes(6);

    private final Closing closing;
    private final HttpFront front;
    private final Optional<GoogleStandIn> sandbox;

    private LocalSystem(Closing closing, HttpFront front, Optional<GoogleStandIn> sandbox) {
        this.closing = closing;
        this.front = front;
        this.sandbox = sandbox;
    }

    public static LocalSystem start(LocalOptions options) {
        return start(options, _ -> {});
    }

    /**
     * @param listener told of every turn
     * @throws dev.applyflow.local.standin.CannotStart saying what its operator can do; nothing is left running
     */
    public static LocalSystem start(LocalOptions options, Consumer<TurnReport> listener) {
        return start(options, InstantSource.system(), listener);
    }

    /** @param real the clock of leases and sessions, and what the sending clock is ahead of */
    public static LocalSystem start(LocalOptions options, InstantSource real, Consumer<TurnReport> listener) {
        var closing = new Closing();
        try {
            return start(options, real, listener, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static LocalSystem start(
            LocalOptions options, InstantSource real, Consumer<TurnReport> listener, Closing closing) {
        var state = closing.add(StateFolder.open(options.state()));
        var parse = new AtomicReference<ParseHandler>();
        var arrivals = closing.add(new ListArrivals(event -> parse.get().handleRequest(event, new LocalContext())));
        var services = LocalServices.start(options, state, arrivals, closing);
        services.objects().createBucket(BUCKET);

        var skipping = new SkippingClock(real, state.resolve("clock"));
        var skipWaits = new AtomicBoolean(options.skipWaits());
        var clocks = new Clocks(real, skipping);
        var sealer = new KeyFileTokenSealer(state.resolve("key"));
        var tables = new Tables(PREFIX);
        var tableClient = closing.add(AwsClients.dynamoDb(Region.US_EAST_1, services.dynamoDb()));
        new TableCreator(tableClient, tables).createAll();

        var environment = environment(services, options);
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
        var sandbox = services.google()
                .map(google -> new SandboxPage(google.control(), new SandboxClock(skipping, skipWaits)));
        var front = closing.add(HttpFront.start(
                options.port(),
                origin -> {
                    var there = new HashMap<>(environment);
                    there.put("APPLYFLOW_ORIGIN", origin.toString());
                    services.google().ifPresent(google -> google.control().allowRedirect(origin.resolve(CALLBACK)));
                    return new ApiHandlers(
                            new AuthHandler(there, clocks, sealer),
                            new CampaignsHandler(there, clocks, sealer, schedules));
                },
                sandbox,
                options.home().resolve("frontend/dist")));
        closing.add(new Ticker(
                () -> send.handleRequest(Map.of(), new LocalContext()),
                new NextDue(new DynamoDbRateLimitStore(tableClient, tables)),
                skipping,
                skipWaits::get,
                TICK));
        return new LocalSystem(closing, front, services.google());
    }

    /** Where a browser finds it. */
    public URI origin() {
        return front.origin();
    }

    /** Where Google sends a user back to who has consented: a Google client must list it. */
    public URI callback() {
        return origin().resolve(CALLBACK);
    }

    /** Empty where mails go through a Google of the user's own. */
    public Optional<GoogleStandIn> sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        closing.close();
    }

    private static Map<String, String> environment(LocalServices services, LocalOptions options) {
        var environment = new HashMap<>(options.google());
        environment.putAll(options.listLimits());
        environment.put("APPLYFLOW_TABLE_PREFIX", PREFIX);
        environment.put("APPLYFLOW_DYNAMODB_ENDPOINT", services.dynamoDb().toString());
        environment.put("APPLYFLOW_S3_ENDPOINT", services.objects().endpoint().toString());
        environment.put("APPLYFLOW_SQS_ENDPOINT", services.queue().endpoint().toString());
        environment.put("APPLYFLOW_UPLOADS_BUCKET", BUCKET);
        environment.put("APPLYFLOW_TURNS_QUEUE_URL", services.queue().createTurns("send-turns", VISIBILITY));
        environment.put("APPLYFLOW_REGISTRATION", "open");
        services.google().ifPresent(sandbox -> {
            environment.putAll(sandbox.environment());
            environment.put("APPLYFLOW_SANDBOX_URL", SandboxPage.PATH);
        });
        return environment;
    }
}
