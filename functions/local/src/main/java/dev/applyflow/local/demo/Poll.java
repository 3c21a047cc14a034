package dev.applyflow.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks what only tells when it is asked, as the browser does: on a timer. */
final class Poll {
    private static final long PAUSE_MILLIS = 100;

    private Poll() {}

    /**
     * The first answer there is; empty if there is none within {@code patience}.
     *
     * @throws RuntimeException what the question threw
     */
    static <T> Optional<T> until(Duration patience, Supplier<Optional<T>> question) {
        var answer = new CompletableFuture<Optional<T>>();
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            var _ = timer.scheduleWithFixedDelay(() -> ask(question, answer), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return answer.completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }

    private static <T> void ask(Supplier<Optional<T>> question, CompletableFuture<Optional<T>> answer) {
        try {
            question.get().ifPresent(found -> answer.complete(Optional.of(found)));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }
}
