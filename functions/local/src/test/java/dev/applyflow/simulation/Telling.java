package dev.applyflow.simulation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The story of a seed that breaks a promise.
 *
 * @param accidents those that happen in it
 */
record Telling(long seed, Sabotage sabotage, Set<Integer> accidents, Throwable promise, Story story) {
    private static final int STEPS = 600;
    private static final int MOST_ATTEMPTS = 400;

    /** @param only the accidents that may happen; null: all */
    static Optional<Telling> of(long seed, Sabotage sabotage, @Nullable Set<Integer> only) {
        var accidents = only == null ? Accidents.all() : Accidents.only(only);
        var world = new World(seed, sabotage, accidents);
        try {
            world.run(STEPS);
            return Optional.empty();
        } catch (RuntimeException | AssertionError broken) {
            Set<Integer> happened = only == null
                    ? IntStream.range(0, accidents.count()).boxed().collect(Collectors.toCollection(TreeSet::new))
                    : only;
            return Optional.of(new Telling(seed, sabotage, happened, broken, world.story));
        }
    }

    /** Leaves out half of the accidents, a quarter, and so on down to single ones, as long as some promise stays broken. */
    Telling shortened() {
        Telling shortest = this;
        int attempts = 0;
        for (int chunk = Math.max(1, accidents.size() / 2); chunk > 0 && attempts < MOST_ATTEMPTS; chunk /= 2) {
            for (int from = 0; from < shortest.accidents.size() && attempts < MOST_ATTEMPTS; attempts++) {
                Optional<Telling> shorter = of(seed, sabotage, shortest.without(from, chunk));
                from += shorter.isPresent() ? 0 : chunk;
                shortest = shorter.orElse(shortest);
            }
        }
        return shortest;
    }

    private Set<Integer> without(int from, int chunk) {
        var numbers = accidents.stream().toList();
        return IntStream.range(0, numbers.size())
                .filter(index -> index < from || index >= from + chunk)
                .mapToObj(numbers::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        String numbers = accidents.stream().map(String::valueOf).collect(Collectors.joining(","));
        return """
            seed %d broke a promise, by %d accidents: %s
            %s
            Replay: ./mvnw -pl functions/local -am test -Dtest=SimulationTest \
            -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.seed=%d -Dsimulation.accidents=%s
            """.formatted(seed, accidents.size(), promise, story, seed, numbers.isEmpty() ? "none" : numbers);
    }
}
