package dev.applyflow.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledParentTest {
    private static final int PATIENCE_MILLIS = 5_000;

    @Test
    void children_end_with_a_parent_that_is_killed(@TempDir Path folder) throws IOException {
        var parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var ports = parent.inputReader();
        try (var dynoxide = connect(ports.readLine());
                var google = connect(ports.readLine())) {
            parent.destroyForcibly();

            assertThat(dynoxide.getInputStream().read()).as("dynoxide hangs up").isEqualTo(-1);
            assertThat(google.getInputStream().read()).as("mailbox hangs up").isEqualTo(-1);
        }
    }

    private static Socket connect(String port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Prints the ports of its children and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws IOException {
            var folder = Path.of(arguments[0]);
            var dynoxide = Dynoxide.on(folder.resolve("tables.db"), StandIns.node(), folder);
            var google = new GoogleStandIn(StandIns.node(), folder.resolve("mailbox"), folder);
            System.out.println(dynoxide.endpoint().getPort());
            System.out.println(google.endpoint().getPort());
            System.in.read();
        }
    }
}
