package dev.applyflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void all_missing_and_malformed_settings_are_reported_together_without_their_values() {
        var environment = new Environment(Map.of("APPLYFLOW_EMPTY", " ", "APPLYFLOW_NUMBER", "s3cret"));
        environment.required("ABSENT");
        environment.required("EMPTY");
        environment.required("NUMBER", Integer::valueOf);
        environment.optional("OPTIONAL");

        assertThatThrownBy(environment::check)
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("APPLYFLOW_ABSENT is missing; APPLYFLOW_EMPTY is missing; APPLYFLOW_NUMBER is malformed");
    }

    @Test
    void settings_are_read_once_they_are_checked() {
        var environment = new Environment(Map.of("APPLYFLOW_ORIGIN", "https://a.example"));
        var origin = environment.required("ORIGIN", URI::create);
        var absent = environment.optional("ABSENT", URI::create);
        environment.check();

        assertThat(origin.get()).isEqualTo(URI.create("https://a.example"));
        assertThat(absent.get()).isEmpty();
    }
}
