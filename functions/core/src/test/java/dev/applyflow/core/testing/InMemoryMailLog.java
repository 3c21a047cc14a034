package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailLog;
import dev.applyflow.core.sending.MailStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

record InMemoryMailLog(InMemoryStore store) implements MailLog {
    @Override
    public List<Mail> page(
            CampaignKey campaign, ImportId importId, @Nullable MailStatus status, int afterRow, int limit) {
        return store.atomically(() -> store.mailsOf(campaign, importId).tailMap(afterRow, false).values().stream()
                .map(mail -> asRead(store, mail))
                .filter(mail -> status == null || status == mail.status())
                .limit(limit)
                .toList());
    }

    static Mail asRead(InMemoryStore store, Mail mail) {
        Campaign campaign = store.campaigns.get(mail.key().campaign());
        boolean skipped = mail.status() == MailStatus.PENDING
                && campaign != null
                && campaign.status() == CampaignStatus.CANCELLED;
        return skipped ? mail.asSkipped() : mail;
    }
}
