package dev.applyflow.local.demo;

import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.core.sending.WaitReason;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what happens as it happens, in the sender's time. */
final class Narrator {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm:ss", Locale.ENGLISH);

    private final PrintStream out;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Map<Integer, String> recipients = new ConcurrentHashMap<>();

    Narrator(PrintStream out) {
        this.out = out;
    }

    void knows(int row, String recipient) {
        recipients.put(row, recipient);
    }

    void hear(TurnReport report) {
        if (report.error() != null) {
            out.println("a turn broke off: " + report.error());
        }
        switch (report.outcome()) {
            case null -> {}
            case TurnOutcome.Settled(var mail, var settlement, var next) -> {
                tell(recipients.getOrDefault(mail.row(), "row " + mail.row()), settlement);
                waits(next.at(), next.reason());
            }
            case TurnOutcome.Waits(var until, var reason) -> waits(until, reason);
            case TurnOutcome.Unknown(var mail) -> out.println("              row " + mail.row() + " will be looked up");
            case TurnOutcome.Parked _, TurnOutcome.NotDue _, TurnOutcome.LostRace _ -> {}
        }
    }

    private void tell(String recipient, Settlement settlement) {
        switch (settlement) {
            case Settlement.Sent sent -> out.println(at(sent.at()) + "  sent to " + recipient);
            case Settlement.Failed failed ->
                out.println("              failed: " + recipient + ": "
                        + failed.error().detail());
            case Settlement.Uncertain uncertain ->
                out.println("              uncertain: " + recipient + ": "
                        + uncertain.error().detail());
            case Settlement.Returned returned ->
                out.println("              back in the queue until " + at(returned.readyAt()) + ": " + recipient);
        }
    }

    /** The gap is not worth a line after every mail. */
    private void waits(Instant until, WaitReason reason) {
        if (reason != WaitReason.TICK && reason != WaitReason.GAP) {
            out.println("              waits until " + at(until) + ": " + sentence(reason));
        }
    }

    private String at(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private static String sentence(WaitReason reason) {
        return switch (reason) {
            case GAP -> "the distance to the last mail";
            case HOURLY_LIMIT -> "the hourly limit is reached";
            case DAILY_LIMIT -> "the daily limit is reached";
            case SENDING_WINDOW -> "outside the sending window";
            case LIMIT_RESET -> "the next hour or day is about to begin";
            case GMAIL_LIMIT -> "Gmail's own limit is reached";
            case RECONNECT -> "the mailbox must be connected again";
            case RETRY -> "a mail is tried again";
            case RECOVERY -> "a mail is looked up";
            case STALLED -> "the sender keeps failing";
            case TICK -> "the next turn";
            case START -> "the start time";
            case IMPORT -> "its list is being read";
            case PAUSED -> "paused";
            case TOO_MANY_FAILURES -> "paused after too many failures";
        };
    }
}
