package dev.applyflow.local.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.local.sandbox.SandboxClock;
import dev.applyflow.local.sandbox.SandboxPage;
import dev.applyflow.local.standin.StandIns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The front by its bytes: what a browser's own client would never send arrives here too. */
class HttpFrontTest {
    private static final byte[] NOTHING = {};

    @TempDir
    static Path spa;

    private static HttpFront front;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(spa.resolve("index.html"), "<title>the SPA</title>");
        var clock = new SandboxClock(InstantSource.system(), new AtomicBoolean());
        var sandbox = new SandboxPage(StandIns.google().control(), clock);
        front = HttpFront.start(0, _ -> new ApiHandlers(told("auth"), told("campaigns")), Optional.of(sandbox), spa);
    }

    @AfterAll
    static void stop() {
        front.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=foo", "application/json; charset=utf-16", "application/json"})
    void a_body_is_utf_8_whatever_its_type_says(String type) throws IOException {
        String answer =
                exchange("POST", "/api/campaigns", "Content-Type: " + type, "{\"name\":\"Bäcker\"}".getBytes(UTF_8));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("plain {\"name\":\"Bäcker\"}");
    }

    @Test
    void a_body_that_is_not_utf_8_arrives_as_it_is() throws IOException {
        String answer =
                exchange("POST", "/api/campaigns", "Content-Type: application/json", new byte[] {'"', (byte) 0xE4});

        assertThat(answer).startsWith("HTTP/1.1 200").contains("base64 IuQ=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "FOO", "HEAD", "PATCH"})
    void every_method_comes_to_the_functions(String method) throws IOException {
        assertThat(exchange(method, "/api/campaigns", "X-Nothing: 1", NOTHING))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("x-told: campaigns " + method);
    }

    @ParameterizedTest
    @CsvSource({"/api, campaigns", "/api/, campaigns", "/api/me, auth", "/api/mailbox/callback, auth"})
    void every_path_of_the_api_comes_to_its_function(String path, String function) throws IOException {
        assertThat(exchange("GET", path, "X-Nothing: 1", NOTHING)).containsIgnoringCase("x-told: " + function + " GET");
    }

    @Test
    void every_other_path_is_the_pages_business() throws IOException {
        assertThat(exchange("GET", "/apis", "Accept: text/html", NOTHING)).contains("the SPA");
    }

    @Test
    void a_body_beyond_what_the_gateway_takes() throws IOException {
        assertProblem(
                exchange("POST", "/api/campaigns", "Content-Type: application/json", new byte[6_000_001]),
                413,
                "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%00", "/api/%zz", "/%00", "/%zz"})
    void an_address_that_is_none(String path) throws IOException {
        assertProblem(exchange("GET", path, "X-Nothing: 1", NOTHING), 400, "bad-request");
    }

    @Test
    void an_address_that_is_too_long() throws IOException {
        assertProblem(
                exchange("GET", "/api/campaigns?x=" + "y".repeat(20_000), "X-Nothing: 1", NOTHING),
                414,
                "uri-too-long");
    }

    @Test
    void headers_that_are_too_large() throws IOException {
        assertProblem(
                exchange("GET", "/api/campaigns", "X-Long: " + "y".repeat(20_000), NOTHING), 431, "headers-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sandbox/mails/nobody, 404, not-found",
        "GET, /sandbox/mails?cursor=x, 400, bad-request",
        "PUT, /sandbox/clock, 400, bad-request",
        "DELETE, /sandbox/clock, 404, not-found",
        "POST, /nowhere, 404, not-found"
    })
    void what_is_wrong_beside_the_functions(String method, String path, int status, String code) throws IOException {
        assertProblem(exchange(method, path, "X-Nothing: 1", NOTHING), status, code);
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"" + code + "\"", "\"status\":" + status)
                .containsPattern("\"detail\":\"(?:[^\"\\\\]|\\\\.)+\\.\"");
    }

    /** The whole answer, headers and body. */
    private static String exchange(String method, String path, String header, byte[] body) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), front.origin().getPort())) {
            socket.setSoTimeout(20_000);
            String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                    + front.origin().getPort() + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n"
                    + header + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            try {
                socket.getOutputStream().write(body);
            } catch (IOException refusedWhileWriting) {
                assertThat(body).isNotEmpty();
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** A function that answers with what it was told. */
    private static RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> told(String name) {
        return (APIGatewayV2HTTPEvent event, Context _) -> APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of(
                        "x-told",
                        name + " " + event.getRequestContext().getHttp().getMethod()))
                .withBody((event.getIsBase64Encoded() ? "base64 " : "plain ") + event.getBody())
                .build();
    }
}
