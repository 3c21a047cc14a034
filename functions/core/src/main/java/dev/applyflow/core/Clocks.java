package dev.applyflow.core;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The two clocks of the system. They are the same clock in production; a demonstration lets the sending clock skip the waits
 * (it is the real clock plus a growing offset), while whatever other parties measure too stays in real time.
 *
 * @param real leases, sessions, OAuth, signatures: durations in which real work happens
 * @param sending limits, gaps, windows, schedules, the tick: durations in which ApplyFlow only waits
 */
public record Clocks(InstantSource real, InstantSource sending) {
    public static Clocks of(InstantSource clock) {
        return new Clocks(clock, clock);
    }

    public Instant realNow() {
        return real.instant();
    }

    public Instant sendingNow() {
        return sending.instant();
    }
}
