package dev.applyflow.function.send;

import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.core.sending.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what the turns of an invocation came to and logs it as metrics. Only what happened is said: CloudWatch charges a metric for
 * each hour in which it has a value, and an idle deployment is to cost nothing.
 */
final class Metrics implements Consumer<TurnReport> {
    private static final Logger LOG = LoggerFactory.getLogger("metrics");

    private final Map<String, Long> mails = new ConcurrentHashMap<>();
    private final Map<WaitReason, Long> waiting = new ConcurrentHashMap<>();

    @Override
    public void accept(TurnReport report) {
        if (!report.refused().isEmpty()) {
            count(mails, "Failed", report.refused().size());
        }
        switch (report.outcome()) {
            case null -> count(mails, "BrokenOff");
            case TurnOutcome.Settled(var _, Settlement settlement, var next) -> {
                count(settlement);
                count(waiting, next.reason());
            }
            case TurnOutcome.Waits(var _, WaitReason reason) -> count(waiting, reason);
            case TurnOutcome.Unknown _ -> count(waiting, WaitReason.RECOVERY);
            case TurnOutcome.Parked _, TurnOutcome.NotDue _, TurnOutcome.LostRace _ -> {}
        }
    }

    /**
     * Logs what was counted since the last call.
     *
     * @param function its name: what tells deployments apart, as it does for Lambda's own metrics
     * @param oldestDue for how long the mailbox that is due longest has been so; zero if none is
     */
    void log(String function, Instant now, Duration oldestDue) {
        var values = new TreeMap<>(taken(mails));
        if (oldestDue.isPositive()) {
            values.put("OldestDueSeconds", oldestDue.toSeconds());
        }
        log(new MetricLine(now, Map.of("FunctionName", function), values));
        taken(waiting).forEach((reason, count) -> {
            var dimensions = new TreeMap<>(Map.of("FunctionName", function, "Reason", reason.name()));
            log(new MetricLine(now, dimensions, Map.of("Waiting", count)));
        });
    }

    private static void log(MetricLine line) {
        if (!line.values().isEmpty()) {
            LOG.info(line.toJson());
        }
    }

    private void count(Settlement settlement) {
        switch (settlement) {
            case Settlement.Sent _ -> count(mails, "Sent");
            case Settlement.Failed _ -> count(mails, "Failed");
            case Settlement.Uncertain _ -> count(mails, "Uncertain");
            case Settlement.Returned _ -> count(mails, "Returned");
        }
    }

    private static <K> void count(Map<K, Long> counts, K what) {
        count(counts, what, 1);
    }

    private static <K> void count(Map<K, Long> counts, K what, long howMany) {
        counts.merge(what, howMany, Long::sum);
    }

    /** Two invocations in one JVM, as on one machine, share what is counted; each count is logged once. */
    private static <K> Map<K, Long> taken(Map<K, Long> counts) {
        var taken = new TreeMap<K, Long>();
        counts.keySet().forEach(what -> {
            Long count = counts.remove(what);
            if (count != null) {
                taken.put(what, count);
            }
        });
        return taken;
    }
}
