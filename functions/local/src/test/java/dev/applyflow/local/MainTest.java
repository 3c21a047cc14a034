package dev.applyflow.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./applyflow} starts once everything is built, in a process of its own. */
class MainTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final int ENDED_BY_TERM = 128 + 15;

    @TempDir
    Path state;

    @Test
    void endsCleanlyAndLeavesNoChildBehind() throws Exception {
        var applyFlow = start("0");
        var printed = applyFlow.inputReader();
        assertThat(printed.readLine()).startsWith("ApplyFlow is ready: http://127.0.0.1:");
        assertThat(printed.readLine()).contains("nobody is written to");
        List<ProcessHandle> children = applyFlow.descendants().toList();
        assertThat(children).as("DynamoDB's and Google's stand-ins").hasSizeGreaterThanOrEqualTo(2);

        signalGroup(applyFlow);

        assertThat(applyFlow.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(applyFlow.exitValue()).isEqualTo(ENDED_BY_TERM);
        for (ProcessHandle child : children) {
            child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void saysInOneLineWhatIsWrong() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var applyFlow = start(String.valueOf(other.getLocalPort()));

            assertThat(applyFlow.errorReader().readAllLines())
                    .filteredOn(line -> !line.startsWith("WARNING: "))
                    .singleElement()
                    .asString()
                    .startsWith("ApplyFlow cannot start. Port " + other.getLocalPort() + " is taken");
            assertThat(applyFlow.waitFor()).isOne();
        }
    }

    /** As the leader of a process group, like a command that a shell starts in a terminal. */
    private Process start(String port) throws IOException {
        var builder = new ProcessBuilder(
                "setsid",
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.environment()
                .put(
                        "APPLYFLOW_HOME",
                        Path.of(System.getProperty("basedir", ""), "../..").toString());
        builder.environment().put("APPLYFLOW_STATE", state.toString());
        builder.environment().put("APPLYFLOW_PORT", port);
        return builder.start();
    }

    /** What a terminal does on Ctrl-C, by a signal that no shell has made its children ignore. */
    private static void signalGroup(Process leader) throws Exception {
        assertThat(new ProcessBuilder("kill", "-TERM", "--", "-" + leader.pid())
                        .start()
                        .waitFor())
                .isZero();
    }
}
