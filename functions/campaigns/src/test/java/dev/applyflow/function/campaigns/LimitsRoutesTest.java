package dev.applyflow.function.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.testing.Scene;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsRoutesTest {
    private static final String BUSY = """
        {"hourly":10,"daily":100,"gapMinSeconds":30,"gapMaxSeconds":90,"zone":"Europe/Berlin",
         "window":{"days":["TUESDAY","MONDAY"],"from":"09:00","to":"17:30"}}\
        """;

    private final Api api = new Api();

    @Test
    void without_a_choice_the_limits_are_the_careful_ones() {
        var limits = api.get("/api/limits");

        assertThat(limits.json().at("/hourly").asInt()).isEqualTo(4);
        assertThat(limits.json().at("/daily").asInt()).isEqualTo(25);
        assertThat(limits.text("/zone")).isEqualTo("UTC");
        assertThat(limits.json().at("/window").isNull()).isTrue();
        assertThat(limits.json().at("/usage/hourEndsAt").isNull()).isTrue();
    }

    @Test
    void limits_are_changed_whole_and_can_be_sent_back_as_they_came() {
        var changed = api.put("/api/limits", BUSY);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/window/from")).isEqualTo("09:00");
        assertThat(changed.json().at("/window/days/0").asText()).isEqualTo("MONDAY");
        assertThat(api.get("/api/limits").json()).isEqualTo(changed.json());
    }

    @Test
    void every_limit_that_is_not_possible_is_named() {
        api.put("/api/limits", "{'hourly':0,'daily':2001,'gapMinSeconds':60,'gapMaxSeconds':30,'zone':'+02:00'}")
                .isProblem(400, "invalid-field")
                .blames("hourly", "out-of-range")
                .blames("daily", "out-of-range")
                .blames("gapMaxSeconds", "too-small")
                .blames("zone", "not-a-zone");
    }

    @Test
    void a_window_that_is_none_is_refused() {
        window("{'days':[],'from':'09:00','to':'17:00'}").blames("window.days", "no-day");
        window("{'days':['FUNDAY'],'from':'09:00','to':'17:00'}").blames("window.days", "not-possible");
        window("{'days':[null],'from':'09:00','to':'17:00'}").blames("window.days", "not-possible");
        window("{'days':['MONDAY'],'from':'9','to':'17:00'}").blames("window.from", "not-a-time");
        window("{'days':['MONDAY'],'from':'17:00','to':'09:00'}").blames("window.to", "too-early");
        window("{'days':['MONDAY'],'from':'09:00'}").blames("window.to", "required");
    }

    @Test
    void a_stalled_mailbox_is_shown_as_such_and_due_again_at_once_when_its_user_says_so() {
        Scene scene = api.complete(1);
        api.post("/api/campaigns/" + scene.key().id() + "/start", "{'type':'MANUAL'}");
        for (int turn = 0; turn < RateLimits.STALLED_AFTER; turn++) {
            api.stores.rateLimits().backOff(scene.limits(), Scene.NOON.plus(Duration.ofHours(1)));
        }
        String progress = "/api/campaigns/" + scene.key().id() + "/progress";
        assertThat(api.get(progress).text("/waiting/reason")).isEqualTo("STALLED");
        assertThat(api.get(progress).text("/waiting/until")).isEqualTo("2026-03-02T13:00:00Z");

        assertThat(api.call("POST", "/api/limits/try-again").status()).isEqualTo(204);

        assertThat(scene.limits().isDueAt(Scene.NOON)).isTrue();
        assertThat(api.get(progress).text("/waiting/reason")).isEqualTo("STALLED");
    }

    private Api.Answer window(String window) {
        return api.put(
                        "/api/limits",
                        "{'hourly':4,'daily':25,'gapMinSeconds':60,'gapMaxSeconds':300,'zone':'UTC','window':" + window
                                + "}")
                .isProblem(400, "invalid-field");
    }
}
