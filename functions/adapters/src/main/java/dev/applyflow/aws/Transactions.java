package dev.applyflow.aws;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes all or nothing, and answers a lost race instead of throwing.
 *
 * <ol>
 *   <li>The SDK gives each transaction a token of its own and repeats it under that token: a repetition of one whose answer was lost
 *       is done, not lost. A single write that must not be mistaken for lost is therefore a transaction too.
 *   <li>What passes by itself is repeated by the SDK, see {@link PassingFailures}.
 *   <li>A condition that failed is an answer, with the item as it was found.
 *   <li>Everything else propagates.
 * </ol>
 */
final class Transactions {
    private final DynamoDbClient client;

    Transactions(DynamoDbClient client) {
        this.client = client;
    }

    /** @param lost by the part's place in the transaction: the items whose condition failed, empty where there was no item */
    record Outcome(Map<Integer, Item> lost) {
        boolean isDone() {
            return lost.isEmpty();
        }

        boolean lostAt(int part) {
            return lost.containsKey(part);
        }

        Item found(int part) {
            return lost.getOrDefault(part, new Item(Map.of()));
        }
    }

    Outcome write(TransactWriteItem... parts) {
        return write(List.of(parts));
    }

    Outcome write(List<TransactWriteItem> parts) {
        try {
            client.transactWriteItems(transaction -> transaction.transactItems(parts));
            return new Outcome(Map.of());
        } catch (TransactionCanceledException cancelled) {
            Map<Integer, Item> lost = lost(cancelled.cancellationReasons());
            if (lost.isEmpty()) {
                throw cancelled;
            }
            return new Outcome(lost);
        }
    }

    private static Map<Integer, Item> lost(List<CancellationReason> reasons) {
        var lost = new TreeMap<Integer, Item>();
        for (int part = 0; part < reasons.size(); part++) {
            CancellationReason reason = reasons.get(part);
            if (PassingFailures.CONDITION.equals(reason.code())) {
                lost.put(part, new Item(reason.hasItem() ? reason.item() : Map.of()));
            }
        }
        return lost;
    }
}
