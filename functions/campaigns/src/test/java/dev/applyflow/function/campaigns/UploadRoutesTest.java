package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.testing.Scene;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadRoutesTest {
    private static final byte[] PDF = "%PDF-1.7 a résumé".getBytes(UTF_8);

    private final Api api = new Api();

    @Test
    void a_list_goes_straight_to_where_the_answer_says() {
        Scene scene = api.draft();

        var upload = api.post(
                path(scene, "/list-uploads"), "{'filename':'Companies.CSV','size':7,'contentType':'text/csv'}");

        assertThat(upload.status()).isEqualTo(201);
        assertThat(api.uploads.upload(URI.create(upload.text("/url")), "text/csv", "a,b\nc,d".getBytes(UTF_8)))
                .isTrue();
        assertThat(api.uploads.open("lists/" + api.user + "/" + scene.key().id() + "/" + upload.text("/uploadId")))
                .isPresent();
        assertThat(upload.text("/expiresAt")).isEqualTo("2026-03-02T12:10:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firms.txt", "firms.TSV", "firms.xlsm", "firms.xls", "firms.ods", "firms.numbers"})
    void what_a_spreadsheet_really_is_its_content_may_tell(String filename) {
        String upload = "{'filename':'" + filename + "','size':7,'contentType':'application/octet-stream'}";
        assertThat(api.post(path(api.draft(), "/list-uploads"), upload).status())
                .isEqualTo(201);
    }

    @Test
    void a_resume_is_attached_under_a_name_that_is_safe_everywhere() {
        Scene scene = api.draft();

        var attached = attach(scene, PDF, "C:\\\\Jobs\\\\Jane: Doe.PDF");

        assertThat(attached.status()).isEqualTo(200);
        assertThat(attached.text("/resume/filename")).isEqualTo("Jane Doe.pdf");
        assertThat(attached.json().at("/resume/size").asInt()).isEqualTo(PDF.length);
    }

    @Test
    void the_resume_that_is_replaced_is_removed() {
        Scene scene = api.draft();
        attach(scene, PDF, "first.pdf");
        var first = api.stores.contents().find(scene.key()).resume();

        attach(scene, PDF, "second.pdf");

        assertThat(api.uploads.open(first.objectKey())).isEmpty();
        assertThat(api.get(path(scene, "")).text("/resume/filename")).isEqualTo("second.pdf");
    }

    @Test
    void a_list_tells_what_became_of_each_row() {
        Scene scene = api.listed(3);

        var first = api.get(path(scene, "/rows")).json();
        assertThat(first.at("/rows")).hasSize(3);
        assertThat(first.at("/rows/0/email").asText()).isEqualTo("Jobs1@Example.org");
        assertThat(first.at("/rows/0/name").isNull()).isTrue();
        assertThat(first.at("/rows/0/further/city").asText()).isEqualTo("Ulm");
    }

    private Api.Answer attach(Scene scene, byte[] content, String filename) {
        var upload = api.post(path(scene, "/resume-uploads"), "{'filename':'cv.pdf','size':" + content.length + "}");
        assertThat(api.uploads.upload(URI.create(upload.text("/url")), "application/pdf", content))
                .isTrue();
        return api.put(
                path(scene, "/resume-file"),
                "{'uploadId':'" + upload.text("/uploadId") + "','filename':'" + filename + "'}");
    }
}
