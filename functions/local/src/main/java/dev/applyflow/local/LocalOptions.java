package dev.applyflow.local;

import dev.applyflow.local.standin.CannotStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen about the local system, from the environment.
 *
 * @param home the checkout: where the built SPA and the npm packages of the stand-ins lie ({@code APPLYFLOW_HOME})
 * @param state the folder that keeps everything across restarts ({@code APPLYFLOW_STATE}, {@code .applyflow} in the checkout)
 * @param port of the web front on loopback, 0 for a free one ({@code APPLYFLOW_PORT}, 8080)
 * @param skipWaits whether waits begin skipped ({@code APPLYFLOW_SKIP_WAITS}, false)
 * @param google what the functions are told about a Google client of one's own, by its key; empty for the sandbox. Client id and
 *     secret alone mean the real Google; addresses beside them name another ({@code APPLYFLOW_GOOGLE_*}, {@code APPLYFLOW_GMAIL_URL})
 * @param listLimits what the functions are told of how large a list may be, by its key ({@code APPLYFLOW_LIST_*})
 */
public record LocalOptions(
        Path home,
        Path state,
        int port,
        boolean skipWaits,
        Map<String, String> google,
        Map<String, String> listLimits) {
    private static final int DEFAULT_PORT = 8080;
    private static final String GMAIL_URL = "APPLYFLOW_GMAIL_URL";
    private static final List<String> CLIENT = List.of("APPLYFLOW_GOOGLE_CLIENT_ID", "APPLYFLOW_GOOGLE_CLIENT_SECRET");

    public LocalOptions {
        google = Map.copyOf(google);
        listLimits = Map.copyOf(listLimits);
    }

    /** With the sandbox mailbox and the usual limits. */
    public LocalOptions(Path home, Path state, int port, boolean skipWaits) {
        this(home, state, port, skipWaits, Map.of(), Map.of());
    }

    /** @throws CannotStart naming the variable that is wrong */
    public static LocalOptions from(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("APPLYFLOW_HOME", ""))
                .toAbsolutePath()
                .normalize();
        Path state = home.resolve(environment.getOrDefault("APPLYFLOW_STATE", ".applyflow"));
        boolean skipWaits = Boolean.parseBoolean(environment.getOrDefault("APPLYFLOW_SKIP_WAITS", "false"));
        var google = google(environment);
        if (skipWaits && sendsForReal(google)) {
            throw new CannotStart(
                    "APPLYFLOW_SKIP_WAITS is for the sandbox mailbox. Through a real one every wait is a real one:"
                            + " leave the variable away.");
        }
        // What was done in the sandbox, its skipped days included, is no past of a real mailbox.
        return new LocalOptions(
                home,
                google.isEmpty() ? state : state.resolve("gmail"),
                port(environment.get("APPLYFLOW_PORT")),
                skipWaits,
                google,
                listLimits(environment));
    }

    /** Whether mails reach people. */
    public boolean sendsForReal() {
        return sendsForReal(google);
    }

    private static boolean sendsForReal(Map<String, String> google) {
        return !google.isEmpty() && !google.containsKey(GMAIL_URL);
    }

    private static Map<String, String> google(Map<String, String> environment) {
        var google = new TreeMap<>(environment);
        google.entrySet()
                .removeIf(entry -> entry.getValue().isBlank()
                        || !entry.getKey().startsWith("APPLYFLOW_GOOGLE_")
                                && !entry.getKey().equals(GMAIL_URL));
        var missing = CLIENT.stream().filter(key -> !google.containsKey(key)).toList();
        if (!google.isEmpty() && !missing.isEmpty()) {
            throw new CannotStart(
                    String.join(" and ", google.keySet()) + (google.size() == 1 ? " is" : " are") + " set, but not "
                            + String.join(" and ", missing)
                            + ". Give both client id and secret of your Google client, or neither, for the sandbox"
                            + " mailbox.");
        }
        return google;
    }

    private static Map<String, String> listLimits(Map<String, String> environment) {
        var limits = new TreeMap<>(environment);
        limits.keySet().removeIf(key -> !key.startsWith("APPLYFLOW_LIST_"));
        return limits;
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
