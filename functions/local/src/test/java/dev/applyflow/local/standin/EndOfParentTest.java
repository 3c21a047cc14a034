package dev.applyflow.local.standin;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the children of a JVM that ends. */
class EndOfParentTest {
    private static final int PATIENCE_MILLIS = 10_000;

    @TempDir
    Path folder;

    private Process parent;
    private BufferedReader printed;
    private Socket dynoxide;
    private Socket google;

    @BeforeEach
    void start() throws IOException {
        parent = new ProcessBuilder(commandLine())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        printed = parent.inputReader();
        dynoxide = connect(Integer.parseInt(printed.readLine()));
        google = connect(Integer.parseInt(printed.readLine()));
    }

    @Test
    void children_end_with_a_parent_that_is_killed() throws IOException {
        parent.destroyForcibly();

        assertThatTheyHangUp();
    }

    @Test
    void children_end_with_a_parent_whose_whole_group_is_killed() throws Exception {
        signalGroup("-KILL");

        assertThatTheyHangUp();
    }

    @Test
    void a_signal_to_the_group_reaches_the_parent_alone_which_finishes_with_its_children_still_there()
            throws Exception {
        // Not INT, as Ctrl-C would be: a build that runs in the background of a shell has it ignored, and so have its
        // children.
        signalGroup("-TERM");

        assertThat(printed.readLine()).isEqualTo("both are still there");
        assertThat(parent.waitFor(PATIENCE_MILLIS, MILLISECONDS)).isTrue();
        assertThatTheyHangUp();
    }

    /** What a terminal does on Ctrl-C by another signal, and what ends a build that takes too long. */
    private void signalGroup(String signal) throws Exception {
        var kill = new ProcessBuilder("kill", signal, "--", "-" + parent.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }

    private void assertThatTheyHangUp() throws IOException {
        assertThat(dynoxide.getInputStream().read()).as("dynoxide").isEqualTo(-1);
        assertThat(google.getInputStream().read()).as("mailbox").isEqualTo(-1);
    }

    /** As the leader of a process group, like a command that a shell starts in a terminal. */
    private List<String> commandLine() {
        return List.of(
                "setsid",
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString());
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Prints the ports of its children, waits to be ended, and needs them once more then. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws IOException {
            var folder = Path.of(arguments[0]);
            var dynoxide = Dynoxide.on(folder.resolve("tables.db"), StandIns.node(), folder);
            var google = new GoogleStandIn(StandIns.node(), folder.resolve("mailbox"), folder);
            var ports = List.of(dynoxide.endpoint().getPort(), google.endpoint().getPort());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> needBoth(ports)));
            ports.forEach(System.out::println);
            System.in.read();
        }

        private static void needBoth(List<Integer> ports) {
            try {
                for (var port : ports) {
                    connect(port).close();
                }
                System.out.println("both are still there");
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }
}
