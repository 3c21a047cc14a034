package dev.applyflow.function.send;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbCampaignContents;
import dev.applyflow.aws.DynamoDbCampaigns;
import dev.applyflow.aws.DynamoDbImportedRows;
import dev.applyflow.aws.DynamoDbListImports;
import dev.applyflow.aws.DynamoDbMailLog;
import dev.applyflow.aws.DynamoDbMailboxes;
import dev.applyflow.aws.DynamoDbOutbox;
import dev.applyflow.aws.DynamoDbRateLimitStore;
import dev.applyflow.aws.S3Resumes;
import dev.applyflow.aws.S3Uploads;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.Sweep;
import dev.applyflow.google.GmailTransports;

/**
 * What the function reaches the world through.
 *
 * @param sweep clears up behind the campaigns
 */
record Wiring(SendingPorts ports, Sweep sweep) {
    static Wiring of(SendConfig config, Clocks clocks, TokenSealer sealer) {
        var endpoints = config.endpoints();
        var dynamoDb = AwsClients.dynamoDb(config.region(), endpoints.dynamoDb().orElse(null));
        var s3 = AwsClients.s3(config.region(), endpoints.s3().orElse(null));
        var presigner = AwsClients.s3Presigner(config.region(), endpoints.s3().orElse(null));
        var tables = new Tables(config.tablePrefix());
        var ports = new SendingPorts(
                new DynamoDbRateLimitStore(dynamoDb, tables),
                new DynamoDbCampaigns(dynamoDb, tables),
                new DynamoDbCampaignContents(dynamoDb, tables),
                new DynamoDbImportedRows(dynamoDb, tables),
                new DynamoDbOutbox(dynamoDb, tables),
                new S3Resumes(s3, config.uploadsBucket()),
                new GmailTransports(
                        new DynamoDbMailboxes(dynamoDb, tables),
                        sealer,
                        config.googleClient(),
                        config.google(),
                        clocks.real()));
        var sweep = new Sweep(
                ports,
                new DynamoDbMailLog(dynamoDb, tables),
                new DynamoDbListImports(dynamoDb, tables),
                new S3Uploads(s3, presigner, config.uploadsBucket()),
                clocks);
        return new Wiring(ports, sweep);
    }
}
