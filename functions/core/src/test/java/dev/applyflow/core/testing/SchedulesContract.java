package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Schedules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all schedules keep to. */
public abstract class SchedulesContract {
    protected static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final CampaignKey campaign =
            new CampaignKey(new UserId(UUID.randomUUID()), new CampaignId(UUID.randomUUID()));

    protected abstract Schedules schedules();

    /** Lets time pass from {@link #NOW} or where it was left; gives what has fired meanwhile. */
    protected abstract List<Fired> firedUntil(Instant instant);

    /** What a schedule tells the sender. */
    public record Fired(CampaignKey campaign, long version) {}

    @Test
    void a_schedule_fires_once_when_its_time_has_come() {
        schedules().put(campaign, 7, NOW.plusSeconds(60));

        assertThat(firedUntil(NOW.plusSeconds(59))).isEmpty();
        assertThat(firedUntil(NOW.plusSeconds(60))).containsExactly(new Fired(campaign, 7));
        assertThat(firedUntil(NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void a_new_time_replaces_the_old_one() {
        schedules().put(campaign, 7, NOW.plusSeconds(60));
        schedules().put(campaign, 8, NOW.plusSeconds(120));

        assertThat(firedUntil(NOW.plusSeconds(119))).isEmpty();
        assertThat(firedUntil(NOW.plusSeconds(120))).containsExactly(new Fired(campaign, 8));
    }

    @Test
    void a_removed_schedule_never_fires_and_removing_it_again_is_no_error() {
        schedules().put(campaign, 7, NOW.plusSeconds(60));

        schedules().remove(campaign);
        schedules().remove(campaign);

        assertThat(firedUntil(NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void campaigns_have_schedules_of_their_own() {
        var other = new CampaignKey(campaign.owner(), new CampaignId(UUID.randomUUID()));
        schedules().put(campaign, 1, NOW.plusSeconds(60));
        schedules().put(other, 2, NOW.plusSeconds(60));

        schedules().remove(campaign);

        assertThat(firedUntil(NOW.plusSeconds(60))).containsExactly(new Fired(other, 2));
    }

    @Test
    void a_schedule_that_has_fired_can_be_set_again() {
        schedules().put(campaign, 1, NOW.plusSeconds(60));
        firedUntil(NOW.plusSeconds(60));

        schedules().put(campaign, 2, NOW.plusSeconds(120));

        assertThat(firedUntil(NOW.plusSeconds(120))).containsExactly(new Fired(campaign, 2));
    }
}
