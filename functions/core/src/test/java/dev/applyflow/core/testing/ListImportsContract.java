package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Counters;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.Findings.Column;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.recipient.ListFlaw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of list uploads keeps to: a list becomes visible whole or not at all. */
public abstract class ListImportsContract {
    private static final Instant NOON = Scene.NOON;
    private static final ImportCounts COUNTS = new ImportCounts(4, 2, 1, 1);
    private static final Findings FINDINGS = new Findings(
            List.of("Bäckereien", "Notizen"),
            "Bäckereien",
            3,
            List.of(
                    new Column("company_name", "Firma", 0, List.of("Müller & Söhne", "Korn")),
                    new Column("column_b", "", 1, List.of()),
                    new Column("recipient_name", "Vorname + Nachname", null, List.of())),
            Map.of("ROLE_ACCOUNT", 2));

    protected abstract Stores stores();

    @Test
    void an_upload_that_begins_is_the_pending_import_of_its_campaign() {
        Scene scene = Scene.draft(stores());
        Campaign read = scene.campaign();
        ListImport upload = upload(scene);

        assertThat(stores().imports().begin(read, upload)).isTrue();

        assertThat(stores().imports().find(scene.key(), upload.id())).contains(upload);
        assertThat(scene.campaign().pendingImport()).isEqualTo(upload.id());
        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(scene.campaign().version()).isEqualTo(read.version() + 1);
    }

    @Test
    void an_upload_does_not_begin_on_an_older_version_of_the_campaign() {
        Scene scene = Scene.draft(stores());
        Campaign read = scene.campaign();
        stores().campaigns().save(read.withName("meanwhile"));

        assertThat(stores().imports().begin(read, upload(scene))).isFalse();
        assertThat(stores().imports().of(scene.key())).isEmpty();
        assertThat(scene.campaign().pendingImport()).isNull();
    }

    @Test
    void an_upload_does_not_begin_once_the_campaign_has_started() {
        Scene scene = Scene.running(stores(), 1);
        ListImport upload = upload(scene);

        assertThat(stores().imports().begin(scene.campaign(), upload)).isFalse();
        assertThat(stores().imports().find(scene.key(), upload.id())).isEmpty();
    }

