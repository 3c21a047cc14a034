package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.recipient.Contacted;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.recipient.Warning;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Settlement;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of imported rows keeps to. */
public abstract class ImportedRowsContract {
    private static final Instant NOON = Scene.NOON;

    protected abstract Stores stores();

    @Test
    void every_kind_of_row_reads_as_it_was_written() {
        Scene scene = Scene.draft(stores());
        List<ImportedRow> rows = List.of(
                new ImportedRow.Accepted(2, recipient("hr@bäckerei-müller.de")),
                new ImportedRow.Duplicate(3, 2, recipient("HR@bäckerei-müller.de")),
                new ImportedRow.Accepted(
                        4,
                        recipient("jo@gmial.com"),
                        List.of(
                                new Warning.Remark(Warning.Code.LIKELY_TYPO, "jo@gmail.com"),
                                new Warning.Remark(Warning.Code.HIDDEN_ROW, List.of()),
                                new Warning.Earlier(
                                        Warning.Code.COMPANY_CONTACTED,
                                        new Contacted(
                                                "ida@gmial.com",
                                                "Müller",
                                                scene.key().id(),
                                                NOON))),
                        true),
                new ImportedRow.Rejected(
                        5,
                        List.of(
                                new ImportedRow.Reason(ImportedRow.Code.ADDRESS_INVALID, "recipient_email", "hr@"),
                                new ImportedRow.Reason(ImportedRow.Code.CELL_TOO_LONG, "city", "")),
                        Map.of("company_name", "Müller", "city", "")));

        stores().rows().write(scene.key(), scene.list(), rows, NOON);

        assertThat(stores().rows().page(scene.key(), scene.list(), Filter.ALL, 0, 10))
                .isEqualTo(rows);
        assertThat(stores().rows().find(scene.key(), scene.list(), 5)).contains(rows.get(3));
        assertThat(stores().rows().find(scene.key(), scene.list(), 6)).isEmpty();
    }

    @Test
    void further_columns_keep_the_order_of_the_list() {
        Scene scene = Scene.draft(stores());
        var further = new LinkedHashMap<String, String>();
        List.of("zebra", "apple", "mango", "banana").forEach(name -> further.put(name, name + "!"));
        Recipient recipient = new Recipient(EmailAddress.of("a@example.org"), "A", "", "", "", further);

        stores().rows().write(scene.key(), scene.list(), List.of(new ImportedRow.Accepted(2, recipient)), NOON);

        assertThat(stores().rows()
                        .recipients(scene.key(), scene.list(), List.of(2))
                        .get(2)
                        .further())
                .containsExactlyEntriesOf(further);
    }

    @Test
    void each_accepted_row_gets_a_pending_mail_and_no_other_does() {
        Scene scene = Scene.draft(stores());

        stores().rows()
                .write(
                        scene.key(),
                        scene.list(),
                        List.of(
                                new ImportedRow.Accepted(2, recipient("a@example.org")),
                                new ImportedRow.Duplicate(3, 2, recipient("a@example.org")),
                                new ImportedRow.Rejected(4, List.of(), Map.of())),
                        NOON);

        assertThat(stores().mailLog().page(scene.key(), scene.list(), null, 0, 10))
                .containsExactly(Mail.pending(new MailKey(scene.key(), scene.list(), 2), NOON));
    }

    @Test
    void hundreds_of_rows_are_all_written() {
        Scene scene = Scene.draft(stores());
        List<ImportedRow> rows = IntStream.rangeClosed(2, 803)
                .mapToObj(
                        line -> (ImportedRow) new ImportedRow.Accepted(line, recipient("jobs" + line + "@example.org")))
                .toList();

        stores().rows().write(scene.key(), scene.list(), rows, NOON);

        assertThat(stores().rows().page(scene.key(), scene.list(), Filter.ALL, 0, 5_000))
                .isEqualTo(rows);
        assertThat(stores().mailLog().page(scene.key(), scene.list(), null, 0, 5_000))
                .hasSize(802);
    }

    @Test
    void rows_written_again_by_a_delivery_that_comes_late_do_not_touch_mails_that_have_left() {
        Scene scene = Scene.running(stores(), 3);
        var claim = scene.claimed(2);
        stores().outbox().settle(claim, scene.recipient(2), new Settlement.Sent("m", "t", NOON), Scene.NEXT);
        Mail sent = scene.mail(2);

        stores().rows()
                .write(
                        scene.key(),
                        scene.list(),
                        stores().rows().page(scene.key(), scene.list(), Filter.ALL, 0, 9),
                        NOON);

        assertThat(scene.mail(2)).isEqualTo(sent).extracting(Mail::status).isEqualTo(MailStatus.SENT);
        scene.assertCountersAddUp();
    }

