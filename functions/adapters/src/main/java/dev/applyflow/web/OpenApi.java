package dev.applyflow.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Serves the description of the API, the one that the handlers are tested against. */
public final class OpenApi implements Handler {
    /** Beside this class. */
    static final String RESOURCE = "openapi.json";

    @Override
    public Response handle(Request request) {
        return Response.text(200, "application/json", document());
    }

    private static String document() {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream(RESOURCE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
