package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.Schedules;
import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.sending.MailLog;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.TestMails;

/** All that this function needs from the outside. */
record CampaignsPorts(
        Sessions sessions,
        Mailboxes mailboxes,
        SendingPorts sending,
        ListImports imports,
        Uploads uploads,
        Schedules schedules,
        MailLog mailLog,
        TestMails testMails) {}