    @Test
    void a_list_being_read_shows_on_its_campaign_and_may_begin_to_be_read_again() {
        Scene scene = Scene.draft(stores());
        ListImport upload = begun(scene);

        assertThat(stores().imports().parsing(upload.parsing(NOON))).isTrue();
        assertThat(stores().imports().parsing(upload.parsing(NOON.plusSeconds(1))))
                .isTrue();

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.PARSING);
        assertThat(stores().imports().find(scene.key(), upload.id())).contains(upload.parsing(NOON.plusSeconds(1)));
    }

    @Test
    void a_published_list_flips_the_campaign_whole() {
        Scene scene = Scene.draft(stores());
        ListImport parsing = parsing(scene);
        ListImport ready = parsing.ready(COUNTS, FINDINGS);

        assertThat(stores().imports().publish(ready)).isTrue();

        Campaign campaign = scene.campaign();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.READY);
        assertThat(campaign.activeImport()).isEqualTo(parsing.id());
        assertThat(campaign.pendingImport()).isNull();
        assertThat(campaign.counters()).isEqualTo(Counters.allPending(2));
        assertThat(stores().imports().find(scene.key(), parsing.id())).contains(ready);
    }

    @Test
    void a_list_is_published_once() {
        Scene scene = Scene.draft(stores());
        ListImport ready = parsing(scene).ready(COUNTS, FINDINGS);
        stores().imports().publish(ready);
        Campaign campaign = scene.campaign();

        assertThat(stores().imports().publish(ready)).isFalse();
        assertThat(stores().imports().parsing(parsingAgain(ready))).isFalse();
        assertThat(stores().imports().fail(ready.failed("late", "too late"))).isFalse();

        assertThat(scene.campaign()).isEqualTo(campaign);
        assertThat(stores().imports().find(scene.key(), ready.id())).contains(ready);
    }

    @Test
    void a_list_that_nobody_has_begun_to_read_is_not_published() {
        Scene scene = Scene.draft(stores());
        ListImport upload = begun(scene);

        assertThat(stores().imports().publish(upload.ready(COUNTS, FINDINGS))).isFalse();
        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void an_upload_that_was_replaced_can_neither_be_read_nor_published_nor_failed() {
        Scene scene = Scene.draft(stores());
        ListImport replaced = parsing(scene);
        ListImport newer = begun(scene);

        assertThat(stores().imports().parsing(replaced)).isFalse();
        assertThat(stores().imports().publish(replaced.ready(COUNTS, FINDINGS))).isFalse();
        assertThat(stores().imports().fail(replaced.failed("x", "y"))).isFalse();

        assertThat(scene.campaign().pendingImport()).isEqualTo(newer.id());
        assertThat(scene.campaign().activeImport()).isNull();
        assertThat(stores().imports().find(scene.key(), replaced.id())).contains(replaced);
    }

    @Test
    void a_first_list_that_fails_leaves_a_draft() {
        Scene scene = Scene.draft(stores());
        ListImport failed = parsing(scene).failed(ListFlaw.COLUMNS.problem(3, 200), Findings.NONE);

        assertThat(stores().imports().fail(failed)).isTrue();

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(scene.campaign().pendingImport()).isNull();
        assertThat(stores().imports().find(scene.key(), failed.id())).contains(failed);
    }

    @Test
    void a_list_that_fails_leaves_the_one_that_is_visible() {
        Scene scene = Scene.ready(stores(), 3);
        ListImport failed = parsing(scene).failed("list-empty", "The list has no rows.");

        assertThat(stores().imports().fail(failed)).isTrue();

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.READY);
        assertThat(scene.campaign().activeImport()).isEqualTo(scene.list());
        assertThat(scene.campaign().counters()).isEqualTo(Counters.allPending(3));
    }

    @Test
    void a_start_that_waited_for_a_list_that_failed_waits_for_no_other_until_the_next_upload_forgets_it() {
        Scene scene = Scene.draft(stores());
        ListImport parsing = parsing(scene);
        stores().campaigns().save(scene.campaign().withSchedule(Schedule.AUTO));

        assertThat(stores().imports().fail(parsing.failed("list-empty", "The list has no rows.")))
                .isTrue();

        assertThat(scene.campaign().schedule()).isEqualTo(new Schedule.Refused(StartRefusal.LIST_FAILED));
        begun(scene);
        assertThat(scene.campaign().schedule()).isEqualTo(Schedule.MANUAL);
    }

    @Test
    void a_start_that_waits_for_its_list_goes_on_waiting_for_the_one_that_replaces_it() {
        Scene scene = Scene.draft(stores());
        begun(scene);
        stores().campaigns().save(scene.campaign().withSchedule(Schedule.AUTO));

        begun(scene);

        assertThat(scene.campaign().schedule()).isEqualTo(Schedule.AUTO);
    }

    @Test
    void an_upload_may_fail_before_anybody_has_begun_to_read_it() {
        Scene scene = Scene.draft(stores());

        assertThat(stores().imports().fail(begun(scene).failed("upload-missing", "Nothing arrived.")))
                .isTrue();
        assertThat(scene.campaign().pendingImport()).isNull();
    }

    @Test
    void a_campaign_that_has_started_meanwhile_keeps_its_list_and_its_status() {
        Scene scene = Scene.ready(stores(), 1);
        ListImport upload = begun(scene);
        stores().campaigns().save(scene.campaign().running(NOON));

        assertThat(stores().imports().parsing(upload.parsing(NOON))).isFalse();
        assertThat(stores().imports().fail(upload.failed("x", "y"))).isFalse();

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(scene.campaign().activeImport()).isEqualTo(scene.list());
    }

    @Test
    void a_newer_list_takes_the_place_of_the_visible_one() {
        Scene scene = Scene.ready(stores(), 3);
        ImportId newer = Scene.importId();

        scene.publish(newer, 2);

        assertThat(scene.campaign().activeImport()).isEqualTo(newer);
        assertThat(scene.campaign().counters()).isEqualTo(Counters.allPending(2));
    }

    @Test
    void an_import_that_does_not_exist_makes_no_ghost() {
        Scene scene = Scene.draft(stores());
        ListImport ghost = upload(scene);

        assertThat(stores().imports().parsing(ghost.parsing(NOON))).isFalse();
        assertThat(stores().imports().publish(ghost.ready(COUNTS, FINDINGS))).isFalse();
        assertThat(stores().imports().fail(ghost.failed("x", "y"))).isFalse();
        assertThat(stores().imports().of(scene.key())).isEmpty();
    }

    @Test
    void all_uploads_of_a_campaign_are_listed_and_those_of_others_are_not() {
        Scene scene = Scene.draft(stores());
        Scene other = Scene.draft(stores(), scene.key().owner());
        ListImport replaced = begun(scene);
        ListImport pending = begun(scene);
        begun(other);

        assertThat(stores().imports().of(scene.key())).containsExactlyInAnyOrder(replaced, pending);
        assertThat(stores().imports()
                        .of(new CampaignKey(Scene.user(), scene.key().id())))
                .isEmpty();
    }

    @Test
    void rows_and_mails_are_deleted_some_at_a_time_until_nothing_is_left() {
        Scene scene = Scene.ready(stores(), 5);
        ImportedRow rejected = new ImportedRow.Rejected(6, List.of(), java.util.Map.of());
        stores().rows().write(scene.key(), scene.list(), List.of(rejected), NOON);

        assertThat(stores().imports().deleteSome(scene.key(), scene.list(), 4)).isTrue();
        assertThat(stores().rows().page(scene.key(), scene.list(), Filter.ALL, 0, 10))
                .hasSize(2);
        while (stores().imports().deleteSome(scene.key(), scene.list(), 4)) {
            // The last round may find out that there was nothing left.
        }

        assertThat(stores().rows().page(scene.key(), scene.list(), Filter.ALL, 0, 10))
                .isEmpty();
        assertThat(stores().mailLog().page(scene.key(), scene.list(), null, 0, 10))
                .isEmpty();
        assertThat(stores().outbox().first(scene.key(), scene.list())).isEmpty();
    }

    @Test
    void deleting_the_rows_of_one_import_leaves_those_of_another() {
        Scene scene = Scene.ready(stores(), 2);
        ImportId newer = Scene.importId();
        scene.publish(newer, 2);

        stores().imports().deleteSome(scene.key(), scene.list(), 10);

        assertThat(stores().rows().page(scene.key(), newer, Filter.ALL, 0, 10)).hasSize(2);
        assertThat(stores().mailLog().page(scene.key(), newer, null, 0, 10)).hasSize(2);
    }

    private static ListImport upload(Scene scene) {
        ImportId id = Scene.importId();
        return ListImport.uploading(scene.key(), id, "lists/" + id, "Bäckereien.csv", 1_000, NOON);
    }

    private ListImport begun(Scene scene) {
        ListImport upload = upload(scene);
        assertThat(stores().imports().begin(scene.campaign(), upload)).isTrue();
        return upload;
    }

    private ListImport parsing(Scene scene) {
        ListImport parsing = begun(scene).parsing(NOON);
        assertThat(stores().imports().parsing(parsing)).isTrue();
        return parsing;
    }

    private static ListImport parsingAgain(ListImport list) {
        return list.parsing(NOON.plusSeconds(60));
    }
}
