package dev.applyflow.aws;

import dev.applyflow.core.testing.CampaignContentsContract;
import dev.applyflow.core.testing.CampaignsContract;
import dev.applyflow.core.testing.ImportedRowsContract;
import dev.applyflow.core.testing.ListImportsContract;
import dev.applyflow.core.testing.MailLogContract;
import dev.applyflow.core.testing.MailboxesContract;
import dev.applyflow.core.testing.OutboxClaimContract;
import dev.applyflow.core.testing.OutboxRaceContract;
import dev.applyflow.core.testing.OutboxSettleContract;
import dev.applyflow.core.testing.OutboxVerdictContract;
import dev.applyflow.core.testing.RateLimitStoreContract;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.local.standin.StandIns;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The real store keeps every promise that the fake keeps. */
class DynamoDbStoreTest {
    private static final Stores STORES = stores();

    private static Stores stores() {
        DynamoDbClient client = AwsClients.dynamoDb(Region.EU_CENTRAL_1, StandIns.dynamoDb());
        Tables tables = new Tables("store-test-");
        new TableCreator(client, tables).createAll();
        return new Stores(
                new DynamoDbCampaigns(client, tables),
                new DynamoDbCampaignContents(client, tables),
                new DynamoDbListImports(client, tables),
                new DynamoDbImportedRows(client, tables),
                new DynamoDbRateLimitStore(client, tables),
                new DynamoDbOutbox(client, tables),
                new DynamoDbMailLog(client, tables),
                new DynamoDbMailboxes(client, tables));
    }

    @Nested
    class Campaigns extends CampaignsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Contents extends CampaignContentsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Imports extends ListImportsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Rows extends ImportedRowsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class RateLimits extends RateLimitStoreContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Claims extends OutboxClaimContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Settlements extends OutboxSettleContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Verdicts extends OutboxVerdictContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Races extends OutboxRaceContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Log extends MailLogContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Mailboxes extends MailboxesContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }
}
