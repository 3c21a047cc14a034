package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.StartWithList;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.Scene;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start means the list that its owner sees, and one that does not come about says why. */
class StartRoutesTest {
    private static final String LATER = "{'type':'AT','at':'2026-03-03T09:00:00Z'}";
    private final Api api = new Api();

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'MANUAL'}", LATER})
    void nothing_starts_while_a_newer_list_is_under_way(String start) {
        Scene scene = api.complete(3);
        upload(scene);

        var problem = start(scene, start).isProblem(409, "list-pending");

        assertThat(problem.text("/detail")).startsWith("Your new list is still being read. Wait");
        assertThat(api.get(path(scene, "")).text("/status")).isEqualTo("READY");
    }

    @Test
    void an_upload_that_nobody_made_does_not_stand_in_the_way_for_ever() {
        Scene scene = api.complete(3);
        upload(scene);
        api.clock.advance(ListImport.TIME_TO_UPLOAD);

        var started = start(scene, "{'type':'MANUAL'}");

        assertThat(started.text("/status")).isEqualTo("RUNNING");
        assertThat(started.text("/list/problem/code")).isEqualTo("upload-expired");
        assertThat(started.text("/activeList/importId")).isEqualTo(scene.list().toString());
    }

    @Test
    void after_a_list_that_failed_the_campaign_shows_that_one_and_the_one_that_is_mailed() {
        Scene scene = api.complete(3);
        ImportId failed = upload(scene);
        fail(scene, failed);

        var shown = api.get(path(scene, ""));

        assertThat(shown.text("/list/importId")).isEqualTo(failed.toString());
        assertThat(shown.text("/list/state")).isEqualTo("FAILED");
        assertThat(shown.text("/activeList/importId")).isEqualTo(scene.list().toString());
        assertThat(shown.text("/activeList/state")).isEqualTo("READY");
        assertThat(shown.json().at("/activeList/accepted").asInt()).isEqualTo(3);
    }

    @Test
    void the_newest_list_is_the_one_that_is_mailed_once_it_is_visible() {
        var shown = api.get(path(api.complete(3), ""));

        assertThat(shown.json().at("/activeList")).isEqualTo(shown.json().at("/list"));
    }

    @Test
    void a_list_without_a_row_to_mail_starts_nothing() {
        Scene scene = api.complete(0);

        start(scene, "{'type':'MANUAL'}").isProblem(409, "no-recipients");
        start(scene, LATER).isProblem(409, "no-recipients");
    }

    @Test
    void a_start_with_a_list_that_lacks_a_column_is_over_and_says_why_until_something_changes() {
        Scene scene = armed(new Template("Hi", "In {{town}}"));
        arrive(scene);

        var shown = api.get(path(scene, ""));
        assertThat(shown.text("/status")).isEqualTo("READY");
        assertThat(shown.text("/schedule/type")).isEqualTo("MANUAL");
        assertThat(shown.text("/startRefused/code")).isEqualTo("unknown-placeholder");
        assertThat(shown.text("/startRefused/detail")).endsWith("Correct the template, then start.");
        assertThat(api.get("/api/campaigns").text("/campaigns/0/startRefused/code"))
                .isEqualTo("unknown-placeholder");

        var mended = api.put(path(scene, "/template"), "{'subject':'Hi','body':'Hello'}");
        assertThat(mended.json().at("/startRefused").isNull()).isTrue();
        scene.publish(Scene.importId(), 2);
        withList().listIsVisible(scene.key());
        assertThat(api.get(path(scene, "")).text("/status")).isEqualTo("READY");
    }

    @Test
    void a_start_with_a_list_that_could_not_be_read_is_over_too() {
        Scene scene = armed(new Template("Hi", "Hello"));
        fail(scene, pending(scene));

        var shown = api.get(path(scene, ""));
        assertThat(shown.text("/schedule/type")).isEqualTo("MANUAL");
        assertThat(shown.text("/startRefused/code")).isEqualTo("list-failed");

        upload(scene);
        assertThat(api.get(path(scene, "")).json().at("/startRefused").isNull()).isTrue();
    }

    @Test
    void news_of_the_list_before_does_not_start_a_campaign_that_waits_for_the_next() {
        Scene scene = api.complete(1);
        upload(scene);
        start(scene, "{'type':'AUTO'}");

        assertThat(withList().listIsVisible(scene.key())).isEmpty();

        assertThat(api.get(path(scene, "")).text("/waiting/reason")).isEqualTo("IMPORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void a_start_at_a_time_that_nobody_could_write_down(String at) {
        start(api.complete(1), "{'type':'AT','at':'" + at + "'}")
                .isProblem(400, "invalid-field")
                .blames("at", "not-an-instant");
    }

    @Test
    void a_start_further_ahead_than_a_year() {
        Scene scene = api.complete(1);

        start(scene, "{'type':'AT','at':'2027-03-04T12:00:00Z'}")
                .isProblem(400, "invalid-field")
                .blames("at", "too-far");
        assertThat(start(scene, "{'type':'AT','at':'2027-03-02T12:00:00Z'}").text("/status"))
                .isEqualTo("SCHEDULED");
    }

    /** Waits for its list, which is being read. */
    private Scene armed(Template template) {
        Scene scene = api.complete(1);
        upload(scene);
        api.stores.contents().putTemplate(scene.key(), template);
        assertThat(start(scene, "{'type':'AUTO'}").text("/schedule/type")).isEqualTo("AUTO");
        return scene;
    }

    private Api.Answer start(Scene scene, String body) {
        return api.post(path(scene, "/start"), body);
    }

    private ImportId upload(Scene scene) {
        api.clock.advance(Duration.ofSeconds(1));
        api.post(path(scene, "/list-uploads"), "{'filename':'a.csv','size':10,'contentType':'text/csv'}");
        return pending(scene);
    }

    private static ImportId pending(Scene scene) {
        return Objects.requireNonNull(scene.campaign().pendingImport());
    }

    private void fail(Scene scene, ImportId id) {
        ListImport list = api.stores.imports().find(scene.key(), id).orElseThrow();
        assertThat(api.stores.imports().fail(list.failed("list-empty", "The list has no rows.")))
                .isTrue();
    }

    /** The list that the campaign waits for is visible. */
    private void arrive(Scene scene) {
        ListImport list = api.stores
                .imports()
                .find(scene.key(), pending(scene))
                .orElseThrow()
                .parsing(api.clock.instant());
        api.stores.imports().parsing(list);
        api.stores.imports().publish(list.ready(new ListImport.ImportCounts(1, 1, 0, 0), Findings.NONE));
        withList().listIsVisible(scene.key());
    }

    private StartWithList withList() {
        return new StartWithList(
                api.stores.campaigns(),
                api.stores.contents(),
                api.stores.imports(),
                api.stores.mailboxes(),
                Clocks.of(api.clock));
    }
}
