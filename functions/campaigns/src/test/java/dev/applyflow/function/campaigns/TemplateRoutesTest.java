package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.testing.Scene;
import java.time.Duration;
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
