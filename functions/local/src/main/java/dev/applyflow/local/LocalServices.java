package dev.applyflow.local;

import dev.applyflow.local.standin.CannotStart;
import dev.applyflow.local.standin.Dynoxide;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.NodeInstall;
import dev.applyflow.local.standin.ObjectCreated;
import dev.applyflow.local.standin.ObjectStore;
import dev.applyflow.local.standin.Queue;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * What the functions call, in place of the cloud.
 *
 * @param google empty where the mails go through a Google of the user's own
 */
record LocalServices(URI dynamoDb, Queue queue, ObjectStore objects, Optional<GoogleStandIn> google) {

    /**
     * Starts them side by side, since each of them mostly waits.
     *
     * @param closing is given whatever was started, also when something else was not
     * @throws CannotStart when one of them cannot
     */
    static LocalServices start(
            LocalOptions options, StateFolder state, Consumer<ObjectCreated> arrivals, Closing closing) {
        var node = NodeInstall.in(options.home().resolve("functions/local/node"));
        var logs = state.resolve("logs");
        try (var starting = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 0).factory())) {
            var queue = starting.submit(() -> closing.add(new Queue()));
            var objects = starting.submit(() -> closing.add(new ObjectStore(state.resolve("uploads"), arrivals)));
            var google = starting.submit(() -> options.google().isEmpty()
                    ? Optional.of(closing.add(new GoogleStandIn(node, state.resolve("mailbox"), logs)))
                    : Optional.<GoogleStandIn>empty());
            var dynamoDb = starting.submit(() -> Dynoxide.alreadyUp(System.getenv())
                    .orElseGet(() -> closing.add(Dynoxide.on(state.resolve("tables.db"), node, logs))
                            .endpoint()));
            return new LocalServices(started(dynamoDb), started(queue), started(objects), started(google));
        }
    }

    private static <T> T started(Future<T> starting) {
        try {
            return starting.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", e);
        }
    }
}
