package dev.applyflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -Dsimulation.seed=N} tells the story of one seed; {@code -Dsimulation.seeds=N} runs that many. */
class SimulationTest {
    private static final int STEPS = 600;

    @Test
    void whateverHappensThePromisesAreKept() {
        Long one = Long.getLong("simulation.seed");
        long seeds = Long.getLong("simulation.seeds", 2_000);
        LongStream toRun = one == null ? LongStream.range(0, seeds) : LongStream.of(one);

        toRun.parallel()
                .mapToObj(seed -> brokenBy(seed, Sabotage.NONE))
                .flatMap(Optional::stream)
                .findAny()
                .ifPresent(story -> fail(story));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPlantedBugIsFound(Sabotage bug) {
        assertThat(LongStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(seed -> brokenBy(seed, bug))
                        .flatMap(Optional::stream)
                        .findAny())
                .as("a seed that shows " + bug)
                .isPresent();
    }

    /** The story of the promise that this seed breaks, if it does. */
    private static Optional<String> brokenBy(long seed, Sabotage sabotage) {
        var world = new World(seed, sabotage);
        try {
            world.run(STEPS);
            return Optional.empty();
        } catch (RuntimeException | AssertionError broken) {
            return Optional.of("seed " + seed + " broke a promise: " + broken + "\n" + world.story
                    + "\n"
                    + "Replay: ./mvnw -pl functions/local -am test -Dtest=SimulationTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.seed=" + seed);
        }
    }
}
