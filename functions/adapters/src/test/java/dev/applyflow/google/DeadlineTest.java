package dev.applyflow.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeadlineTest {
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    @Test
    void an_answer_in_time_is_passed_on() throws IOException {
        assertThat(Deadline.within(GENEROUS, () -> "answer")).isEqualTo("answer");
    }

    @Test
    void a_problem_in_time_is_passed_on() {
        assertThatThrownBy(() -> Deadline.within(GENEROUS, () -> {
                    throw new IOException("broken");
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> Deadline.within(GENEROUS, () -> {
                    throw new IllegalArgumentException("odd");
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_that_trickles_is_cut_off_though_each_byte_is_in_time_and_no_thread_stays_behind()
            throws IOException {
        var ended = new AtomicBoolean();
        try (var trickle = new Trickle()) {
            assertThatThrownBy(() -> Deadline.within(Duration.ofMillis(500), () -> {
                        try (var answer = trickle.url().toURL().openStream()) {
                            return answer.readAllBytes();
                        } finally {
                            ended.set(true);
                        }
                    }))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(ended).isTrue();
        }
    }

    /** Answers a byte every 50 ms, without end. */
    private static final class Trickle implements AutoCloseable {
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final CountDownLatch closed = new CountDownLatch(1);

        Trickle() throws IOException {
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                try (var body = exchange.getResponseBody()) {
                    while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                        body.write('.');
                        body.flush();
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            server.start();
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        }

        @Override
        public void close() {
            closed.countDown();
            server.stop(0);
        }
    }
}
