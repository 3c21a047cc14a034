package dev.applyflow.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.campaign.UploadKey;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportListTest {
    private static final CampaignKey CAMPAIGN =
            new CampaignKey(new UserId(new UUID(1, 1)), new CampaignId(new UUID(1, 2)));
    private static final ImportId FIRST = new ImportId(new UUID(1, 3));
    private static final ImportId SECOND = new ImportId(new UUID(1, 4));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final InMemoryStore store = new InMemoryStore();
    private final FakeUploads uploads = new FakeUploads();
    private Contacts contacts = store.contacts();
    private final List<CampaignKey> told = new ArrayList<>();

    @BeforeEach
    void aCampaign() {
        store.campaigns().add(Campaign.draft(CAMPAIGN, "Spring", clock.instant()));
    }

    @Test
    void a_list_becomes_visible_whole_with_its_mails_pending() {
        upload(FIRST, "Email\na@b.example\nA@B.example\nnobody");

        assertThat(run(FIRST)).isInstanceOf(ImportOutcome.Published.class);

        assertThat(list(FIRST).state()).isEqualTo(ListImport.State.READY);
        assertThat(list(FIRST).counts()).isEqualTo(new ImportCounts(3, 1, 1, 1));
        assertThat(campaign().status()).isEqualTo(CampaignStatus.READY);
        assertThat(campaign().activeImport()).isEqualTo(FIRST);
        assertThat(campaign().counters().pending()).isEqualTo(1);
        assertThat(rowsOf(FIRST)).isEqualTo(3);
        assertThat(told).containsExactly(CAMPAIGN);
    }

    @Test
    void whom_its_owner_has_written_to_before_is_told() {
        var mail = new Contacted("a@b.example", "", CAMPAIGN.id(), clock.instant());
        contacts = user -> user.equals(CAMPAIGN.owner()) ? Stream.of(mail) : Stream.empty();
        upload(FIRST, "Email\na@b.example");

        run(FIRST);

        assertThat(store.rows().find(CAMPAIGN, FIRST, 2))
                .get()
                .extracting(row -> ((ImportedRow.Accepted) row).warnings())
                .isEqualTo(List.of(new Warning.Earlier(Warning.Code.CONTACTED_BEFORE, mail)));
    }

    @Test
    void a_refused_list_leaves_the_one_before_it_in_force() {
        upload(FIRST, "Email\na@b.example");
        run(FIRST);
        upload(SECOND, "Company\nBerg");

        assertThat(run(SECOND)).isInstanceOf(ImportOutcome.Refused.class);

        assertThat(list(SECOND).problem()).isNotNull();
        assertThat(campaign().activeImport()).isEqualTo(FIRST);
        assertThat(campaign().status()).isEqualTo(CampaignStatus.READY);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_redelivered_event_changes_nothing_but_tells_again() {
        upload(FIRST, "Email\na@b.example");
        run(FIRST);
        Campaign before = campaign();
        uploads.put(
                UploadKey.list(CAMPAIGN, FIRST),
                "Email\nother@b.example\n2@b.example".getBytes(StandardCharsets.UTF_8));

        run(FIRST);

        assertThat(campaign()).isEqualTo(before);
        assertThat(rowsOf(FIRST)).isEqualTo(1);
        assertThat(told).hasSize(2);
    }

    @Test
    void an_upload_that_was_replaced_meanwhile_changes_nothing() {
        upload(FIRST, "Email\nold@b.example");
        upload(SECOND, "Email\nnew@b.example");
        run(SECOND);

        assertThat(run(FIRST)).isInstanceOf(ImportOutcome.Unchanged.class);

        assertThat(campaign().activeImport()).isEqualTo(SECOND);
        assertThat(rowsOf(FIRST)).isZero();
    }

    @Test
    void an_upload_that_is_replaced_while_it_is_read_is_not_published() {
        upload(FIRST, "Email\nold@b.example");
        var outcome = importer((content, _) -> {
                    upload(SECOND, "Email\nnew@b.example");
                    return Rows.of("Email", "old@b.example");
                })
                .run(CAMPAIGN, FIRST);

        assertThat(outcome).isInstanceOf(ImportOutcome.Unchanged.class);
        assertThat(campaign().activeImport()).isNull();
        assertThat(campaign().pendingImport()).isEqualTo(SECOND);
        assertThat(told).isEmpty();
    }

    @Test
    void what_nobody_has_begun_is_ignored() {
        assertThat(run(FIRST)).isInstanceOf(ImportOutcome.Unchanged.class);
    }

    @Test
    void a_crash_in_the_middle_leaves_the_import_to_be_done_again() {
        upload(FIRST, "Email\na@b.example");

        assertThatThrownBy(() -> importer((content, _) -> {
                            throw new IOException("connection reset");
                        })
                        .run(CAMPAIGN, FIRST))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(list(FIRST).state()).isEqualTo(ListImport.State.PARSING);

        assertThat(run(FIRST)).isInstanceOf(ImportOutcome.Published.class);
    }

    @Test
    void a_file_that_is_missing_or_larger_than_allowed_is_refused_without_reading_it() {
        upload(FIRST, "Email\na@b.example");
        uploads.delete(UploadKey.list(CAMPAIGN, FIRST));
        assertThat(problemOf(run(FIRST))).isEqualTo("list-unreadable");

        upload(SECOND, "x".repeat(ListLimits.DEFAULT.bytes() + 1));
        assertThat(problemOf(run(SECOND))).isEqualTo("list-too-large");
    }

    private void upload(ImportId id, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String key = UploadKey.list(CAMPAIGN, id);
        uploads.put(key, bytes);
        var list = ListImport.uploading(CAMPAIGN, id, key, "list.csv", bytes.length, clock.instant());
        assertThat(store.imports().begin(campaign(), list)).isTrue();
    }

    private ImportOutcome run(ImportId id) {
        return importer((content, _) ->
                        Rows.of(new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)))
                .run(CAMPAIGN, id);
    }

    private ImportList importer(ListFormat format) {
        return new ImportList(
                store.imports(),
                store.rows(),
                contacts,
                uploads,
                format,
                ImportLimits.DEFAULT,
                told::add,
                Clocks.of(clock));
    }

    private static String problemOf(ImportOutcome outcome) {
        var problem = ((ImportOutcome.Refused) outcome).list().problem();
        assertThat(problem).isNotNull();
        return problem.code();
    }

    private Campaign campaign() {
        return store.campaigns().find(CAMPAIGN).orElseThrow();
    }

    private ListImport list(ImportId id) {
        return store.imports().find(CAMPAIGN, id).orElseThrow();
    }

    private int rowsOf(ImportId id) {
        return store.rows().page(CAMPAIGN, id, Filter.ALL, 0, 100).size();
    }
}
