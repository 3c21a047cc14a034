package dev.applyflow.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.config.InvalidConfiguration;
import dev.applyflow.local.standin.CannotStart;
import dev.applyflow.local.standin.LoopbackOnly;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the local system starts, and how it does not. */
class LocalSystemTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();

    @TempDir
    Path state;

    @Test
    void aTakenPortIsNamedAndNothingStaysBehind() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> LocalSystem.start(new LocalOptions(HOME, state, port, false)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll("Port " + port + " is taken", "APPLYFLOW_PORT=");
        }
        assertThat(ProcessHandle.current().children().map(ProcessHandle::info).map(ProcessHandle.Info::commandLine))
                .noneMatch(command -> command.orElse("").contains(state.toString()));
        LocalSystem.start(new LocalOptions(HOME, state, 0, false)).close();
    }

    @Test
    void limitsOfListsAreTheFunctionsToJudge() {
        var limits = Map.of("APPLYFLOW_LIST_ROWS", "many");

        assertThatThrownBy(() -> LocalSystem.start(new LocalOptions(HOME, state, 0, false, Map.of(), limits)))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("APPLYFLOW_LIST_ROWS is no whole number from 1 to 100000");
    }

    @Test
    void twoSystemsDoNotShareAFolder() {
        try (var _ = LocalSystem.start(new LocalOptions(HOME, state, 0, false))) {
            assertThatThrownBy(() -> LocalSystem.start(new LocalOptions(HOME, state, 0, false)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll("Another ApplyFlow is running", "APPLYFLOW_STATE=");
        }
    }

    @Test
    void theSandboxClockIsSwitchedByWhoKnowsHow() throws Exception {
        try (var system = LocalSystem.start(new LocalOptions(HOME, state, 0, false))) {
            var clock = system.origin().resolve("/sandbox/clock");

            assertThat(put(clock, "{\"skipsWaits\":true}").body()).contains("\"skipsWaits\":true");
            assertThat(put(clock, "{}").statusCode()).isEqualTo(400);
            assertThat(put(clock, "no JSON").statusCode()).isEqualTo(400);
            assertThat(get(clock).body()).contains("\"skipsWaits\":true", "\"now\":\"");
        }
    }

    @Test
    void isReachedFromThisMachineOnlyAndByOneName() throws Exception {
        try (var system = LocalSystem.start(new LocalOptions(HOME, state, 0, false))) {
            var elsewhere = URI.create("http://localhost:" + system.origin().getPort() + "/sandbox/mails?cursor=1");

            assertThat(get(elsewhere).headers().firstValue("location"))
                    .contains(system.origin() + "/sandbox/mails?cursor=1");
            assertThat(get(elsewhere).body()).doesNotContain("mails\":");
            LoopbackOnly.assertReachedFromThisMachineOnly(system.origin());
        }
    }

    @Test
    void withAGoogleClientOfOnesOwnThereIsNoSandboxAndConsentIsAskedOfGoogle() throws Exception {
        var google = Map.of("APPLYFLOW_GOOGLE_CLIENT_ID", "my-client", "APPLYFLOW_GOOGLE_CLIENT_SECRET", "my-secret");
        try (var system = LocalSystem.start(new LocalOptions(HOME, state, 0, false, google, Map.of()))) {
            var me = HttpRequest.newBuilder(system.origin().resolve("/api/users"))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"email\":\"jane@example.org\",\"password\":\"correct horse\"}"));
            var registered = send(me, system);
            var cookie =
                    registered.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
            var connection = HttpRequest.newBuilder(system.origin().resolve("/api/mailbox/connection"))
                    .header("Cookie", cookie)
                    .POST(HttpRequest.BodyPublishers.noBody());

            assertThat(system.sandbox()).isEmpty();
            assertThat(registered.body()).contains("\"sandboxUrl\":null");
            assertThat(get(system.origin().resolve("/sandbox/mails")).body()).doesNotContain("\"mails\"");
            assertThat(send(connection, system).body())
                    .contains("https://accounts.google.com/", "client_id=my-client", "/api/mailbox/callback");
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, LocalSystem system) throws Exception {
        return send(request.header("Content-Type", "application/json")
                .header("Origin", system.origin().toString())
                .build());
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return send(HttpRequest.newBuilder(uri).build());
    }

    private static HttpResponse<String> put(URI uri, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
