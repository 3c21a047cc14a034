package dev.applyflow.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class PassingFailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
    void collisions_and_throttling_inside_a_transaction_pass(String code) {
        assertThat(PassingFailures.includes(cancelled("None", code))).isTrue();
    }

    @Test
    void a_collision_outside_of_a_transaction_passes() {
        assertThat(PassingFailures.includes(
                        TransactionConflictException.builder().build()))
                .isTrue();
    }

    @Test
    void a_failed_condition_is_an_answer_also_beside_a_collision() {
        assertThat(PassingFailures.includes(cancelled("TransactionConflict", "ConditionalCheckFailed")))
                .isFalse();
        assertThat(PassingFailures.includes(
                        ConditionalCheckFailedException.builder().build()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded", "None"})
    void what_is_wrong_stays_wrong(String code) {
        assertThat(PassingFailures.includes(cancelled(code))).isFalse();
        assertThat(PassingFailures.includes(new IllegalStateException())).isFalse();
    }

    private static TransactionCanceledException cancelled(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(Stream.of(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }
}
