package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.TestMails;
import java.time.LocalDate;
import java.time.ZoneOffset;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Counts test mails in items of their own in {@code rate_limits}: {@code user_id = <user>#test-mails#<day>}, {@code count}, and
 * {@code expires_at}, some days later, when nobody asks for that day any more.
 */
public final class DynamoDbTestMails implements TestMails {
    private static final String COUNT = "SET #expires_at = :expires_at ADD #count :one";
    private static final String IS_LEFT = "attribute_not_exists(#count) OR #count < :at_most";
    private static final int DAYS_KEPT = 3;

    private final Tables tables;
    private final Transactions transactions;

    public DynamoDbTestMails(DynamoDbClient client, Tables tables) {
        this.tables = tables;
        this.transactions = new Transactions(client);
    }

    @Override
    public boolean count(UserId user, LocalDate day, int atMost) {
        var values =
                Item.with(":at_most", atMost).and(":expires_at", expiry(day)).and(":one", 1);
        var key = Item.with("user_id", user + "#test-mails#" + day).done();
        return transactions
                .write(new Change(COUNT, IS_LEFT, values).of(tables.rateLimits(), key))
                .isDone();
    }

    private static long expiry(LocalDate day) {
        return day.plusDays(DAYS_KEPT).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
