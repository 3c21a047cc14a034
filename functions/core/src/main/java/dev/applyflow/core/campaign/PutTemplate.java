package dev.applyflow.core.campaign;

import dev.applyflow.core.template.Template;
import dev.applyflow.core.template.TemplateProblem;
import java.util.List;
import java.util.Optional;

/** Saves a campaign's template, unless it names something that no row could fill in. */
public final class PutTemplate {
    private final Campaigns campaigns;
    private final CampaignContents contents;
    private final ListImports imports;

    public PutTemplate(Campaigns campaigns, CampaignContents contents, ListImports imports) {
        this.campaigns = campaigns;
        this.contents = contents;
        this.imports = imports;
    }

    public sealed interface Result permits Saved, Faulty, CampaignRefusal {}

    public record Saved(Template template) implements Result {}

    public record Faulty(List<TemplateProblem> problems) implements Result {}

    public Result put(CampaignKey key, Template template) {
        Optional<Campaign> found = campaigns.find(key);
        Optional<CampaignRefusal> refusal = CampaignRefusal.ofEditing(found);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<TemplateProblem> problems = problems(template, found.orElseThrow());
        if (!problems.isEmpty()) {
            return new Faulty(problems);
        }
        if (!contents.putTemplate(key, template)) {
            return new CampaignRefusal.ChangedMeanwhile();
        }
        RefusedStart.forget(campaigns, key);
        return new Saved(template);
    }

    /** Without a list nobody knows its columns yet: then a name is only checked when the campaign starts. */
    private List<TemplateProblem> problems(Template template, Campaign campaign) {
        List<TemplateProblem> problems = template.check(StartCampaign.knownPlaceholders(imports, campaign));
        return campaign.activeImport() != null
                ? problems
                : problems.stream()
                        .filter(problem -> problem.code() != TemplateProblem.Code.UNKNOWN_PLACEHOLDER)
                        .toList();
    }
}
