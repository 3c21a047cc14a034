package dev.applyflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code -Dsimulation.seeds=N} runs so many seeds; {@code -Dsimulation.seed=N} tells the story of one, and with
 * {@code -Dsimulation.accidents=1,5,8} lets only these accidents happen in it.
 */
class SimulationTest {
    @Test
    void whateverHappensThePromisesAreKept() {
        Long one = Long.getLong("simulation.seed");
        long seeds = Long.getLong("simulation.seeds", 2_000);
        LongStream toRun = one == null ? LongStream.range(0, seeds) : LongStream.of(one);
        Set<Integer> accidents = accidents(System.getProperty("simulation.accidents"));

        anyOf(toRun, Sabotage.NONE, accidents)
                .map(broken -> accidents == null ? broken.shortened() : broken)
                .ifPresent(broken -> fail(broken.toString()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPlantedBugIsFound(Sabotage bug) {
        assertThat(anyOf(LongStream.range(0, 2_000), bug, null))
                .as("a seed that shows " + bug)
                .isPresent();
    }

    @Test
    void aBrokenPromiseIsToldAsShortAsCanBeAndCanBeReplayed() {
        Telling whole = anyOf(LongStream.range(0, 2_000), Sabotage.PARK_WITHOUT_WAKE, null)
                .orElseThrow();

        Telling shortest = whole.shortened();

        assertThat(shortest.accidents().size())
                .isLessThanOrEqualTo(whole.accidents().size() / 2);
        assertThat(shortest.toString())
                .contains("-Dsimulation.seed=" + shortest.seed())
                .contains("-Dsimulation.accidents=");
        assertThat(Telling.of(shortest.seed(), shortest.sabotage(), shortest.accidents()))
                .get()
                .hasToString(shortest.toString());
    }

    private static Optional<Telling> anyOf(LongStream seeds, Sabotage sabotage, @Nullable Set<Integer> accidents) {
        return seeds.parallel()
                .mapToObj(seed -> Telling.of(seed, sabotage, accidents))
                .flatMap(Optional::stream)
                .findAny();
    }

    private static @Nullable Set<Integer> accidents(@Nullable String numbers) {
        if (numbers == null) {
            return null;
        }
        return Arrays.stream(numbers.split(","))
                .filter(number -> !number.equals("none"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
