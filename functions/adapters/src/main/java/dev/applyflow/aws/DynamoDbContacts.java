package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.recipient.Contacted;
import dev.applyflow.core.recipient.Contacts;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everybody in {@code contacted} whom a user has written to, see {@link ContactItems}: a query of as many pages as it takes, 1 MB each. */
public final class DynamoDbContacts implements Contacts {
    private static final String OF_USER = "#user_id = :user_id";
    private static final String WHAT_COUNTS = "#address, #company, #campaign, #at";

    private final DynamoDbClient client;
    private final Tables tables;

    public DynamoDbContacts(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
    }

    @Override
    public Stream<Contacted> of(UserId user) {
        return client
                .queryPaginator(query -> query.tableName(tables.contacted())
                        .keyConditionExpression(OF_USER)
                        .projectionExpression(WHAT_COUNTS)
                        .expressionAttributeNames(Expressions.names(OF_USER, WHAT_COUNTS))
                        .expressionAttributeValues(
                                Item.with(":user_id", user.toString()).done()))
                .items()
                .stream()
                .map(item -> read(new Item(item)));
    }

    private static Contacted read(Item item) {
        return new Contacted(
                item.text("address"),
                item.text("company"),
                CampaignId.parse(item.text("campaign")),
                item.instant("at"));
    }
}
