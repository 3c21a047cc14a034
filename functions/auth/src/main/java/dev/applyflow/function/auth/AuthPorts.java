package dev.applyflow.function.auth;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbLoginAttempts;
import dev.applyflow.aws.DynamoDbMailboxes;
import dev.applyflow.aws.DynamoDbPendingConnections;
import dev.applyflow.aws.DynamoDbSessions;
import dev.applyflow.aws.DynamoDbUsers;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.account.LoginAttempts;
import dev.applyflow.core.account.MailboxProvider;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.PasswordHasher;
import dev.applyflow.core.account.PendingConnections;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.Users;
import dev.applyflow.google.GoogleOAuth;
import java.security.SecureRandom;

/** What the function reaches the world through. */
record AuthPorts(
        Users users,
        Sessions sessions,
        LoginAttempts attempts,
        PendingConnections pending,
        Mailboxes mailboxes,
        MailboxProvider provider,
        TokenSealer sealer,
        PasswordHasher hasher) {

    static AuthPorts of(AuthConfig config, TokenSealer sealer) {
        var dynamoDb = AwsClients.dynamoDb(config.region(), config.dynamoDb().orElse(null));
        var tables = new Tables(config.tablePrefix());
        return new AuthPorts(
                new DynamoDbUsers(dynamoDb, tables),
                new DynamoDbSessions(dynamoDb, tables),
                new DynamoDbLoginAttempts(dynamoDb, tables),
                new DynamoDbPendingConnections(dynamoDb, tables),
                new DynamoDbMailboxes(dynamoDb, tables),
                new GoogleOAuth(
                        config.googleClient(),
                        config.google(),
                        config.settings().origin().at(MailboxEndpoints.CALLBACK)),
                sealer,
                new Argon2PasswordHasher(new SecureRandom()));
    }
}
