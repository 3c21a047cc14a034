package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.testing.Scene;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TemplateRoutesTest {
    private final Api api = new Api();

    @Test
    void a_template_may_come_before_the_list_whose_columns_it_names() {
        var saved = api.put(path(api.draft(), "/template"), "{'subject':'Hi {{town}}','body':'x'}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text("/template/subject")).isEqualTo("Hi {{town}}");
    }

    @Test
    void a_preview_shows_the_mail_of_the_first_row_as_it_would_leave() {
        var preview = api.post(path(api.complete(2), "/preview"), "{}");

        assertThat(preview.json().at("/row").asInt()).isEqualTo(1);
        assertThat(preview.text("/to")).isEqualTo("Jobs1@Example.org");
        assertThat(preview.text("/subject")).isEqualTo("Baker at Bakery 1");
        assertThat(preview.text("/body")).isEqualTo("Dear team");
        assertThat(preview.json().at("/problems")).isEmpty();
    }

    @Test
    void a_preview_of_a_template_that_is_not_saved_names_everything_that_is_wrong_with_it() {
        var preview = api.post(
                path(api.listed(2), "/preview"),
                "{'row':2,'subject':'{{recipient_name}}','body':'{{salary}} {{role}}'}");

        assertThat(preview.text("/subject")).isEqualTo("{{recipient_name}}");
        assertThat(preview.text("/body")).isEqualTo("{{salary}} Baker");
        assertThat(preview.json().at("/problems").findValuesAsText("code"))
                .containsExactly("unknown-placeholder", "no-value");
        assertThat(preview.json().at("/problems").findValuesAsText("field")).containsExactly("body", "subject");
    }

    @Test
    void a_preview_of_a_line_that_is_not_mailed() {
        api.post(path(api.complete(1), "/preview"), "{'row':7}")
                .isProblem(400, "invalid-field")
                .blames("row", "not-mailed");
        api.post(path(api.draft(), "/preview"), "{}").isProblem(409, "list-missing");
        api.post(path(api.listed(1), "/preview"), "{'subject':'x'}").isProblem(409, "template-missing");
    }

    @Test
    void before_the_start_it_is_counted_how_many_rows_would_fail_for_want_of_a_value() {
        Scene scene = api.complete(3);
        var complete = api.get(path(scene, "/preflight"));
        assertThat(complete.json().at("/incomplete").asInt()).isZero();
        assertThat(complete.json().at("/missing")).isEmpty();

        api.put(path(scene, "/template"), "{'subject':'{{role}}','body':'{{recipient_name}} {{designation}}'}");
        var counted = api.get(path(scene, "/preflight"));

        assertThat(counted.json().at("/recipients").asInt()).isEqualTo(3);
        assertThat(counted.json().at("/incomplete").asInt()).isEqualTo(3);
        assertThat(counted.json().at("/missing"))
                .hasToString("[{\"placeholder\":\"designation\",\"rows\":3,\"firstRow\":1},"
                        + "{\"placeholder\":\"recipient_name\",\"rows\":3,\"firstRow\":1}]");
    }

    @Test
    void a_count_reads_a_long_list_to_its_end() {
        assertThat(api.get(path(api.complete(1_001), "/preflight"))
                        .json()
                        .at("/recipients")
                        .asInt())
                .isEqualTo(1_001);
    }

    @Test
    void nothing_is_counted_without_a_list_or_a_template() {
        api.get(path(api.draft(), "/preflight")).isProblem(409, "list-missing");
        api.get(path(api.listed(1), "/preflight")).isProblem(409, "template-missing");
    }

    @Test
    void a_preview_says_on_which_day_of_the_user_somebody_was_written_to_before() {
        Scene earlier = api.complete(1);
        api.post(path(earlier, "/start"), "{'type':'MANUAL'}");
        var claim = earlier.claimed(1);
        // By then it is the next day in Kiritimati.
        Instant at = Instant.parse("2026-03-02T22:30:00Z");
        api.stores.outbox().settle(claim, earlier.recipient(1), new Settlement.Sent("m", "t", at), Scene.NEXT);
        api.put(
                "/api/limits",
                "{'hourly':4,'daily':25,'gapMinSeconds':60,'gapMaxSeconds':300,'zone':'Pacific/Kiritimati','window':null}");

        var preview = api.post(path(api.complete(1), "/preview"), "{}");

        assertThat(preview.text("/problems/0/detail"))
                .isEqualTo("You wrote to this address before, on 2026-03-03. To write again, allow it for this row.");
    }

    @Test
    void a_test_mail_goes_to_oneself_and_changes_nothing() {
        Scene scene = api.complete(2);

        var sent = api.post(path(scene, "/test-mail"), "{'row':2}");

        assertThat(sent.text("/to")).isEqualTo(Api.ADDRESS.value());
        assertThat(api.transports.mailbox(Api.ADDRESS).sent()).singleElement().satisfies(mail -> {
            assertThat(mail.mail().to()).isEqualTo(Api.ADDRESS);
            assertThat(mail.mail().subject()).isEqualTo("[Test] Baker at Bakery 2");
            assertThat(mail.mail().attachment().filename()).isEqualTo("cv.pdf");
        });
        assertThat(scene.campaign().counters().pending()).isEqualTo(2);
        assertThat(scene.limits().usage().emailsToday()).isZero();
    }

    @Test
    void the_eleventh_test_mail_of_a_day_waits_for_the_next_day() {
        Scene scene = api.complete(1);
        for (int mail = 0; mail < 10; mail++) {
            assertThat(api.post(path(scene, "/test-mail"), "{}").status()).isEqualTo(200);
        }

        var refused = api.post(path(scene, "/test-mail"), "{}").isProblem(429, "test-mail-limit");
        assertThat(refused.headers())
                .containsEntry("retry-after", Long.toString(Duration.ofHours(12).toSeconds()));

        api.clock.advance(Duration.ofHours(12));
        assertThat(api.post(path(scene, "/test-mail"), "{}").status()).isEqualTo(200);
    }

    @Test
    void a_test_mail_that_the_mailbox_refuses_leaves_no_draft() {
        Scene scene = api.complete(1);
        var mailbox = api.transports.mailbox(Api.ADDRESS);
        mailbox.onSend().instead(new TransportFailure.MailRefused("The attachment is not allowed."));

        var failed = api.post(path(scene, "/test-mail"), "{}").isProblem(502, "test-mail-failed");

        assertThat(failed.text("/detail")).contains("The attachment is not allowed.");
        assertThat(mailbox.drafts()).isEmpty();
    }

    @Test
    void a_test_mail_needs_what_a_start_needs() {
        api.post(path(api.listed(1), "/test-mail"), "{}").isProblem(409, "template-missing");
        Scene scene = api.complete(1);
        api.transports.mailbox(Api.ADDRESS).withdrawPermission();
        api.post(path(scene, "/test-mail"), "{}").isProblem(409, "mailbox-needs-reconnect");
        api.stores.mailboxes().disconnect(api.user);
        api.post(path(scene, "/test-mail"), "{}").isProblem(409, "mailbox-missing");
    }

    @Test
    void a_test_mail_of_a_row_that_lacks_a_value_is_not_sent() {
        Scene scene = api.complete(1);
        api.put(path(scene, "/template"), "{'subject':'Dear {{recipient_name}}','body':'x'}");

        api.post(path(scene, "/test-mail"), "{}")
                .isProblem(400, "invalid-field")
                .blames("row", "no-value");
        assertThat(api.transports.mailbox(Api.ADDRESS).sent()).isEmpty();
    }
}
