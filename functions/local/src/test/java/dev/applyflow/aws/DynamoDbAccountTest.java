package dev.applyflow.aws;

import dev.applyflow.core.account.LoginAttempts;
import dev.applyflow.core.account.PendingConnections;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.core.account.Users;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.testing.LoginAttemptsContract;
import dev.applyflow.core.testing.PendingConnectionsContract;
import dev.applyflow.core.testing.SessionsContract;
import dev.applyflow.core.testing.UsersContract;
import dev.applyflow.local.standin.StandIns;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The real stores of accounts keep every promise that the fakes keep. */
class DynamoDbAccountTest {
    private static final DynamoDbClient CLIENT = AwsClients.dynamoDb(Region.EU_CENTRAL_1, StandIns.dynamoDb());
    private static final Tables TABLES = created("account-test-");

    private static Tables created(String prefix) {
        var tables = new Tables(prefix);
        new TableCreator(CLIENT, tables).createAll();
        return tables;
    }

    @Nested
    class Accounts extends UsersContract {
        /** Of its own, as a test of these begins with nobody. */
        private final Tables tables = created("users-test-" + UUID.randomUUID() + "-");

        @Override
        protected Users users() {
            return new DynamoDbUsers(CLIENT, tables);
        }

        @Override
        protected RateLimitStore rateLimits() {
            return new DynamoDbRateLimitStore(CLIENT, tables);
        }
    }

    @Nested
    class Visits extends SessionsContract {
        @Override
        protected Sessions sessions() {
            return new DynamoDbSessions(CLIENT, TABLES);
        }
    }

    @Nested
    class Attempts extends LoginAttemptsContract {
        @Override
        protected LoginAttempts attempts() {
            return new DynamoDbLoginAttempts(CLIENT, TABLES);
        }
    }

    @Nested
    class Pending extends PendingConnectionsContract {
        @Override
        protected PendingConnections pending() {
            return new DynamoDbPendingConnections(CLIENT, TABLES);
        }
    }
}
