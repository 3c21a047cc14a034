package dev.applyflow.local.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The fast-forward switch: while it is on, waits take no time, and the sending clock runs ahead of the real one for good. */
public final class SandboxClock {
    private final InstantSource sending;
    private final AtomicBoolean skipWaits;

    public SandboxClock(InstantSource sending, AtomicBoolean skipWaits) {
        this.sending = sending;
        this.skipWaits = skipWaits;
    }

    void show(Context http) {
        http.header(Header.CACHE_CONTROL, "no-store")
                .json(Map.of(
                        "skipsWaits", skipWaits.get(), "now", sending.instant().toString()));
    }

    /** By PUT, which no page of another origin can send. */
    void change(Context http) {
        skipWaits.set(wanted(new String(http.bodyAsBytes(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new BadRequestResponse("Say {\"skipsWaits\": true} or {\"skipsWaits\": false}.")));
        show(http);
    }

    private static Optional<Boolean> wanted(String body) {
        try {
            var wanted = new ObjectMapper().readTree(body).path("skipsWaits");
            return wanted.isBoolean() ? Optional.of(wanted.booleanValue()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
