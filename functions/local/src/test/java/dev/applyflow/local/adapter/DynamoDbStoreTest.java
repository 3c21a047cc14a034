package dev.applyflow.local.adapter;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.core.testing.StoreContract;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.local.standin.StandIns;
import software.amazon.awssdk.regions.Region;

/** The real store keeps every promise that the fake keeps. */
class DynamoDbStoreTest extends StoreContract {
    private static final Stores STORES =
            DynamoDbStores.create(AwsClients.dynamoDb(Region.EU_CENTRAL_1, StandIns.dynamoDb()), "store-test-");

    @Override
    protected Stores stores() {
        return STORES;
    }
}