    @Test
    void rows_that_are_partly_there_are_completed() {
        Scene scene = Scene.draft(stores());
        List<ImportedRow> rows = IntStream.rangeClosed(1, 60)
                .mapToObj(line -> (ImportedRow) new ImportedRow.Accepted(line, scene.recipient(line)))
                .toList();
        stores().rows().write(scene.key(), scene.list(), rows.subList(10, 30), NOON);

        stores().rows().write(scene.key(), scene.list(), rows, NOON);

        assertThat(stores().rows().page(scene.key(), scene.list(), Filter.ALL, 0, 100))
                .isEqualTo(rows);
        assertThat(stores().mailLog().page(scene.key(), scene.list(), null, 0, 100))
                .hasSize(60);
    }

    @Test
    void recipients_are_found_by_the_lines_of_accepted_rows() {
        Scene scene = Scene.ready(stores(), 150);
        stores().rows()
                .write(scene.key(), scene.list(), List.of(new ImportedRow.Rejected(151, List.of(), Map.of())), NOON);

        Map<Integer, Recipient> found = stores().rows()
                .recipients(
                        scene.key(),
                        scene.list(),
                        IntStream.rangeClosed(1, 152).boxed().toList());

        assertThat(found).hasSize(150).containsEntry(7, scene.recipient(7)).containsEntry(150, scene.recipient(150));
        assertThat(stores().rows().recipients(scene.key(), scene.list(), List.of()))
                .isEmpty();
    }

    @Test
    void pages_follow_one_another_without_gap_or_overlap() {
        Scene scene = Scene.ready(stores(), 5);

        assertThat(lines(scene, null, 0, 2)).containsExactly(1, 2);
        assertThat(lines(scene, null, 2, 2)).containsExactly(3, 4);
        assertThat(lines(scene, null, 4, 2)).containsExactly(5);
        assertThat(lines(scene, null, 5, 2)).isEmpty();
    }

    @Test
    void a_page_of_one_verdict_is_full_although_others_lie_between() {
        Scene scene = Scene.draft(stores());
        List<ImportedRow> rows = IntStream.rangeClosed(1, 400)
                .mapToObj(line -> line % 100 == 0
                        ? new ImportedRow.Rejected(line, List.of(), Map.of())
                        : (ImportedRow) new ImportedRow.Accepted(line, scene.recipient(line)))
                .toList();
        stores().rows().write(scene.key(), scene.list(), rows, NOON);

        assertThat(lines(scene, Verdict.REJECTED, 0, 3)).containsExactly(100, 200, 300);
        assertThat(lines(scene, Verdict.REJECTED, 300, 3)).containsExactly(400);
        assertThat(lines(scene, Verdict.DUPLICATE, 0, 3)).isEmpty();
        assertThat(lines(scene, Verdict.ACCEPTED, 98, 2)).containsExactly(99, 101);
    }

    @Test
    void rows_are_found_by_their_warnings_and_by_several_verdicts() {
        Scene scene = Scene.draft(stores());
        stores().rows()
                .write(
                        scene.key(),
                        scene.list(),
                        List.of(
                                warned(scene, 1, Warning.Code.ROLE_ACCOUNT),
                                warned(scene, 2, Warning.Code.NAME_IN_CAPITALS),
                                warned(scene, 3, Warning.Code.HIDDEN_ROW, Warning.Code.ROLE_ACCOUNT),
                                new ImportedRow.Duplicate(4, 1, scene.recipient(1)),
                                new ImportedRow.Rejected(5, List.of(), Map.of())),
                        NOON);

        assertThat(lines(scene, new Filter(Filter.ALL.verdicts(), Warning.Code.ROLE_ACCOUNT)))
                .containsExactly(1, 3);
        assertThat(lines(scene, new Filter(Set.of(Verdict.ACCEPTED), Warning.Code.NAME_IN_CAPITALS)))
                .containsExactly(2);
        assertThat(lines(scene, new Filter(Set.of(Verdict.REJECTED), Warning.Code.ROLE_ACCOUNT)))
                .isEmpty();
        assertThat(lines(scene, Filter.of(Verdict.REJECTED, Verdict.DUPLICATE))).containsExactly(4, 5);
    }

    @Test
    void that_a_row_may_be_written_to_again_is_decided_and_taken_back() {
        Scene scene = Scene.ready(stores(), 2);

        assertThat(stores().rows().allowContactAgain(scene.key(), scene.list(), 2, true))
                .isTrue();
        assertThat(contactAgain(scene, 1)).isFalse();
        assertThat(contactAgain(scene, 2)).isTrue();

        assertThat(stores().rows().allowContactAgain(scene.key(), scene.list(), 2, false))
                .isTrue();
        assertThat(contactAgain(scene, 2)).isFalse();
    }

