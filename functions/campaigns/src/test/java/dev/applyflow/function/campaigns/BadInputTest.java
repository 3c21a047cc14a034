package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.web.Route;
import dev.applyflow.web.testing.HttpEvents;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of bad input has its stable code and names the field that is to blame; what the parse function finds is tested there. */
class BadInputTest {
    private static final Map<String, String> BODIES = Map.of(
            "PATCH ", "{'name':'Mine now'}",
            "POST /list-uploads", "{'filename':'a.csv','size':1,'contentType':'text/csv'}",
            "POST /list-readings", "{'importId':'0190a8e4-7d3c-7000-8000-000000000001'}",
            "PUT /contact-again", "{'allowed':true}",
            "PUT /rows/{row}/contact-again", "{'allowed':true}",
            "POST /resume-uploads", "{'filename':'cv.pdf','size':1}",
            "PUT /resume-file", "{'uploadId':'0190a8e4-7d3c-7000-8000-000000000001','filename':'cv.pdf'}",
            "PUT /template", "{'subject':'x','body':'y'}",
            "POST /start", "{'type':'MANUAL'}");

    private final Api api = new Api();

    @ParameterizedTest
    @ValueSource(strings = {"companies.docx", "companies.pdf", "companies", "csv"})
    void a_list_of_the_wrong_type(String filename) {
        list(filename, 10).isProblem(400, "list-wrong-type").blames("filename", "list-wrong-type");
    }

    @Test
    void an_empty_file() {
        list("a.csv", 0).isProblem(400, "invalid-field").blames("size", "empty");
    }

    @ParameterizedTest
    @ValueSource(longs = {2L * 1024 * 1024 + 1, 5_000_000_000L})
    void a_list_larger_than_is_set(long size) {
        var error = list("a.csv", size)
                .isProblem(400, "list-too-large")
                .blames("size", "list-too-large")
                .json()
                .at("/errors/0");
        assertThat(error.at("/values/0").asText()).isEqualTo("2");
        assertThat(error.at("/detail").asText()).contains("2 MB");
    }

    @Test
    void a_list_as_large_as_is_set_is_not_too_large() {
        assertThat(list("a.xlsx", Api.LIST_LIMITS.bytes()).status()).isEqualTo(201);
    }

    @Test
    void a_type_that_is_no_media_type() {
        api.post(path(api.draft(), "/list-uploads"), "{'filename':'a.csv','size':1,'contentType':'text/csv\\r\\nx: y'}")
                .isProblem(400, "invalid-field")
                .blames("contentType", "not-a-media-type");
    }

    @Test
    void a_resume_that_is_no_pdf_by_its_name() {
        api.post(path(api.draft(), "/resume-uploads"), "{'filename':'cv.docx','size':10}")
                .isProblem(400, "resume-not-pdf")
                .blames("filename", "resume-not-pdf");
    }

    @Test
    void a_resume_that_is_no_pdf_by_its_content() {
        Scene scene = api.draft();
        byte[] content = "PK a Word file".getBytes(UTF_8);
        var upload = api.post(path(scene, "/resume-uploads"), "{'filename':'cv.pdf','size':" + content.length + "}");
        api.uploads.upload(URI.create(upload.text("/url")), "application/pdf", content);

        attach(scene, upload.text("/uploadId")).isProblem(400, "resume-not-pdf").blames("filename", "resume-not-pdf");
        assertThat(api.get(path(scene, "")).json().at("/resume").isNull()).isTrue();
    }

    @Test
    void a_resume_over_5_mb() {
        api.post(path(api.draft(), "/resume-uploads"), "{'filename':'cv.pdf','size':5242881}")
                .isProblem(400, "resume-too-large")
                .blames("size", "resume-too-large");
    }

    @Test
    void a_resume_that_never_arrived() {
        attach(api.draft(), UUID.randomUUID().toString()).isProblem(409, "upload-missing");
    }

    @Test
    void an_unknown_placeholder_is_named_with_its_field_and_the_saved_template_stays() {
        Scene scene = api.complete(1);

        api.put(path(scene, "/template"), "{'subject':'Hi {{town}}','body':'Dear {{recipient_name}}, {{salary}}'}")
                .isProblem(400, "unknown-placeholder")
                .blames("subject", "unknown-placeholder")
                .blames("body", "unknown-placeholder");

        assertThat(api.get(path(scene, "")).text("/template/subject")).isEqualTo("Baker at {{company_name}}");
    }

