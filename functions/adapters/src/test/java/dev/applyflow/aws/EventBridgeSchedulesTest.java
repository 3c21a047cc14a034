package dev.applyflow.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Schedules;
import dev.applyflow.core.testing.SchedulesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class EventBridgeSchedulesTest extends SchedulesContract {
    private static final CampaignKey CAMPAIGN = new CampaignKey(
            UserId.parse("0197a0f2-0000-7000-8000-000000000001"),
            CampaignId.parse("0197a0f2-0000-7000-8000-000000000002"));
    private static final String NAME = "campaign-0197a0f2-0000-7000-8000-000000000002";

    private final StubbedScheduler scheduler = new StubbedScheduler();
    private final Schedules schedules = new EventBridgeSchedules(
            AwsClients.scheduler(Region.EU_CENTRAL_1, scheduler.endpoint()),
            new EventBridgeSchedules.Destination("campaigns", "arn:sender", "arn:role"));

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Override
    protected Schedules schedules() {
        return schedules;
    }

    @Override
    protected List<Fired> firedUntil(Instant instant) {
        try {
            return scheduler.fire(instant).stream()
                    .map(input -> new Fired(
                            new CampaignKey(
                                    UserId.parse(input.path("owner").asText()),
                                    CampaignId.parse(input.path("campaign").asText())),
                            input.path("version").asLong()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_schedule_invokes_the_sender_once_at_its_instant_in_utc_and_removes_itself() {
        schedules.put(CAMPAIGN, 7, Instant.parse("2026-03-02T09:00:00Z"));

        var schedule = scheduler.schedule(NAME);
        assertThat(schedule.path("GroupName").asText()).isEqualTo("campaigns");
        assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("at(2026-03-02T09:00:00)");
        assertThat(schedule.path("ScheduleExpressionTimezone").asText()).isEqualTo("UTC");
        assertThat(schedule.path("FlexibleTimeWindow").path("Mode").asText()).isEqualTo("OFF");
        assertThat(schedule.path("ActionAfterCompletion").asText()).isEqualTo("DELETE");
        assertThat(schedule.path("Target").path("Arn").asText()).isEqualTo("arn:sender");
        assertThat(schedule.path("Target").path("RoleArn").asText()).isEqualTo("arn:role");
    }

    @Test
    void an_update_is_as_complete_as_a_creation() {
        schedules.put(CAMPAIGN, 7, NOW);
        Object created = scheduler.schedule(NAME);

        schedules.put(CAMPAIGN, 7, NOW);

        assertThat((Object) scheduler.schedule(NAME)).isEqualTo(created);
    }

    @Test
    void it_never_fires_before_its_instant() {
        schedules.put(CAMPAIGN, 7, Instant.parse("2026-03-02T09:00:00.001Z"));

        assertThat(scheduler.schedule(NAME).path("ScheduleExpression").asText()).isEqualTo("at(2026-03-02T09:00:01)");
    }

    @Test
    void a_schedule_that_fires_while_it_is_replaced_is_created_anew() {
        schedules.put(CAMPAIGN, 7, NOW);
        scheduler.fireBeforeUpdate();

        schedules.put(CAMPAIGN, 8, NOW.plusSeconds(60));

        assertThat(firedUntil(NOW.plusSeconds(60))).containsExactly(new Fired(CAMPAIGN, 8));
    }
}
