package dev.applyflow.core.campaign;

import dev.applyflow.core.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign says and attaches, and what its owner has decided about it; kept apart from the campaign, so that moving a counter
 * stays a small write.
 *
 * @param contactAgain the list whose people are written to though the account has written to them before; null: none
 */
public record CampaignContent(
        @Nullable Template template,
        @Nullable ResumeFile resume,
        @Nullable ImportId contactAgain) {
    public static final CampaignContent EMPTY = new CampaignContent(null, null, null);

    public CampaignContent(@Nullable Template template, @Nullable ResumeFile resume) {
        this(template, resume, null);
    }
}
