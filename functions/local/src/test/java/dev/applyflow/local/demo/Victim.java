package dev.applyflow.local.demo;

import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.local.LocalOptions;
import dev.applyflow.local.LocalSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;

/** The local system with the waits skipped, in a process that is going to be killed. Says on its output what happens. */
final class Victim {
    static final String READY = "ready ";
    static final String SENT = "sent";
    /** What only a look at what an earlier life left behind comes to. */
    static final String FOUND_SENT = "found sent";

    static final String GIVEN_BACK = "given back";

    private Victim() {}

    /** Takes for an argument how long its machine was off so far, and all else from the environment, as ever. */
    public static void main(String[] arguments) throws IOException {
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
        var system = LocalSystem.start(options(), clock, Victim::tell);
        System.out.println(READY + system.origin());
        // Ends with the test, however that ends.
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }

    /** A Google of one's own and skipped waits go together only in a test. */
    private static LocalOptions options() {
        LocalOptions options = LocalOptions.from(System.getenv());
        return new LocalOptions(
                options.home(), options.state(), options.port(), true, options.google(), options.listLimits());
    }

    private static void tell(TurnReport report) {
        switch (report.outcome()) {
            case null -> System.out.println("broke off " + report.error());
            case TurnOutcome.Settled(var _, Settlement.Sent sent, var _) ->
                System.out.println(sent.messageId() == null ? FOUND_SENT : SENT);
            case TurnOutcome.Settled(var _, Settlement.Returned _, var _) -> System.out.println(GIVEN_BACK);
            case TurnOutcome other -> System.out.println(other.getClass().getSimpleName());
        }
    }
}
