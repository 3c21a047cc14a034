package dev.applyflow.aws;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Deletes rows with their mails. Both of a row go in one transaction, so that the rows that are left name all mails that are left. */
record RowDeletion(DynamoDbClient client, Tables tables) {
    private static final int ROWS_IN_BATCH = 50;

    boolean deleteSome(RowKeys keys, int limit) {
        List<Integer> rows = RowPages.read(client, tables.companies(), keys, 0, limit, "", Map.of()).stream()
                .map(item -> item.integer("row"))
                .toList();
        Batches.inParallel(rows, ROWS_IN_BATCH, batch -> delete(keys, batch));
        return rows.size() == limit;
    }

    private void delete(RowKeys keys, List<Integer> rows) {
        new Transactions(client)
                .write(rows.stream()
                        .flatMap(row -> Stream.of(
                                Writes.delete(tables.emailLogs(), keys.row(row)),
                                Writes.delete(tables.companies(), keys.row(row))))
                        .toList());
    }
}