    @Test
    void nothing_is_decided_about_rows_that_are_not_mailed() {
        Scene scene = Scene.draft(stores());
        ImportedRow duplicate = new ImportedRow.Duplicate(4, 1, scene.recipient(1));
        stores().rows().write(scene.key(), scene.list(), List.of(duplicate), NOON);

        assertThat(stores().rows().allowContactAgain(scene.key(), scene.list(), 4, true))
                .isFalse();
        assertThat(stores().rows().allowContactAgain(scene.key(), scene.list(), 5, true))
                .isFalse();
        stores().rows()
                .rename(
                        scene.key(),
                        scene.list(),
                        List.of(
                                new ImportedRow.Accepted(4, scene.recipient(4)),
                                new ImportedRow.Accepted(5, scene.recipient(5))));

        assertThat(stores().rows().page(scene.key(), scene.list(), Filter.ALL, 0, 10))
                .containsExactly(duplicate);
    }

    @Test
    void a_new_name_leaves_what_was_decided_about_the_row() {
        Scene scene = Scene.draft(stores());
        stores().rows()
                .write(scene.key(), scene.list(), List.of(warned(scene, 1, Warning.Code.NAME_IN_CAPITALS)), NOON);
        stores().rows().allowContactAgain(scene.key(), scene.list(), 1, true);
        Recipient named = new Recipient(
                scene.recipient(1).email(), "Bakery 1", "Anna Berg", "Baker", "", Map.of("first_name", "Anna"));

        stores().rows().rename(scene.key(), scene.list(), List.of(new ImportedRow.Accepted(1, named)));

        assertThat(stores().rows().find(scene.key(), scene.list(), 1))
                .contains(new ImportedRow.Accepted(1, named, List.of(), true));
        assertThat(lines(scene, new Filter(Filter.ALL.verdicts(), Warning.Code.NAME_IN_CAPITALS)))
                .isEmpty();
    }

    @Test
    void rows_written_again_by_a_delivery_that_comes_late_do_not_undo_decisions() {
        Scene scene = Scene.ready(stores(), 3);
        List<ImportedRow> rows = stores().rows().page(scene.key(), scene.list(), Filter.ALL, 0, 9);
        stores().rows().allowContactAgain(scene.key(), scene.list(), 2, true);

        stores().rows().write(scene.key(), scene.list(), rows, NOON);

        assertThat(contactAgain(scene, 2)).isTrue();
    }

    @Test
    void nobody_reads_what_is_not_theirs() {
        Scene scene = Scene.ready(stores(), 1);
        CampaignKey asSomebodyElse = new CampaignKey(Scene.user(), scene.key().id());

        assertThat(stores().rows().find(asSomebodyElse, scene.list(), 1)).isEmpty();
        assertThat(stores().rows().page(asSomebodyElse, scene.list(), Filter.ALL, 0, 10))
                .isEmpty();
        assertThat(stores().rows().recipients(asSomebodyElse, scene.list(), List.of(1)))
                .isEmpty();
        assertThat(stores().rows().page(scene.key(), Scene.importId(), Filter.ALL, 0, 10))
                .isEmpty();
    }

    private List<Integer> lines(Scene scene, @org.jspecify.annotations.Nullable Verdict verdict, int after, int limit) {
        var filter = verdict == null ? Filter.ALL : Filter.of(verdict);
        return stores().rows().page(scene.key(), scene.list(), filter, after, limit).stream()
                .map(ImportedRow::line)
                .toList();
    }

    private List<Integer> lines(Scene scene, Filter filter) {
        return stores().rows().page(scene.key(), scene.list(), filter, 0, 10).stream()
                .map(ImportedRow::line)
                .toList();
    }

    private boolean contactAgain(Scene scene, int line) {
        return stores().rows().find(scene.key(), scene.list(), line).orElseThrow() instanceof ImportedRow.Accepted row
                && row.contactAgain();
    }

    private static ImportedRow warned(Scene scene, int line, Warning.Code... codes) {
        List<Warning> warnings = Arrays.stream(codes)
                .map(code -> (Warning) new Warning.Remark(code, List.of()))
                .toList();
        return new ImportedRow.Accepted(line, scene.recipient(line), warnings, false);
    }

    private static Recipient recipient(String address) {
        return new Recipient(
                EmailAddress.of(address), "Müller & Söhne", "", "Bäcker", "", Map.of("city", "Ulm", "zip", ""));
    }
}
