package dev.applyflow.local.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * DynamoDB: dynoxide, a native child that keeps its tables in one SQLite file.
 *
 * <p>Kinder than DynamoDB: reads are always consistent, transactions never conflict, expired items stay.
 */
public final class Dynoxide implements AutoCloseable {

    /** Its requests go one by one through SQLite anyway; a second worker makes each cost a quarter more, by fighting for the allocator's lock. */
    private static final String ONE_WORKER = "TOKIO_WORKER_THREADS=1";

    /** Names an endpoint that is already up, for platforms without a dynoxide in the lock file. */
    public static final String ENDPOINT_VARIABLE = "APPLYFLOW_DYNAMODB_ENDPOINT";

    private static final int ATTEMPTS = 3;

    private final ChildProcess child;
    private final URI endpoint;

    private Dynoxide(ChildProcess child, int port) {
        this.child = child;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
    }

    /** The endpoint to use instead of starting one, if the environment names it. */
    public static Optional<URI> alreadyUp(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(ENDPOINT_VARIABLE)).map(URI::create);
    }

    /** Tables that end with it. */
    public static Dynoxide inMemory(NodeInstall node, Path logs) {
        return start(node, logs, List.of());
    }

    /** Tables kept in {@code database} across restarts; one dynoxide at a time may use it. */
    public static Dynoxide on(Path database, NodeInstall node, Path logs) {
        return start(node, logs, List.of("--db-path", database.toString()));
    }

    /** Any region and credentials are accepted. */
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        child.close();
    }

    private static Dynoxide start(NodeInstall node, Path logs, List<String> options) {
        for (var attempt = 1; ; attempt++) {
            try {
                return startOnce(node, logs, options);
            } catch (CannotStart e) {
                // Somebody may have taken the free port between our look and its bind.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Dynoxide startOnce(NodeInstall node, Path logs, List<String> options) {
        var port = freePort();
        var command = new ArrayList<>(
                List.of("env", ONE_WORKER, program(node).toString(), "--host", "127.0.0.1", "--port", "" + port));
        command.addAll(options);
        var log = logs.resolve("dynoxide.log");
        return new Dynoxide(ChildProcess.startOnLifeline(command, log, line -> line.contains("listening on")), port);
    }

    private static Path program(NodeInstall node) {
        var program = node.program("@dynoxide/linux-x64", "dynoxide");
        if (!Files.isExecutable(program)) {
            throw new CannotStart(
                    "There is no dynoxide for this platform in the lock file. Start any DynamoDB-compatible"
                            + " server yourself and name it in " + ENDPOINT_VARIABLE + ".");
        }
        return program;
    }

    /** Dynoxide can choose a port itself but does not say which. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No port is free on the loopback interface.", e);
        }
    }
}
