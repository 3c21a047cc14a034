package dev.applyflow.local.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;

/** What Google does not offer: looking into the sandbox mailbox, and making it misbehave. */
public final class GoogleControl {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    GoogleControl(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Empties every mailbox, signs everybody out, forgets planned faults. */
    public void reset() {
        send("POST", "/_control/reset", "");
    }

    /** Registers an address that users may be sent back to; the sandbox refuses any other. */
    public void allowRedirect(URI uri) {
        send("POST", "/_control/redirect-uris", json(Map.of("uri", uri.toString())));
    }

    /** What an hour does: the next call with a cached access token is answered 401, refreshing works. */
    public void expireAccessTokens() {
        send("DELETE", "/_control/access-tokens", "");
    }

    /** What the user does in the Google account: every token of this user is dead. */
    public void revoke(String user) {
        send("DELETE", "/_control/refresh-tokens/" + encode(user), "");
    }

    public void plan(Fault fault) {
        send("POST", "/_control/faults", json(fault.toJson()));
    }

    public void clearFaults() {
        send("DELETE", "/_control/faults", "");
    }

    /**
     * Sent mails of all users, newest first, without their content.
     *
     * @param before {@link SentMails#next} of the page before, or empty for the first
     * @param limit at least 1
     */
    public SentMails sent(Optional<Long> before, int limit) {
        var path = "/_control/mails?limit=" + limit
                + before.map(id -> "&before=" + id).orElse("");
        return SentMails.fromJson(tree(send("GET", path, "")));
    }

    /** A sent mail or a draft byte for byte, as RFC 822 text. */
    public Optional<byte[]> mail(String id) {
        var response = exchange("GET", "/_control/mails/" + encode(id), "");
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(requireSuccess(response));
    }

    /**
     * What the user does in the browser: opens the consent page and chooses an account.
     *
     * @return where the browser is sent next: the redirect address with code and state
     * @throws IllegalStateException when Google would show an error instead of the consent page
     */
    public URI consent(URI authorization, String user) {
        var page = exchange(HttpRequest.newBuilder(authorization).build());
        requireSuccess(page);
        var form = authorization.getRawQuery() + "&email=" + encode(user);
        var choice = exchange(HttpRequest.newBuilder(endpoint.resolve("/o/oauth2/v2/auth/callback"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        return choice.headers().firstValue("Location").map(URI::create).orElseThrow();
    }

    private byte[] send(String method, String path, String body) {
        return requireSuccess(exchange(method, path, body));
    }

    private HttpResponse<byte[]> exchange(String method, String path, String body) {
        return exchange(HttpRequest.newBuilder(endpoint.resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the sandbox", e);
        }
    }

    private static byte[] requireSuccess(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + ": " + new String(response.body(), UTF_8));
        }
        return response.body();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Map<String, ?> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
