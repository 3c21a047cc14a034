package dev.applyflow.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where the site is reached: scheme, host and port, as a browser writes them in {@code Origin} (RFC 6454 §6.2). */
public record Origin(String value) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException unless it is {@code http(s)://host[:port]}, with nothing behind */
    public static Origin parse(String text) {
        var uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)
                || uri.getHost() == null
                || !uri.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("not an origin");
        }
        boolean usual = uri.getPort() == (scheme.equals("https") ? 443 : 80);
        String port = usual || uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new Origin(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
    }

    /** @param pathAndQuery starting with a slash */
    public URI at(String pathAndQuery) {
        return URI.create(value + pathAndQuery);
    }

    public boolean isHttps() {
        return value.startsWith("https:");
    }

    /** Browsers keep {@code Secure} cookies for these, and tell them {@code Sec-Fetch-Site}. */
    boolean isTrustworthy() {
        return isHttps() || LOOPBACK.contains(URI.create(value).getHost());
    }
}
