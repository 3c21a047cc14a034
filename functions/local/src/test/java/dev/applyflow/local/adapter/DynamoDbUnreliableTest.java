package dev.applyflow.local.adapter;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.core.testing.StoreContract;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.local.standin.StandIns;
import java.util.Random;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/** The real store keeps its promises also where answers get lost, connections fail, transactions collide and tables are throttled. */
class DynamoDbUnreliableTest extends StoreContract {
    private static final Stores STORES = DynamoDbStores.create(
            AwsClients.dynamoDbBuilder(Region.EU_CENTRAL_1, StandIns.dynamoDb())
                    .httpClientBuilder(new UnreliableHttp.Builder(Apache5HttpClient.builder(), new Random(4)))
                    .build(),
            "unreliable-test-");

    @Override
    protected Stores stores() {
        return STORES;
    }
}
