package dev.applyflow.local.adapter;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One-time schedules by a timer. Nothing is kept over a restart, and none fires early where the clock is moved: the tick finds due
 * campaigns by itself, as it does in the cloud when a schedule is lost.
 */
public final class TimerSchedules implements Schedules, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimerSchedules.class);

    private final InstantSource clock;
    private final Target target;
    private final Map<CampaignKey, Entry> entries = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedules").factory());

    /** @param clock the sending clock; a timer that rings before its time has come is set again */
    public TimerSchedules(InstantSource clock, Target target) {
        this.clock = clock;
        this.target = target;
    }

    /** What a schedule invokes. Its failure is only logged. */
    @FunctionalInterface
    public interface Target {
        void invoke(CampaignKey campaign, long version);
    }

    private record Entry(CampaignKey campaign, long version, Instant at) {}

    @Override
    public void put(CampaignKey campaign, long version, Instant at) {
        synchronized (this) {
            entries.put(campaign, new Entry(campaign, version, at));
        }
        wakeAt(at);
    }

    @Override
    public synchronized void remove(CampaignKey campaign) {
        entries.remove(campaign);
    }

    /** Invokes the target for all that are due now, each once; for whoever moves the clock. */
    public void fireDue() {
        takeDue().forEach(this::invoke);
    }

    private void invoke(Entry entry) {
        try {
            target.invoke(entry.campaign(), entry.version());
        } catch (RuntimeException failed) {
            LOG.warn("the schedule of campaign {} was in vain", entry.campaign().id(), failed);
        }
    }

    private synchronized List<Entry> takeDue() {
        Instant now = clock.instant();
        var due = new ArrayList<>(entries.values());
        due.removeIf(entry -> now.isBefore(entry.at()));
        due.forEach(entry -> entries.remove(entry.campaign()));
        return due;
    }

    private void wakeAt(Instant at) {
        long millis = Math.max(0, Duration.between(clock.instant(), at).toMillis() + 1);
        // ring logs whatever goes wrong
        var _ = timer.schedule(() -> ring(at), millis, TimeUnit.MILLISECONDS);
    }

    private void ring(Instant at) {
        fireDue();
        if (clock.instant().isBefore(at)) {
            wakeAt(at);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
