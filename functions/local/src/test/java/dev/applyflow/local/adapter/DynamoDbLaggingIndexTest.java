package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.local.standin.StandIns;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/** What an index says may be old: it counts only where the mail itself agrees. */
class DynamoDbLaggingIndexTest {
    private final LaggingIndexHttp.Switch index = new LaggingIndexHttp.Switch();
    private final Stores stores = DynamoDbStores.create(
            AwsClients.dynamoDbBuilder(Region.EU_CENTRAL_1, StandIns.dynamoDb())
                    .httpClientBuilder(new LaggingIndexHttp.Builder(Apache5HttpClient.builder(), index))
                    .build(),
            "lagging-test-");

    @Test
    void a_mail_that_has_left_since_is_passed_over() {
        Scene scene = Scene.running(stores, 2);
        assertThat(firstRow(scene)).isEqualTo(1);
        index.standStill();
        settle(scene, new Settlement.Sent("m", "t", Scene.NOON));

        assertThat(firstRow(scene)).isEqualTo(2);
    }

    @Test
    void a_mail_that_has_got_another_time_since_is_passed_over() {
        Scene scene = Scene.running(stores, 2);
        assertThat(firstRow(scene)).isEqualTo(1);
        index.standStill();
        settle(scene, new Settlement.Returned(Scene.NOON.plusSeconds(60), null, null));

        assertThat(firstRow(scene)).isEqualTo(2);
    }

    @Test
    void an_index_that_only_knows_what_has_left_proves_nothing() {
        Scene scene = Scene.running(stores, 1);
        assertThat(firstRow(scene)).isEqualTo(1);
        index.standStill();
        settle(scene, new Settlement.Sent("m", "t", Scene.NOON));

        assertThat(stores.outbox().first(scene.key(), scene.list())).isEmpty();
    }

    private int firstRow(Scene scene) {
        return stores.outbox()
                .first(scene.key(), scene.list())
                .orElseThrow()
                .key()
                .row();
    }

    private void settle(Scene scene, Settlement settlement) {
        Claim claim = scene.claimed(1);
        stores.outbox().settle(claim, scene.recipient(1), settlement, Scene.NEXT);
    }
}
