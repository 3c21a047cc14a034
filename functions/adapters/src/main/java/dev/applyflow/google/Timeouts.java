package dev.applyflow.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import java.time.Duration;

/**
 * How long Google may take.
 *
 * @param read between two pieces of an answer
 * @param total for a whole call: a token refreshed, a request, and its repetition where the token had expired
 */
record Timeouts(Duration connect, Duration read, Duration total) implements HttpRequestInitializer {
    static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));

    @Override
    public void initialize(HttpRequest request) {
        request.setConnectTimeout(Math.toIntExact(connect.toMillis()));
        request.setReadTimeout(Math.toIntExact(read.toMillis()));
        request.setFollowRedirects(false);
    }
}
