package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Usage;
import dev.applyflow.core.sending.WaitReason;
import dev.applyflow.core.sending.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A user of their own with a campaign of their own, whose rows are 1, 2, 3 and so on; all of it is ready at noon. */
public record Scene(Stores stores, CampaignKey key, ImportId list) {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Instant LOOK_AGAIN = NOON.plus(Claim.LEASE);
    public static final Outbox.Next NEXT = new Outbox.Next(NOON.plusSeconds(90), WaitReason.GAP, null);

    public static UserId user() {
        return new UserId(UUID.randomUUID());
    }

    public static ImportId importId() {
        return new ImportId(UUID.randomUUID());
    }

    public static Scene draft(Stores stores) {
        return draft(stores, user());
    }

    public static Scene draft(Stores stores, UserId owner) {
        CampaignKey key = new CampaignKey(owner, new CampaignId(UUID.randomUUID()));
        stores.campaigns().add(Campaign.draft(key, "Bakeries", NOON));
        return new Scene(stores, key, importId());
    }

    public static Scene ready(Stores stores, int rows) {
        Scene scene = draft(stores);
        scene.publish(scene.list, rows);
        return scene;
    }

    public static Scene running(Stores stores, int rows) {
        Scene scene = ready(stores, rows);
        assertThat(stores.campaigns().saveAndWake(scene.campaign().running(NOON), NOON))
                .isTrue();
        return scene;
    }

    /** The whole way of a list, from the upload until it is visible. */
    public void publish(ImportId id, int rows) {
        ListImport uploading = ListImport.uploading(key, id, "lists/" + id, "bakeries.csv", 1_000, NOON);
        assertThat(stores.imports().begin(campaign(), uploading)).isTrue();
        assertThat(stores.imports().parsing(uploading.parsing(NOON))).isTrue();
        List<ImportedRow> accepted = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> (ImportedRow) new ImportedRow.Accepted(row, recipient(row)))
                .toList();
        stores.rows().write(key, id, accepted, NOON);
        assertThat(stores.imports()
                        .publish(uploading.parsing(NOON).ready(new ImportCounts(rows, rows, 0, 0), Findings.NONE)))
                .isTrue();
    }

    public Recipient recipient(int row) {
        return new Recipient(
                EmailAddress.of("Jobs" + row + "@Example.org"),
                "Bakery " + row,
                "",
                "Baker",
                "",
                Map.of("city", "Ulm"));
    }

    public Campaign campaign() {
        return stores.campaigns().find(key).orElseThrow();
    }

    public RateLimits limits() {
        return stores.rateLimits().find(key.owner()).orElseThrow();
    }

    public MailKey mailKey(int row) {
        return new MailKey(key, list, row);
    }

    public Mail mail(int row) {
        return stores.outbox().find(mailKey(row)).orElseThrow();
    }

    public Claim newClaim(int row) {
        return new Claim(new ClaimId(UUID.randomUUID()), mailKey(row), NOON, NOON.plus(Claim.LEASE));
    }

    public Write claim(RateLimits read, Claim claim) {
        return stores.outbox().claim(read, usage(read), claim, LOOK_AGAIN);
    }

    /** One more mail at noon. */
    public static Usage usage(RateLimits read) {
        return new Usage(
                NOON,
                NOON.plus(Duration.ofHours(1)),
                read.usage().emailsThisHour() + 1,
                NOON,
                NOON.plus(Duration.ofHours(12)),
                read.usage().emailsToday() + 1,
                NOON.plusSeconds(90),
                NOON);
    }

    public Claim claimed(int row) {
        Claim claim = newClaim(row);
        assertThat(claim(limits(), claim)).isEqualTo(Write.DONE);
        return claim;
    }

    public Draft newDraft() {
        return new Draft("draft-1", "thread-1", EmailAddress.of("me@example.org"), null);
    }

    /** That every counter is the number of mails in its state. */
    public void assertCountersAddUp() {
        var counters = campaign().counters();
        var mails = stores.mailLog().page(key, list, null, 0, 1_000);
        assertThat(counters.total()).as("total").isEqualTo(mails.size());
        assertThat(counters.pending()).as("pending").isEqualTo(count(mails, MailStatus.PENDING));
        assertThat(counters.sending()).as("sending").isEqualTo(count(mails, MailStatus.SENDING));
        assertThat(counters.sent()).as("sent").isEqualTo(count(mails, MailStatus.SENT));
        assertThat(counters.failed()).as("failed").isEqualTo(count(mails, MailStatus.FAILED));
        assertThat(counters.uncertain()).as("uncertain").isEqualTo(count(mails, MailStatus.UNCERTAIN));
        assertThat(counters.skipped()).as("skipped").isEqualTo(count(mails, MailStatus.SKIPPED));
    }

    private static int count(List<Mail> mails, MailStatus status) {
        return (int) mails.stream().filter(mail -> mail.status() == status).count();
    }
}
