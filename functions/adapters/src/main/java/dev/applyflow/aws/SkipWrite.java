package dev.applyflow.aws;

import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailStatus;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rewrites the pending mails of a cancelled campaign. Its counters have moved with the cancellation, and nothing makes its mails move
 * any more, so that whether it is cancelled is looked at once.
 */
record SkipWrite(DynamoDbClient client, Tables tables, MailReads reads) {
    private static final int MAILS_IN_BATCH = 50;

    private static final String IS_PENDING = "#status = :pending";
    private static final String SKIP = "SET #status = :skipped, #error = :error REMOVE #ready, #draft";

    boolean skipSome(RowKeys keys, int limit) {
        if (!reads.isCancelled(keys.campaign())) {
            return false;
        }
        List<Integer> rows = RowPages.read(client, tables.emailLogs(), keys, 0, limit, IS_PENDING, pending()).stream()
                .map(item -> item.integer("row"))
                .toList();
        Batches.inParallel(rows, MAILS_IN_BATCH, batch -> skip(keys, batch));
        return rows.size() == limit;
    }

    /** Of a batch that somebody else has begun to skip nothing is written, and the next look finds what is left of it. */
    private void skip(RowKeys keys, List<Integer> rows) {
        new Transactions(client)
                .write(rows.stream()
                        .map(row -> change().of(tables.emailLogs(), keys.row(row)))
                        .toList());
    }

    private static Change change() {
        return new Change(
                SKIP,
                IS_PENDING,
                Item.with(":pending", MailStatus.PENDING.name())
                        .and(":skipped", MailStatus.SKIPPED)
                        .and(":error", MailItem.write(MailError.CANCELLED)));
    }

    private static Map<String, AttributeValue> pending() {
        return Item.with(":pending", MailStatus.PENDING.name()).done();
    }
}
