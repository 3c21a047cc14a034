package dev.applyflow.simulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accidents of a story, numbered as they come: faults, freezes, and whatever users do. A shorter story leaves some of them out. */
final class Accidents {
    private final @Nullable Set<Integer> kept;
    private int count;

    private Accidents(@Nullable Set<Integer> kept) {
        this.kept = kept;
    }

    static Accidents all() {
        return new Accidents(null);
    }

    static Accidents only(Set<Integer> kept) {
        return new Accidents(kept);
    }

    /** Whether the next one happens. */
    boolean next() {
        int number = count++;
        return kept == null || kept.contains(number);
    }

    int count() {
        return count;
    }
}
