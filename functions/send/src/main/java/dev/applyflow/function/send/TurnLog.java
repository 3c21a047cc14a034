package dev.applyflow.function.send;

import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.log.Discreet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One structured line a turn: ids, what came of it, and what it waits for. Never an address, a token or a text. */
final class TurnLog implements Consumer<TurnReport> {
    private static final Logger LOG = LoggerFactory.getLogger("turn");

    @Override
    public void accept(TurnReport report) {
        LoggingEventBuilder line = report.error() == null
                ? described(LOG.atInfo(), report.outcome())
                : LOG.atError().setCause(Discreet.of(report.error())).addKeyValue("outcome", "broken-off");
        line.addKeyValue("user", report.user())
                .addKeyValue("ms", report.took().toMillis())
                .log("turn");
    }

    private static LoggingEventBuilder described(LoggingEventBuilder line, @Nullable TurnOutcome outcome) {
        return switch (outcome) {
            case null -> line;
            case TurnOutcome.Settled(MailKey mail, Settlement settlement, Outbox.Next next) ->
                about(mail, line)
                        .addKeyValue("outcome", name(settlement))
                        .addKeyValue("until", next.at())
                        .addKeyValue("reason", next.reason());
            case TurnOutcome.Unknown(MailKey mail) -> about(mail, line).addKeyValue("outcome", "unknown");
            case TurnOutcome.Waits(var until, var reason) ->
                line.addKeyValue("outcome", "waits").addKeyValue("until", until).addKeyValue("reason", reason);
            case TurnOutcome.Parked _ -> line.addKeyValue("outcome", "parked");
            case TurnOutcome.NotDue _ -> line.addKeyValue("outcome", "not-due");
            case TurnOutcome.LostRace _ -> line.addKeyValue("outcome", "lost-race");
        };
    }

    private static LoggingEventBuilder about(MailKey mail, LoggingEventBuilder line) {
        return line.addKeyValue("campaign", mail.campaign().id()).addKeyValue("row", mail.row());
    }

    private static String name(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Sent _ -> "sent";
            case Settlement.Failed _ -> "failed";
            case Settlement.Uncertain _ -> "uncertain";
            case Settlement.Returned _ -> "returned";
        };
    }
}
