package dev.applyflow.local.adapter;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbCampaignContents;
import dev.applyflow.aws.DynamoDbCampaigns;
import dev.applyflow.aws.DynamoDbContacts;
import dev.applyflow.aws.DynamoDbImportedRows;
import dev.applyflow.aws.DynamoDbListImports;
import dev.applyflow.aws.DynamoDbMailLog;
import dev.applyflow.aws.DynamoDbMailboxes;
import dev.applyflow.aws.DynamoDbOutbox;
import dev.applyflow.aws.DynamoDbRateLimitStore;
import dev.applyflow.aws.TableCreator;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.local.standin.StandIns;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The core's ports on tables of their own, which an untroubled client creates. */
public final class DynamoDbStores {
    private DynamoDbStores() {}

    public static Stores create(DynamoDbClient client, String prefix) {
        Tables tables = new Tables(prefix);
        new TableCreator(AwsClients.dynamoDb(Region.EU_CENTRAL_1, StandIns.dynamoDb()), tables).createAll();
        return new Stores(
                new DynamoDbCampaigns(client, tables),
                new DynamoDbCampaignContents(client, tables),
                new DynamoDbListImports(client, tables),
                new DynamoDbImportedRows(client, tables),
                new DynamoDbContacts(client, tables),
                new DynamoDbRateLimitStore(client, tables),
                new DynamoDbOutbox(client, tables),
                new DynamoDbMailLog(client, tables),
                new DynamoDbMailboxes(client, tables));
    }
}
