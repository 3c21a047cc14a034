package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.Instructions;
import dev.applyflow.core.campaign.Instructions.Layout;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.testing.Scene;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListRoutesTest {
    private static final byte[] FILE = "Berg,anna@berg.example".getBytes(UTF_8);

    private final Api api = new Api();

    @Test
    void a_list_is_read_again_as_its_owner_says_without_another_upload() throws IOException {
        Scene scene = uploaded();

        var answer = readAgain(
                scene,
                "'sheet':'Zweite','layout':{'headerLine':3,'columns':[{'position':2,'meaning':'EMAIL'},"
                        + "{'position':1,'meaning':'COMPANY_NAME'}]}");

        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(answer.text("/list/state")).isEqualTo("UPLOADING");
        ListImport again = api.stores
                .imports()
                .find(scene.key(), ImportId.parse(answer.text("/list/importId")))
                .orElseThrow();
        assertThat(again.instructions())
                .isEqualTo(new Instructions("Zweite", new Layout(3, Map.of(0, Field.COMPANY_NAME, 1, Field.EMAIL))));
        try (var copy = api.uploads.open(again.objectKey()).orElseThrow()) {
            assertThat(copy.content().readAllBytes()).isEqualTo(FILE);
        }
    }

    @Test
    void the_list_in_force_stays_until_the_new_one_is_read() {
        Scene scene = uploaded();

        readAgain(scene, "'sheet':null,'layout':null");

        assertThat(scene.campaign().activeImport()).isEqualTo(scene.list());
        assertThat(api.get(path(scene, "/rows")).json().at("/rows")).hasSize(2);
    }

    @Test
    void a_file_that_is_gone_has_to_be_uploaded_anew_and_blocks_nothing() {
        Scene scene = api.listed(2);

        readAgain(scene, "'sheet':null").isProblem(409, "upload-missing");

        assertThat(scene.campaign().pendingImport()).isNull();
        assertThat(api.get(path(scene, "")).text("/list/state")).isEqualTo("FAILED");
    }

    @Test
    void only_ones_own_list_that_is_over_is_read_again_and_only_before_the_start() {
        Scene scene = uploaded();
        api.becomeSomebodyElse();
        readAgain(scene, "'sheet':null").isProblem(404, "not-found");
        api.becomeTheUserAgain();
        var unknown = "{'importId':'" + Scene.importId() + "'}";
        api.post(path(scene, "/list-readings"), unknown).isProblem(404, "not-found");
        var underWay = readAgain(scene, "'sheet':null").text("/list/importId");
        api.post(path(scene, "/list-readings"), "{'importId':'" + underWay + "'}")
                .isProblem(404, "not-found");

        api.stores.campaigns().save(scene.campaign().running(Scene.NOON));
        readAgain(scene, "'sheet':null").isProblem(409, "wrong-state");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'headerLine':1,'columns':[]} | layout.columns | no-address-column",
                "{'headerLine':1,'columns':[null]} | layout.columns[0] | required",
                "{'headerLine':-1,'columns':[{'position':1,'meaning':'EMAIL'}]} | layout.headerLine | out-of-range",
                "{'columns':[{'position':1,'meaning':'EMAIL'}]} | layout.headerLine | required",
                "{'headerLine':1,'columns':[{'position':0,'meaning':'EMAIL'}]} | layout.columns[0].position |"
                        + " out-of-range",
                "{'headerLine':1,'columns':[{'position':101,'meaning':'EMAIL'}]} | layout.columns[0].position |"
                        + " out-of-range",
                "{'headerLine':1,'columns':[{'position':1,'meaning':'FAX'}]} | layout.columns[0].meaning |"
                        + " not-possible",
                "{'headerLine':1,'columns':[{'position':1,'meaning':'EMAIL'},{'position':1,'meaning':'ROLE'}]}"
                        + " | layout.columns[1].position | repeated",
                "{'headerLine':1,'columns':[{'position':1,'meaning':'EMAIL'},{'position':2,'meaning':'EMAIL'}]}"
                        + " | layout.columns[1].meaning | repeated"
            })
    void a_layout_that_cannot_be_is_refused(String layout, String field, String code) {
        Scene scene = uploaded();

        readAgain(scene, "'layout':" + layout.replaceAll("^\"|\"$", ""))
                .isProblem(400, "invalid-field")
                .blames(field, code);
    }

    @Test
    void that_people_are_written_to_again_is_decided_for_the_list_in_force() {
        Scene scene = api.listed(2);
        assertThat(api.get(path(scene, "")).json().at("/list/contactAgain").asBoolean())
                .isFalse();

        var allowed = api.put(path(scene, "/contact-again"), "{'allowed':true}");
        assertThat(allowed.json().at("/list/contactAgain").asBoolean()).isTrue();

        scene.publish(Scene.importId(), 1);
        assertThat(api.get(path(scene, "")).json().at("/list/contactAgain").asBoolean())
                .as("of another list")
                .isFalse();
    }

    @Test
    void that_decision_is_taken_back_and_needs_a_list_and_a_campaign_that_has_not_started() {
        Scene scene = api.draft();
        allow(scene).isProblem(409, "list-missing");
        scene.publish(scene.list(), 1);
        allow(scene);

        var back = api.put(path(scene, "/contact-again"), "{'allowed':false}");
        assertThat(back.json().at("/list/contactAgain").asBoolean()).isFalse();

        api.put(path(scene, "/contact-again"), "{}")
                .isProblem(400, "invalid-field")
                .blames("allowed", "required");
        api.stores.campaigns().save(scene.campaign().running(Scene.NOON));
        allow(scene).isProblem(409, "wrong-state");
        api.becomeSomebodyElse();
        allow(scene).isProblem(404, "not-found");
    }

    private Api.Answer allow(Scene scene) {
        return api.put(path(scene, "/contact-again"), "{'allowed':true}");
    }

    private Scene uploaded() {
        Scene scene = api.listed(2);
        api.uploads.put("lists/" + scene.list(), FILE);
        return scene;
    }

    private Api.Answer readAgain(Scene scene, String how) {
        return api.post(path(scene, "/list-readings"), "{'importId':'" + scene.list() + "'," + how + "}");
    }
}
