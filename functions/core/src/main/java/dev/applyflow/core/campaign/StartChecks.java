package dev.applyflow.core.campaign;

import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.campaign.StartCampaign.Refused;
import dev.applyflow.core.campaign.StartCampaign.Result;
import dev.applyflow.core.campaign.StartCampaign.TemplateRefused;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.template.TemplateProblem;
import java.util.List;
import java.util.Optional;

/** What a campaign needs to start. */
record StartChecks(CampaignContents contents, ListImports imports, Mailboxes mailboxes) {
    /** Empty if nothing is missing. {@code waitsForList}: it starts later, with a list that is still to come. */
    Optional<Result> missing(Campaign campaign, boolean waitsForList) {
        Optional<Mailbox> mailbox = mailboxes.find(campaign.key().owner());
        if (mailbox.isEmpty()) {
            return refused(StartRefusal.MAILBOX_MISSING);
        }
        if (mailbox.get().state() == Mailbox.State.RECONNECT) {
            return refused(StartRefusal.MAILBOX_NEEDS_RECONNECT);
        }
        if (!waitsForList) {
            Optional<StartRefusal> list = listMissing(campaign);
            if (list.isPresent()) {
                return refused(list.get());
            }
        }
        CampaignContent content = contents.find(campaign.key());
        if (content.template() == null) {
            return refused(StartRefusal.TEMPLATE_MISSING);
        }
        if (content.resume() == null) {
            return refused(StartRefusal.RESUME_MISSING);
        }
        return waitsForList ? Optional.empty() : unknownPlaceholders(campaign, content.template());
    }

    private static Optional<StartRefusal> listMissing(Campaign campaign) {
        if (campaign.pendingImport() != null) {
            return Optional.of(StartRefusal.LIST_PENDING);
        }
        if (campaign.activeImport() == null) {
            return Optional.of(StartRefusal.LIST_MISSING);
        }
        return campaign.counters().total() == 0 ? Optional.of(StartRefusal.NO_RECIPIENTS) : Optional.empty();
    }

    private Optional<Result> unknownPlaceholders(Campaign campaign, Template template) {
        List<TemplateProblem> problems = template.check(StartCampaign.knownPlaceholders(imports, campaign));
        return problems.isEmpty() ? Optional.empty() : Optional.of(new TemplateRefused(problems));
    }

    private static Optional<Result> refused(StartRefusal why) {
        return Optional.of(new Refused(why));
    }
}
