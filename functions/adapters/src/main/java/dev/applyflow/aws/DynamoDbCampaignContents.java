package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.template.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Template, résumé and decisions, an item of their own beside their campaign, see {@link DynamoDbCampaigns}. */
public final class DynamoDbCampaignContents implements CampaignContents {
    private static final String PUT_TEMPLATE = "SET #subject = :subject, #body = :body";
    private static final String PUT_RESUME =
            "SET #resume_key = :resume_key, #resume_filename = :resume_filename, #resume_size = :resume_size";

    private static final String PUT_CONTACT_AGAIN = "SET #contact_again = :contact_again";

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;

    public DynamoDbCampaignContents(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
    }

    @Override
    public CampaignContent find(CampaignKey key) {
        return Reads.item(client, tables.campaigns(), ContentItem.key(key))
                .map(ContentItem::read)
                .orElse(CampaignContent.EMPTY);
    }

    @Override
    public boolean putTemplate(CampaignKey key, Template template) {
        return put(
                key,
                PUT_TEMPLATE,
                Item.with(":subject", template.subject())
                        .and(":body", template.body())
                        .done());
    }

    @Override
    public boolean putResume(CampaignKey key, ResumeFile resume) {
        return put(
                key,
                PUT_RESUME,
                Item.with(":resume_key", resume.objectKey())
                        .and(":resume_filename", resume.filename())
                        .and(":resume_size", resume.size())
                        .done());
    }

    @Override
    public boolean putContactAgain(CampaignKey key, @Nullable ImportId list) {
        return put(
                key,
                PUT_CONTACT_AGAIN,
                Item.with(":contact_again", list == null ? null : list.toString())
                        .done());
    }

    /** Creates the item where it is missing: that there is such a campaign, and that it may be edited, the other part checks. */
    private boolean put(CampaignKey key, String expression, Map<String, AttributeValue> values) {
        var content = Update.builder()
                .tableName(tables.campaigns())
                .key(ContentItem.key(key))
                .updateExpression(expression)
                .expressionAttributeNames(Expressions.names(expression))
                .expressionAttributeValues(values)
                .build();
        return transactions
                .write(
                        Editable.check(tables, key),
                        TransactWriteItem.builder().update(content).build())
                .isDone();
    }
}
