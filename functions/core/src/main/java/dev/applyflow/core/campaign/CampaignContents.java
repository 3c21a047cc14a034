package dev.applyflow.core.campaign;

import dev.applyflow.core.template.Template;
import org.jspecify.annotations.Nullable;

/** Templates and résumé references of the campaigns. Writing is refused (false) once the campaign is no longer editable. */
public interface CampaignContents {
    /** {@link CampaignContent#EMPTY} where nothing was written yet. */
    CampaignContent find(CampaignKey key);

    boolean putTemplate(CampaignKey key, Template template);

    boolean putResume(CampaignKey key, ResumeFile resume);

    /** @param list see {@link CampaignContent#contactAgain} */
    boolean putContactAgain(CampaignKey key, @Nullable ImportId list);
}
