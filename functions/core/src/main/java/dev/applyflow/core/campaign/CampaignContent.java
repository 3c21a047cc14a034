package dev.applyflow.core.campaign;

import dev.applyflow.core.template.Template;
import org.jspecify.annotations.Nullable;

/** What a campaign says and attaches; kept apart from the campaign, so that moving a counter stays a small write. */
public record CampaignContent(
        @Nullable Template template, @Nullable ResumeFile resume) {
    public static final CampaignContent EMPTY = new CampaignContent(null, null);
}
