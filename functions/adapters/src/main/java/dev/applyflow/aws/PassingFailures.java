package dev.applyflow.aws;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Which refusals of DynamoDB pass by themselves, beyond those that the SDK repeats anyway: two transactions that met on one item, and
 * throttling inside a transaction. The SDK's own retry, with its jitter and its bounds, is told of them. A failed condition is an
 * answer and never passes, also where another item of the same transaction met a conflict.
 */
final class PassingFailures {
    static final String CONDITION = "ConditionalCheckFailed";

    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private PassingFailures() {}

    static boolean includes(Throwable failure) {
        return switch (failure) {
            case TransactionConflictException _, TransactionInProgressException _ -> true;
            case TransactionCanceledException cancelled -> isPassing(cancelled);
            default -> false;
        };
    }

    private static boolean isPassing(TransactionCanceledException cancelled) {
        var codes = cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .toList();
        return !codes.contains(CONDITION) && codes.stream().anyMatch(PASSING::contains);
    }
}
