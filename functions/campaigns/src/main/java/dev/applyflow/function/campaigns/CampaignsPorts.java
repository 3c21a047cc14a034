package dev.applyflow.function.campaigns;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbCampaignContents;
import dev.applyflow.aws.DynamoDbCampaigns;
import dev.applyflow.aws.DynamoDbImportedRows;
import dev.applyflow.aws.DynamoDbListImports;
import dev.applyflow.aws.DynamoDbMailLog;
import dev.applyflow.aws.DynamoDbMailboxes;
import dev.applyflow.aws.DynamoDbOutbox;
import dev.applyflow.aws.DynamoDbRateLimitStore;
import dev.applyflow.aws.DynamoDbSessions;
import dev.applyflow.aws.DynamoDbTestMails;
import dev.applyflow.aws.S3Resumes;
import dev.applyflow.aws.S3Uploads;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.Schedules;
import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.sending.MailLog;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.TestMails;
import dev.applyflow.google.GmailTransports;

/** What the function reaches the world through. */
record CampaignsPorts(
        Sessions sessions,
        Mailboxes mailboxes,
        SendingPorts sending,
        ListImports imports,
        Uploads uploads,
        Schedules schedules,
        MailLog mailLog,
        TestMails testMails) {

    static CampaignsPorts of(CampaignsConfig config, Clocks clocks, TokenSealer sealer, Schedules schedules) {
        var endpoints = config.endpoints();
        var dynamoDb = AwsClients.dynamoDb(config.region(), endpoints.dynamoDb().orElse(null));
        var s3 = AwsClients.s3(config.region(), endpoints.s3().orElse(null));
        var presigner = AwsClients.s3Presigner(config.region(), endpoints.s3().orElse(null));
        var tables = new Tables(config.tablePrefix());
        var mailboxes = new DynamoDbMailboxes(dynamoDb, tables);
        var sending = new SendingPorts(
                new DynamoDbRateLimitStore(dynamoDb, tables),
                new DynamoDbCampaigns(dynamoDb, tables),
                new DynamoDbCampaignContents(dynamoDb, tables),
                new DynamoDbImportedRows(dynamoDb, tables),
                new DynamoDbOutbox(dynamoDb, tables),
                new S3Resumes(s3, config.uploadsBucket()),
                new GmailTransports(mailboxes, sealer, config.googleClient(), config.google(), clocks.real()));
        return new CampaignsPorts(
                new DynamoDbSessions(dynamoDb, tables),
                mailboxes,
                sending,
                new DynamoDbListImports(dynamoDb, tables),
                new S3Uploads(s3, presigner, config.uploadsBucket()),
                schedules,
                new DynamoDbMailLog(dynamoDb, tables),
                new DynamoDbTestMails(dynamoDb, tables));
    }
}
