package dev.applyflow.local.http;

import dev.applyflow.local.LocalContext;
import dev.applyflow.local.sandbox.SandboxPage;
import dev.applyflow.local.standin.CannotStart;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What CloudFront and API Gateway do: {@code /api} goes to the handler whose path it is, everything else to the built SPA, with its
 * entry page for the paths that only the SPA knows. {@code /sandbox} exists here only, and only with the sandbox mailbox.
 */
public final class HttpFront implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    /** Above the API's own bound, which then answers with a problem; below what would hurt. */
    private static final long MAX_BODY = 6_000_000;

    private final Javalin javalin;

    private HttpFront(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * @param port 0 for a free one
     * @param handlers made once the origin is known that they answer from
     * @param spa the folder of the built SPA; may not exist, in tests that need none
     * @throws CannotStart when the port is taken
     */
    public static HttpFront start(
            int port, Function<URI, ApiHandlers> handlers, Optional<SandboxPage> sandbox, Path spa) {
        var made = new CompletableFuture<ApiHandlers>();
        try {
            var front = new HttpFront(Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.startup.showOldJavalinVersionWarning = false;
                        config.concurrency.useVirtualThreads = true;
                        config.http.maxRequestSize = MAX_BODY;
                        config.jetty.host = HOST;
                        config.routes.before(HttpFront::keepToOneOrigin);
                        FrontProblems.answerWith(config);
                        serveApi(config, made);
                        sandbox.ifPresent(page -> page.serve(config.routes));
                        serveSpa(config, spa);
                    })
                    .start(HOST, port));
            made.complete(handlers.apply(front.origin()));
            return front;
        } catch (JavalinBindException e) {
            throw new CannotStart(
                    "Port " + port + " is taken by another program. Stop it, or choose another: APPLYFLOW_PORT="
                            + (port + 1) + " ./applyflow",
                    e);
        }
    }

    public URI origin() {
        return URI.create("http://" + HOST + ":" + javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /**
     * One origin for all: Google leads back to this one and a session holds for no other; and a name that was made to point to this
     * machine is not let in.
     */
    private static void keepToOneOrigin(Context http) {
        String ours = HOST + ":" + http.req().getLocalPort();
        if (!ours.equals(http.header(Header.HOST))) {
            String query = http.queryString();
            http.redirect(
                    "http://" + ours + http.path() + (query == null ? "" : "?" + query), HttpStatus.TEMPORARY_REDIRECT);
            http.skipRemainingHandlers();
        }
    }

    private static void serveApi(JavalinConfig config, CompletableFuture<ApiHandlers> handlers) {
        Handler invoke = http -> {
            ApiEvents.answer(
                    http,
                    handlers.join().forPath(http.path()).handleRequest(ApiEvents.event(http), new LocalContext()));
            http.skipRemainingHandlers();
        };
        // Before all routes, and so with every method: which of them there are, the functions know.
        config.routes.before("/api", invoke);
        config.routes.before("/api/*", invoke);
    }

    private static void serveSpa(JavalinConfig config, Path spa) {
        if (Files.isDirectory(spa)) {
            config.staticFiles.add(spa.toString(), Location.EXTERNAL);
            config.spaRoot.addFile("/", spa.resolve("index.html").toString(), Location.EXTERNAL);
        }
    }
}
