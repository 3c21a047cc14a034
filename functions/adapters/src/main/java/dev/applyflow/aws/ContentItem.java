package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.template.Template;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Template and résumé reference as an item: {@code user_id}, {@code item = content#<campaign>}, and the attributes below. */
final class ContentItem {
    private ContentItem() {}

    static Map<String, AttributeValue> key(CampaignKey key) {
        return Item.with("user_id", key.owner().toString())
                .and("item", "content#" + key.id())
                .done();
    }

    static CampaignContent read(Item item) {
        return new CampaignContent(
                item.has("subject") ? new Template(item.text("subject"), item.text("body")) : null,
                item.has("resume_key")
                        ? new ResumeFile(
                                item.text("resume_key"), item.text("resume_filename"), item.number("resume_size"))
                        : null,
                item.has("contact_again") ? ImportId.parse(item.text("contact_again")) : null);
    }
}
