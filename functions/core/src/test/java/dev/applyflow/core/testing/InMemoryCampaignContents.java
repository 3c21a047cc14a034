package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.template.Template;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

record InMemoryCampaignContents(InMemoryStore store) implements CampaignContents {
    @Override
    public CampaignContent find(CampaignKey key) {
        return store.atomically(() -> store.contents.getOrDefault(key, CampaignContent.EMPTY));
    }

    @Override
    public boolean putTemplate(CampaignKey key, Template template) {
        return put(key, content -> new CampaignContent(template, content.resume(), content.contactAgain()));
    }

    @Override
    public boolean putResume(CampaignKey key, ResumeFile resume) {
        return put(key, content -> new CampaignContent(content.template(), resume, content.contactAgain()));
    }

    @Override
    public boolean putContactAgain(CampaignKey key, @Nullable ImportId list) {
        return put(key, content -> new CampaignContent(content.template(), content.resume(), list));
    }

    private boolean put(CampaignKey key, UnaryOperator<CampaignContent> change) {
        return store.atomically(() -> {
            Campaign campaign = store.campaigns.get(key);
            if (campaign == null || !campaign.status().isEditable()) {
                return false;
            }
            store.contents.put(key, change.apply(store.contents.getOrDefault(key, CampaignContent.EMPTY)));
            return true;
        });
    }
}
