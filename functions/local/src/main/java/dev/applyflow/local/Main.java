package dev.applyflow.local;

import dev.applyflow.config.InvalidConfiguration;
import dev.applyflow.local.demo.Demo;
import dev.applyflow.local.standin.CannotStart;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** {@code ./applyflow} runs the system until it is stopped; {@code ./applyflow demo} does the main job and ends. */
public final class Main {
    private static final PrintStream OUT = System.out;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            String command = arguments.length == 0 ? "run" : arguments[0];
            LocalOptions options = LocalOptions.from(System.getenv());
            logInto(options);
            switch (command) {
                case "run" -> serve(options);
                case "demo" -> System.exit(Demo.run(options, OUT));
                default ->
                    throw new CannotStart(
                            "There is no command “" + command + "”. Say `./applyflow` or `./applyflow demo`.");
            }
        } catch (CannotStart | InvalidConfiguration e) {
            System.err.println("ApplyFlow cannot start. " + e.getMessage());
            System.exit(1);
        }
    }

    /** Before anything logs: the functions carry a configuration of their own, which is for CloudWatch. */
    private static void logInto(LocalOptions options) {
        System.setProperty("logback.configurationFile", "dev/applyflow/local/logback.xml");
        System.setProperty(
                "applyflow.log", options.state().resolve("applyflow.log").toString());
    }

    private static void serve(LocalOptions options) throws InterruptedException {
        LocalSystem system = LocalSystem.start(options);
        // Ctrl-C and kill end here: children first told, then waited for.
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
        OUT.println("ApplyFlow is ready: " + system.origin());
        OUT.println(
                options.sendsForReal()
                        ? "Mails go out for real, through the Gmail account you connect. Your Google client must list"
                                + " this redirect address: "
                                + system.callback()
                        : "Mails go to a sandbox mailbox: nobody is written to.");
        OUT.println("State: " + options.state() + ". Stop with Ctrl-C.");
        new CountDownLatch(1).await();
    }
}
