package dev.applyflow.function.parse;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbCampaignContents;
import dev.applyflow.aws.DynamoDbCampaigns;
import dev.applyflow.aws.DynamoDbContacts;
import dev.applyflow.aws.DynamoDbImportedRows;
import dev.applyflow.aws.DynamoDbListImports;
import dev.applyflow.aws.DynamoDbMailboxes;
import dev.applyflow.aws.S3Uploads;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.recipient.Contacts;
import dev.applyflow.core.recipient.ImportedRows;

/** What the function reaches the world through. */
record ParsePorts(
        Campaigns campaigns,
        CampaignContents contents,
        ListImports imports,
        ImportedRows rows,
        Contacts contacts,
        Mailboxes mailboxes,
        Uploads uploads) {

    static ParsePorts of(ParseConfig config) {
        var dynamoDb = AwsClients.dynamoDb(config.region(), config.dynamoDb().orElse(null));
        var s3Endpoint = config.s3().orElse(null);
        var tables = new Tables(config.tablePrefix());
        return new ParsePorts(
                new DynamoDbCampaigns(dynamoDb, tables),
                new DynamoDbCampaignContents(dynamoDb, tables),
                new DynamoDbListImports(dynamoDb, tables),
                new DynamoDbImportedRows(dynamoDb, tables),
                new DynamoDbContacts(dynamoDb, tables),
                new DynamoDbMailboxes(dynamoDb, tables),
                new S3Uploads(
                        AwsClients.s3(config.region(), s3Endpoint),
                        AwsClients.s3Presigner(config.region(), s3Endpoint),
                        config.uploadsBucket()));
    }
}
