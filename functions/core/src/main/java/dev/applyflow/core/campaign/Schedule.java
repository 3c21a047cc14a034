package dev.applyflow.core.campaign;

import java.time.Instant;

/** When a campaign starts. */
public sealed interface Schedule {
    /** When the user says so. */
    record Manual() implements Schedule {}

    /** As soon as its import is visible. */
    record Auto() implements Schedule {}

    /** At an instant, which is kept in UTC. */
    record At(Instant instant) implements Schedule {}

    /** When the user says so: it was to start with its list, and could not. Forgotten with the next start or change. */
    record Refused(StartRefusal why) implements Schedule {}

    Schedule MANUAL = new Manual();
    Schedule AUTO = new Auto();
}
