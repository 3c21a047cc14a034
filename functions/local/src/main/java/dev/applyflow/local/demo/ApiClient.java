package dev.applyflow.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

/** A user of the API: what the SPA does, without a browser. Any answer that is a problem ends the story. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI origin;
    private final CookieManager cookies;
    private final HttpClient http = HttpClient.newHttpClient();

    ApiClient(URI origin) {
        this(origin, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private ApiClient(URI origin, CookieManager cookies) {
        this.origin = origin;
        this.cookies = cookies;
    }

    /** The same user, who finds the same system at another address. */
    ApiClient at(URI other) {
        return new ApiClient(other, cookies);
    }

    JsonNode get(String path) {
        return tree(exchange(request(path).GET()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return tree(exchange(withBody("POST", path, body)));
    }

    JsonNode put(String path, Map<String, ?> body) {
        return tree(exchange(withBody("PUT", path, body)));
    }

    /** Follows a signed upload request of the API. */
    void upload(JsonNode upload, byte[] content) {
        var request =
                HttpRequest.newBuilder(URI.create(upload.get("url").asText())).PUT(BodyPublishers.ofByteArray(content));
        upload.get("headers").properties().forEach(header -> {
            // The client sets the length itself, from the body.
            if (!header.getKey().equalsIgnoreCase("content-length")
                    && !header.getKey().equalsIgnoreCase("host")) {
                request.header(header.getKey(), header.getValue().asText());
            }
        });
        requireSuccess(exchange(request));
    }

    /** Opens a page of the API as the browser does after a redirect; returns where that sends it next. */
    URI follow(URI page) {
        HttpResponse<byte[]> response = exchange(HttpRequest.newBuilder(page).header("Cookie", cookieHeader()));
        return response.headers().firstValue("Location").map(page::resolve).orElse(page);
    }

    private HttpRequest.Builder withBody(String method, String path, Map<String, ?> body) {
        try {
            return request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .header("Origin", origin.toString())
                .header("Cookie", cookieHeader());
    }

    /** By hand, since the cookie is {@code Secure} and only browsers know that loopback is. */
    private String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("set-cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> cookies.getCookieStore().add(origin, cookie));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode tree(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(requireSuccess(response).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<byte[]> requireSuccess(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(
                    response.request().method() + " " + response.uri().getPath() + " answered " + response.statusCode()
                            + ": " + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return response;
    }
}
