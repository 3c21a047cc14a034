package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final AtomicInteger effects = new AtomicInteger();
    private final Faults<String> faults = new Faults<>();

    @Test
    void without_a_script_calls_are_healthy() {
        assertThat(call()).isEqualTo("healthy");
        assertThat(effects).hasValue(1);
    }

    @Test
    void each_fault_meets_one_call_in_order() {
        faults.instead("refused").succeed().afterwards("lost");

        assertThat(call()).isEqualTo("refused");
        assertThat(effects).hasValue(0);
        assertThat(call()).isEqualTo("healthy");
        assertThat(call()).isEqualTo("lost");
        assertThat(effects).hasValue(2);
        assertThat(call()).isEqualTo("healthy");
    }

    @Test
    void a_crash_comes_before_or_after_the_effect() {
        faults.crashBefore().crashAfter();

        assertThatThrownBy(this::call).isInstanceOf(SimulatedCrash.class);
        assertThat(effects).hasValue(0);
        assertThatThrownBy(this::call).isInstanceOf(SimulatedCrash.class);
        assertThat(effects).hasValue(1);
    }

    @Test
    void what_always_fails_goes_on_failing() {
        faults.alwaysInstead("closed");

        assertThat(call()).isEqualTo("closed");
        assertThat(call()).isEqualTo("closed");
        assertThat(effects).hasValue(0);
    }

    private String call() {
        return faults.around(() -> {
            effects.incrementAndGet();
            return "healthy";
        });
    }
}
