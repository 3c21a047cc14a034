package dev.applyflow.local.adapter;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbTestMails;
import dev.applyflow.aws.TableCreator;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.sending.TestMails;
import dev.applyflow.core.testing.TestMailsContract;
import dev.applyflow.local.standin.StandIns;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbTestMailsTest extends TestMailsContract {
    private static final DynamoDbClient CLIENT = AwsClients.dynamoDb(Region.EU_CENTRAL_1, StandIns.dynamoDb());
    private static final Tables TABLES = new Tables("test-mails-test-");

    @BeforeAll
    static void createTables() {
        new TableCreator(CLIENT, TABLES).createAll();
        new TableCreator(CLIENT, TABLES).createAll();
    }

    @Override
    protected TestMails testMails() {
        return new DynamoDbTestMails(CLIENT, TABLES);
    }
}
