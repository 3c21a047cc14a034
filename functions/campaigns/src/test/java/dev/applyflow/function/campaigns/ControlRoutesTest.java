package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.Scene;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ControlRoutesTest {
    private final Api api = new Api();

    @Test
    void a_campaign_is_started_paused_resumed_and_cancelled() {
        Scene scene = api.complete(3);

        assertThat(status(api.post(path(scene, "/start"), "{'type':'MANUAL'}"))).isEqualTo("RUNNING");
        var paused = api.call("POST", path(scene, "/pause"));
        assertThat(status(paused)).isEqualTo("PAUSED");
        assertThat(paused.text("/pauseReason")).isEqualTo("BY_USER");
        assertThat(paused.text("/waiting/reason")).isEqualTo("PAUSED");
        assertThat(status(api.call("POST", path(scene, "/resume")))).isEqualTo("RUNNING");
        var cancelled = api.call("POST", path(scene, "/cancel"));
        assertThat(status(cancelled)).isEqualTo("CANCELLED");
        assertThat(cancelled.json().at("/counters/skipped").asInt()).isEqualTo(3);
        assertThat(cancelled.json().at("/waiting").isNull()).isTrue();
    }

    @Test
    void a_campaign_waits_for_its_start_and_is_taken_off_the_schedule_again() {
        Scene scene = api.complete(1);

        var scheduled = api.post(path(scene, "/start"), "{'type':'AT','at':'2026-03-03T09:00:00Z'}");
        assertThat(status(scheduled)).isEqualTo("SCHEDULED");
        assertThat(scheduled.text("/waiting/reason")).isEqualTo("START");
        assertThat(scheduled.text("/waiting/until")).isEqualTo("2026-03-03T09:00:00Z");

        var back = api.call("POST", path(scene, "/unschedule"));
        assertThat(status(back)).isEqualTo("READY");
        assertThat(back.text("/schedule/type")).isEqualTo("MANUAL");
        assertThat(api.schedules.fire(Scene.NOON.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void a_campaign_is_armed_to_start_with_its_list() {
        Scene scene = api.draft();
        api.connectMailbox();
        api.stores.contents().putTemplate(scene.key(), new Template("Hi", "Hello"));
        api.stores.contents().putResume(scene.key(), new ResumeFile("resumes/1", "cv.pdf", 1));
        api.post(path(scene, "/list-uploads"), "{'filename':'a.csv','size':10,'contentType':'text/csv'}");

        var armed = api.post(path(scene, "/start"), "{'type':'AUTO'}");

        assertThat(armed.text("/schedule/type")).isEqualTo("AUTO");
        assertThat(armed.text("/waiting/reason")).isEqualTo("IMPORT");
    }

    @Test
    void what_the_state_does_not_allow_says_which_state_it_is() {
        Scene scene = api.complete(1);

        assertThat(api.call("POST", path(scene, "/pause"))
                        .isProblem(409, "wrong-state")
                        .text("/detail"))
                .isEqualTo("The campaign is ready to start. Only a running campaign can be paused.");
        api.call("POST", path(scene, "/resume")).isProblem(409, "wrong-state");
        api.call("POST", path(scene, "/cancel")).isProblem(409, "wrong-state");
        api.call("POST", path(scene, "/unschedule")).isProblem(409, "wrong-state");
        api.post(path(scene, "/start"), "{'type':'MANUAL'}");
        api.put(path(scene, "/template"), "{'subject':'x','body':'y'}").isProblem(409, "wrong-state");
        api.post(path(scene, "/resume-uploads"), "{'filename':'cv.pdf','size':1}")
                .isProblem(409, "wrong-state");
    }

    private static String status(Api.Answer answer) {
        return answer.text("/status");
    }
}