    @Test
    void a_subject_of_two_lines() {
        api.put(path(api.draft(), "/template"), "{'subject':'Hi\\nBcc: all@example.org','body':'x'}")
                .isProblem(400, "invalid-field")
                .blames("subject", "line-break");
    }

    @Test
    void a_start_in_the_past() {
        start(api.complete(1), "{'type':'AT','at':'2026-03-02T11:59:59Z'}")
                .isProblem(400, "start-in-past")
                .blames("at", "start-in-past");
    }

    @Test
    void a_start_at_no_time() {
        start(api.complete(1), "{'type':'AT'}").isProblem(400, "invalid-field").blames("at", "required");
    }

    @Test
    void a_start_without_a_mailbox() {
        Scene scene = api.complete(1);
        api.stores.mailboxes().disconnect(api.user);

        start(scene, "{'type':'MANUAL'}").isProblem(409, "mailbox-missing");
    }

    @Test
    void a_start_without_a_resume() {
        Scene scene = api.listed(1);
        api.connectMailbox();
        api.put(path(scene, "/template"), "{'subject':'Hi','body':'Hello'}");

        start(scene, "{'type':'MANUAL'}").isProblem(409, "resume-missing");
    }

    @Test
    void a_start_without_a_list_or_a_template() {
        api.connectMailbox();

        start(api.draft(), "{'type':'MANUAL'}").isProblem(409, "list-missing");
        start(api.listed(1), "{'type':'MANUAL'}").isProblem(409, "template-missing");
    }

