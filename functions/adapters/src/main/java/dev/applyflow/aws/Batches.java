package dev.applyflow.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Works through a list in batches, a few of them side by side, all of them done when it returns. */
final class Batches {
    private static final int SIDE_BY_SIDE = 8;

    private Batches() {}

    static <T> void inParallel(List<T> all, int size, Consumer<List<T>> work) {
        try (var threads =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            var running = new ArrayList<Future<?>>();
            for (int from = 0; from < all.size(); from += size) {
                List<T> batch = all.subList(from, Math.min(from + size, all.size()));
                running.add(threads.submit(() -> work.accept(batch)));
            }
            for (Future<?> batch : running) {
                await(batch);
            }
        }
    }

    private static void await(Future<?> batch) {
        try {
            batch.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
    }
}
