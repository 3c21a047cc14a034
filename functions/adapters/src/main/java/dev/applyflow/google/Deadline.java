package dev.applyflow.google;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call that takes too long as a whole; a socket's own timeout starts anew with every byte. The call runs on a virtual thread
 * since interrupting one closes the socket it waits for, and that thread has ended when {@link #within} returns.
 */
final class Deadline {
    private Deadline() {}

    /** @throws SocketTimeoutException if it took longer than {@code limit} */
    static <T extends @Nullable Object> T within(Duration limit, Callable<T> call) throws IOException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> answer = executor.submit(call);
            try {
                return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                answer.cancel(true);
                throw new SocketTimeoutException("no answer within " + limit.toSeconds() + " s");
            } catch (InterruptedException interrupted) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for an answer");
            } catch (ExecutionException failed) {
                throw causeOf(failed);
            }
        }
    }

    private static IOException causeOf(ExecutionException failed) {
        return switch (failed.getCause()) {
            case IOException io -> io;
            case RuntimeException unexpected -> throw unexpected;
            case Error error -> throw error;
            case null, default -> new IOException(failed.getCause());
        };
    }
}
