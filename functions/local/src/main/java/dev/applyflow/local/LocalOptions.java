package dev.applyflow.local;

import dev.applyflow.local.standin.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen about the local system, from the environment.
 *
 * @param home the checkout: where the built SPA and the npm packages of the stand-ins lie ({@code APPLYFLOW_HOME})
 * @param state the folder that keeps everything across restarts ({@code APPLYFLOW_STATE}, {@code .applyflow} in the checkout)
 * @param port of the web front on loopback, 0 for a free one ({@code APPLYFLOW_PORT}, 8080)
 * @param skipWaits whether waits begin skipped ({@code APPLYFLOW_SKIP_WAITS}, false)
 */
public record LocalOptions(Path home, Path state, int port, boolean skipWaits) {
    private static final int DEFAULT_PORT = 8080;

    /** @throws CannotStart naming the variable that is wrong */
    public static LocalOptions from(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("APPLYFLOW_HOME", "")).toAbsolutePath();
        Path state = home.resolve(environment.getOrDefault("APPLYFLOW_STATE", ".applyflow"));
        boolean skipWaits = Boolean.parseBoolean(environment.getOrDefault("APPLYFLOW_SKIP_WAITS", "false"));
        return new LocalOptions(home, state, port(environment.get("APPLYFLOW_PORT")), skipWaits);
    }

    private static int port(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, like every other number that is no port.
        }
        throw new CannotStart("APPLYFLOW_PORT is " + text + ", which is no port: give a number from 0 to 65535.");
    }
}
