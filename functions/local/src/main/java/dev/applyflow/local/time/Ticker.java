package dev.applyflow.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * EventBridge Scheduler's tick: invokes the sender over and over. More often than once a minute, because it costs nothing here and a
 * newcomer is watching. While waits are skipped, it moves the clock to whatever is due next as soon as there is nothing else to do.
 */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final Runnable tick;
    private final Supplier<Optional<Instant>> nextDue;
    private final SkippingClock clock;
    private final BooleanSupplier skipping;
    private final Duration interval;
    private final Thread thread;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean closed;

    /** @param nextDue when the next mailbox is due in sending time; empty if none waits for time alone */
    public Ticker(
            Runnable tick,
            Supplier<Optional<Instant>> nextDue,
            SkippingClock clock,
            BooleanSupplier skipping,
            Duration interval) {
        this.tick = tick;
        this.nextDue = nextDue;
        this.clock = clock;
        this.skipping = skipping;
        this.interval = interval;
        this.thread = Thread.ofPlatform().name("ticker").start(this::run);
    }

    /** Ticks at once, as a one-time schedule would make it. */
    public void nudge() {
        nudges.release();
    }

    /** Returns when the tick under way has ended. */
    @Override
    public void close() {
        closed = true;
        nudges.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (true) {
            boolean skipped = tickAndSkip();
            if (isClosedAfter(skipped ? Duration.ZERO : interval)) {
                return;
            }
        }
    }

    private boolean tickAndSkip() {
        try {
            tick.run();
            return skipping.getAsBoolean() && skip();
        } catch (RuntimeException e) {
            // The next tick finds again whatever was missed: that is its whole point.
            LOG.warn("a tick failed", e);
            return false;
        }
    }

    private boolean skip() {
        Optional<Instant> due = nextDue.get();
        due.ifPresent(clock::skipTo);
        return due.isPresent();
    }

    /** @return whether it is time to end */
    private boolean isClosedAfter(Duration atMost) {
        try {
            // A nudge only means an early tick.
            boolean _ = nudges.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            nudges.drainPermits();
            return closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
