package dev.applyflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.applyflow.google.GoogleEndpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A Gmail that does nothing but answer, after the same time each; tokens come at once. */
final class StubGmail implements AutoCloseable {
    private static final int BACKLOG = 500;
    private static final String TOKEN = "{\"access_token\":\"token\",\"expires_in\":3600,\"token_type\":\"Bearer\"}";
    private static final String DRAFT = "{\"id\":\"draft\",\"message\":{\"id\":\"message\",\"threadId\":\"thread\"}}";
    private static final String SENT = "{\"id\":\"message\",\"threadId\":\"thread\"}";

    static {
        // Else each answer waits for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    StubGmail(Duration takes) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", exchange -> answer(exchange, TOKEN, Duration.ZERO));
        server.createContext("/upload/gmail/v1/users/me/drafts", exchange -> answer(exchange, DRAFT, takes));
        server.createContext("/gmail/v1/users/me/drafts/send", exchange -> answer(exchange, SENT, takes));
        server.start();
    }

    GoogleEndpoints endpoints() {
        URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new GoogleEndpoints(root, root, root.resolve("token"), root, root);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json, Duration takes) throws IOException {
        exchange.getRequestBody().readAllBytes();
        CompletableFuture.runAsync(
                        () -> write(exchange, json),
                        CompletableFuture.delayedExecutor(takes.toMillis(), TimeUnit.MILLISECONDS))
                .join();
    }

    private static void write(HttpExchange exchange, String json) {
        try (exchange) {
            byte[] body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
