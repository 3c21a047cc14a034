package dev.applyflow.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** An AWS service that speaks JSON, as far as a test needs it. Requests are answered one after the other. */
abstract class StubbedService implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    StubbedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    record Request(String method, String path, String target, JsonNode body) {}

    /** @param error the name of an exception of the service, empty if it is none */
    record Answer(int status, String error, JsonNode body) {
        static Answer ok(JsonNode body) {
            return new Answer(200, "", body);
        }

        static Answer error(int status, String error) {
            return new Answer(status, error, JSON.createObjectNode().put("__type", error));
        }
    }

    abstract Answer answer(Request request) throws IOException;

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            Answer answer = answer(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    target == null ? "" : target,
                    JSON.readTree(exchange.getRequestBody())));
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!answer.error().isEmpty()) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", answer.error());
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
