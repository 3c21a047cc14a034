package dev.applyflow.simulation;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.InMemoryStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Campaigns and their lists. A list that replaces another one names partly the same people. */
final class Lists {
    private final InMemoryStore store;
    private final Referee referee;
    private final InstantSource clock;
    private int serial;

    Lists(InMemoryStore store, Referee referee, InstantSource clock) {
        this.store = store;
        this.referee = referee;
        this.clock = clock;
    }

    CampaignKey campaign(UserId user, int number, Random dice) {
        var key = new CampaignKey(user, new CampaignId(new UUID(8, number)));
        store.campaigns().add(Campaign.draft(key, "campaign " + number, clock.instant()));
        store.contents().putTemplate(key, new Template("{{role}} at {{company_name}}", "Dear {{recipient_name|team}}"));
        store.contents().putResume(key, new ResumeFile("resume", "resume.pdf", 1));
        ListImport list = begin(key, dice).orElseThrow();
        parse(list, store.imports(), store.rows());
        return key;
    }

    /** Empty if the campaign is not to be edited any more. Its size says how many rows the list has. */
    Optional<ListImport> begin(CampaignKey key, Random dice) {
        var id = new ImportId(new UUID(9, serial++));
        var list = ListImport.uploading(key, id, "lists/" + id, "list.csv", 1 + dice.nextInt(5), clock.instant());
        return store.campaigns()
                .find(key)
                .filter(campaign -> campaign.status().isEditable())
                .filter(campaign -> store.imports().begin(campaign, list))
                .map(_ -> list);
    }

    /** As the parse function does: note that it is read, write its rows, make it visible. */
    void parse(ListImport list, ListImports imports, ImportedRows rows) {
        ListImport parsing = list.parsing(clock.instant());
        if (!imports.parsing(parsing)) {
            return;
        }
        int count = (int) list.size();
        for (int row = 1; row <= count; row++) {
            Recipient recipient = recipient(list, row);
            referee.mayReceiveOnce(recipient.email().normalized());
            rows.write(list.campaign(), list.id(), List.of(new ImportedRow.Accepted(row, recipient)), clock.instant());
        }
        var counts = new ListImport.ImportCounts(count, count, 0, 0);
        imports.publish(parsing.ready(counts, Findings.NONE));
    }

    /** A row without a role cannot be rendered: it must fail without costing anything. */
    private static Recipient recipient(ListImport list, int row) {
        long campaign = list.campaign().id().value().getLeastSignificantBits();
        var email = EmailAddress.of("row" + row + "." + campaign + "@example.org");
        boolean unfinished = (row * 31L + list.id().value().getLeastSignificantBits()) % 8 == 0;
        return new Recipient(email, "Company " + row, "", unfinished ? "" : "Engineer", "", Map.of());
    }
}
