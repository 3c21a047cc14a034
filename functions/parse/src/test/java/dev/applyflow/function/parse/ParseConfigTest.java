package dev.applyflow.function.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.config.InvalidConfiguration;
import dev.applyflow.core.recipient.ImportLimits;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class ParseConfigTest {
    private static final Map<String, String> REQUIRED =
            Map.of("APPLYFLOW_TABLE_PREFIX", "applyflow-", "APPLYFLOW_UPLOADS_BUCKET", "uploads");

    @Test
    void everything_that_is_missing_or_out_of_bounds_is_named_at_once() {
        var variables = Map.of(
                "APPLYFLOW_LIST_ROWS", "0",
                "APPLYFLOW_LIST_COLUMNS", "101",
                "APPLYFLOW_LIST_CELL_LENGTH", "long",
                "APPLYFLOW_LIST_MEGABYTES", "11",
                "APPLYFLOW_LIST_INFLATED_MEGABYTES", "-1");
        assertThatThrownBy(() -> ParseConfig.from(variables))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("APPLYFLOW_TABLE_PREFIX is missing; APPLYFLOW_UPLOADS_BUCKET is missing; "
                        + "APPLYFLOW_LIST_MEGABYTES is no whole number from 1 to 10; "
                        + "APPLYFLOW_LIST_ROWS is no whole number from 1 to 100000; "
                        + "APPLYFLOW_LIST_COLUMNS is no whole number from 1 to 100; "
                        + "APPLYFLOW_LIST_CELL_LENGTH is no whole number from 1 to 50000; "
                        + "APPLYFLOW_LIST_INFLATED_MEGABYTES is no whole number from 1 to 100");
    }

    @Test
    void the_rest_has_defaults() {
        assertThat(ParseConfig.from(REQUIRED))
                .isEqualTo(new ParseConfig(
                        Region.US_EAST_1,
                        "applyflow-",
                        "uploads",
                        new ImportLimits(20_000, 100, 2_000, 50_000),
                        new FileLimits(10, 100),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_a_list_may_hold_can_be_set() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("APPLYFLOW_LIST_ROWS", "50000");
        variables.put("APPLYFLOW_LIST_COLUMNS", "20");
        variables.put("APPLYFLOW_LIST_CELL_LENGTH", "500");
        variables.put("APPLYFLOW_LIST_MEGABYTES", "2");
        variables.put("APPLYFLOW_LIST_INFLATED_MEGABYTES", "30");
        variables.put("APPLYFLOW_DYNAMODB_ENDPOINT", "http://127.0.0.1:8000");
        var config = ParseConfig.from(variables);

        assertThat(config.limits()).isEqualTo(new ImportLimits(50_000, 20, 500, 50_000));
        assertThat(config.fileLimits()).isEqualTo(new FileLimits(2, 30));
        assertThat(config.dynamoDb()).contains(URI.create("http://127.0.0.1:8000"));
    }
}
