package dev.applyflow.core.campaign;

/** How many rows of the active import are in each state. They add up to {@code total} at every moment. */
public record Counters(int total, int pending, int sending, int sent, int failed, int uncertain, int skipped) {
    public static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0);

    public Counters {
        if (Math.min(Math.min(Math.min(pending, sending), Math.min(sent, failed)), Math.min(uncertain, skipped)) < 0) {
            throw new IllegalArgumentException("a counter is negative");
        }
        if (pending + sending + sent + failed + uncertain + skipped != total) {
            throw new IllegalArgumentException("the counters do not add up to the total");
        }
    }

    public static Counters allPending(int total) {
        return new Counters(total, total, 0, 0, 0, 0, 0);
    }

    /** Nothing is left to do: the only thing that makes a campaign complete. */
    public boolean isDone() {
        return pending == 0 && sending == 0;
    }
}