    @Test
    void a_second_start() {
        Scene scene = api.complete(1);
        start(scene, "{'type':'MANUAL'}");

        var problem = start(scene, "{'type':'MANUAL'}").isProblem(409, "wrong-state");
        assertThat(problem.text("/detail")).contains("running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", " \\u200b\\ufeff", "\\u3164", "a\\u0000b", "a\\tb", "a\\u2028b", "a\\u0085b"})
    void a_name_that_nobody_can_see_or_that_steers_what_shows_it(String name) {
        api.post("/api/campaigns", "{'name':'" + name + "'}")
                .isProblem(400, "invalid-field")
                .blames("name", "not-a-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "a\\u0000.csv", "a\\tb.csv", "a\\u2028b.csv"})
    void a_filename_of_that_kind(String filename) {
        list(filename, 10).isProblem(400, "invalid-field").blames("filename", "not-a-filename");
    }

    @Test
    void a_name_with_joined_characters_is_one() {
        assertThat(api.post("/api/campaigns", "{'name':'👩\\u200d🍳 Bäcker'}").status())
                .isEqualTo(201);
    }

    @Test
    void half_a_character_anywhere() {
        Scene scene = api.draft();

        api.post("/api/campaigns", "{'name':'\\ud800'}")
                .isProblem(400, "invalid-field")
                .blames("name", "not-text");
        api.answer(HttpEvents.event("PATCH", path(scene, ""), "{\"name\":\"\\ud800\"}"))
                .isProblem(400, "invalid-field")
                .blames("name", "not-text");
        list("\\ud800.csv", 10).isProblem(400, "invalid-field").blames("filename", "not-text");
        api.put(path(scene, "/template"), "{'subject':'Hi','body':'\\ud800'}")
                .isProblem(400, "invalid-field")
                .blames("body", "not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u2028", "\\u2029", "\\u0085", "\\u000b", "\\t", "\\r", "\\u0000"})
    void a_subject_with_what_breaks_a_line(String broken) {
        api.put(path(api.draft(), "/template"), "{'subject':'Hi" + broken + "there','body':'x'}")
                .isProblem(400, "invalid-field")
                .blames("subject", "line-break");
    }

    /** Each route about a campaign, a new one too. One that needs more than an empty body is to be told here what it takes. */
    @TestFactory
    Stream<DynamicTest> somebody_elses_campaign_is_nowhere() {
        return Api.routes().stream()
                .filter(route -> route.path().segments().contains("{campaignId}"))
                .map(route -> dynamicTest(named(route), () -> isNowhere(route)));
    }

    private static void isNowhere(Route route) {
        var api = new Api();
        Scene scene = api.complete(1);
        String before = api.get(path(scene, "")).json().toString();
        api.becomeSomebodyElse();
        String path = String.join("/", route.path().segments())
                .replace("{campaignId}", scene.key().id().toString())
                .replace("{row}", "1");

        api.answer(HttpEvents.event(
                        route.method(),
                        path,
                        BODIES.getOrDefault(named(route), "{}").replace('\'', '"')))
                .isProblem(404, "not-found");

        assertThat(api.get("/api/campaigns").json().at("/campaigns")).isEmpty();
        api.becomeTheUserAgain();
        assertThat(api.get(path(scene, "")).json()).hasToString(before);
    }

    private static String named(Route route) {
        return route.method() + " "
                + String.join("/", route.path().segments()).replaceFirst("^/api/campaigns/\\{campaignId}", "");
    }

    @TestFactory
    Stream<DynamicTest> without_a_session_nothing_is_told() {
        return Api.routes().stream()
                .filter(route -> !route.path().segments().contains("openapi.json"))
                .map(route -> dynamicTest(
                        named(route),
                        () -> new Api()
                                .exchange(HttpEvents.event(
                                        route.method(),
                                        String.join("/", route.path().segments())
                                                .replace(
                                                        "{campaignId}",
                                                        UUID.randomUUID().toString())
                                                .replace("{row}", "1"),
                                        "{}"))
                                .isProblem(401, "unauthenticated")));
    }

    @Test
    void no_session_and_an_expired_one() {
        api.exchange(HttpEvents.get("/api/campaigns")).isProblem(401, "unauthenticated");

        api.clock.advance(Session.LIFETIME.plus(Duration.ofSeconds(1)));
        api.get("/api/campaigns").isProblem(401, "unauthenticated");
    }

    @Test
    void a_body_that_is_not_json() {
        api.post("/api/campaigns", "name=Bakeries").isProblem(400, "not-json");
    }

    @Test
    void a_body_that_is_too_large() {
        api.post("/api/campaigns", "{'name':'" + "x".repeat(300_000) + "'}").isProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name':null}", "{'name':'  '}"})
    void a_campaign_without_a_name(String body) {
        api.post("/api/campaigns", body).isProblem(400, "invalid-field");
    }

    @Test
    void a_name_too_long_for_what_stores_it() {
        // 61 characters for people, 122 for Java.
        api.post("/api/campaigns", "{'name':'" + "🥐".repeat(61) + "'}")
                .isProblem(400, "invalid-field")
                .blames("name", "too-long");
    }

    @Test
    void pages_that_do_not_exist() {
        Scene scene = api.listed(1);

        api.query(path(scene, "/mails"), "cursor", "x")
                .isProblem(400, "invalid-field")
                .blames("cursor", "not-a-cursor");
        api.query(path(scene, "/mails"), "limit", "101")
                .isProblem(400, "invalid-field")
                .blames("limit", "out-of-range");
        api.query(path(scene, "/mails"), "status", "LOST")
                .isProblem(400, "invalid-field")
                .blames("status", "not-possible");
        api.query(path(scene, "/rows"), "verdict", "GOOD")
                .isProblem(400, "invalid-field")
                .blames("verdict", "not-possible");
    }

    @Test
    void another_site_may_change_nothing() {
        Scene scene = api.complete(1);

        api.answer(HttpEvents.header(
                        HttpEvents.post(path(scene, "/start"), "{\"type\":\"MANUAL\"}"),
                        "sec-fetch-site",
                        "cross-site"))
                .isProblem(403, "forbidden-origin");
    }

    private Api.Answer list(String filename, long size) {
        return api.post(
                path(api.draft(), "/list-uploads"),
                "{'filename':'" + filename + "','size':" + size + ",'contentType':'text/csv'}");
    }

    private Api.Answer attach(Scene scene, String uploadId) {
        return api.put(path(scene, "/resume-file"), "{'uploadId':'" + uploadId + "','filename':'cv.pdf'}");
    }

    private Api.Answer start(Scene scene, String body) {
        return api.post(path(scene, "/start"), body);
    }
}
