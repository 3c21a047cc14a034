package dev.applyflow.function.send;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.KmsTokenSealer;
import dev.applyflow.aws.SqsTurnQueue;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.campaign.StartDueCampaign;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.Sender;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.Sweep;
import dev.applyflow.core.sending.Turn;
import dev.applyflow.core.sending.TurnQueue;
import dev.applyflow.core.sending.TurnReport;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The send Lambda: invoked each minute, and when a campaign's start has come. */
public final class SendHandler implements RequestHandler<Map<String, Object>, @Nullable Void> {
    /** Only a receive that waits asks all of the queue's servers; one that does not may miss what was put just now. */
    private static final Duration QUEUE_WAIT = Duration.ofSeconds(1);

    private final StartDueCampaign startDue;
    private final Sender sender;
    private final Clocks clocks;
    private final Metrics metrics = new Metrics();

    /** As Lambda starts it. */
    public SendHandler() {
        this(SendConfig.deployed(System.getenv()), Clocks.of(InstantSource.system()));
    }

    private SendHandler(SendConfig.Deployed deployed, Clocks clocks) {
        this(
                deployed.config(),
                QUEUE_WAIT,
                clocks,
                new KmsTokenSealer(AwsClients.kms(deployed.config().region(), null), deployed.kmsKey()),
                _ -> {});
    }

    /**
     * As one machine starts it, where the queue is one server.
     *
     * @param listener told of every turn, besides the log
     */
    public SendHandler(
            Map<String, String> environment, Clocks clocks, TokenSealer sealer, Consumer<TurnReport> listener) {
        this(SendConfig.from(environment), Duration.ZERO, clocks, sealer, listener);
    }

    private SendHandler(
            SendConfig config, Duration queueWait, Clocks clocks, TokenSealer sealer, Consumer<TurnReport> listener) {
        this(
                Wiring.of(config, clocks, sealer),
                new SqsTurnQueue(
                        AwsClients.sqs(config.region(), config.endpoints().sqs().orElse(null)),
                        config.turnsQueueUrl(),
                        queueWait),
                clocks,
                listener);
    }

    private SendHandler(Wiring wiring, TurnQueue queue, Clocks clocks, Consumer<TurnReport> listener) {
        this(wiring.ports(), wiring.sweep(), queue, clocks, listener);
    }

    SendHandler(SendingPorts ports, Sweep sweep, TurnQueue queue, Clocks clocks, Consumer<TurnReport> listener) {
        this.clocks = clocks;
        this.startDue = new StartDueCampaign(ports.campaigns(), clocks);
        this.sender = new Sender(
                ports.rateLimits(),
                queue,
                new Turn(ports, sweep, clocks, new SecureRandom()),
                clocks,
                new TurnLog().andThen(metrics).andThen(listener));
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        run(Invocation.of(event), context.getFunctionName(), Duration.ofMillis(context.getRemainingTimeInMillis()));
        return null;
    }

    void run(Invocation invocation, String function, Duration remaining) {
        if (invocation instanceof Invocation.CampaignDue(var campaign, long version)) {
            startDue.start(campaign, version);
        }
        Instant began = clocks.sendingNow();
        List<RateLimitStore.Due> due = sender.run(clocks.realNow().plus(remaining));
        Duration oldestDue =
                due.isEmpty() ? Duration.ZERO : Duration.between(due.getFirst().dueAt(), began);
        metrics.log(function, clocks.realNow(), oldestDue);
    }
}
