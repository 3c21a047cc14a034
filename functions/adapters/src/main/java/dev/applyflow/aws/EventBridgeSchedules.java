package dev.applyflow.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Schedules;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;

/**
 * One-time schedules of EventBridge Scheduler, each named after its campaign, so that there is never more than one, and each removing
 * itself once it has fired. It fires at least once, up to a minute late.
 *
 * <p>Its event is {@code {"owner": UUID, "campaign": UUID, "version": number}}.
 */
public final class EventBridgeSchedules implements Schedules {
    /** After that the tick has long found the campaign. */
    private static final int RETRIED_FOR_SECONDS = 300;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FlexibleTimeWindow ON_TIME =
            FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();

    private final SchedulerClient scheduler;
    private final Destination destination;

    /**
     * @param group the schedule group that all of them are in
     * @param senderArn the function that is invoked
     * @param roleArn as which it is invoked
     */
    public record Destination(String group, String senderArn, String roleArn) {}

    public EventBridgeSchedules(SchedulerClient scheduler, Destination destination) {
        this.scheduler = scheduler;
        this.destination = destination;
    }

    @Override
    public void put(CampaignKey campaign, long version, Instant at) {
        var entry = new Entry(name(campaign), expression(at), target(campaign, version));
        if (!create(entry) && !update(entry)) {
            // It fired, and removed itself, in between.
            create(entry);
        }
    }

    @Override
    public void remove(CampaignKey campaign) {
        try {
            scheduler.deleteSchedule(
                    delete -> delete.groupName(destination.group()).name(name(campaign)));
        } catch (ResourceNotFoundException _) {
            // It was never made, or has fired: just what was asked for.
        }
    }

    private record Entry(String name, String expression, Target target) {}

    private boolean create(Entry entry) {
        try {
            scheduler.createSchedule(create -> create.groupName(destination.group())
                    .name(entry.name())
                    .scheduleExpression(entry.expression())
                    .scheduleExpressionTimezone("UTC")
                    .flexibleTimeWindow(ON_TIME)
                    .actionAfterCompletion(ActionAfterCompletion.DELETE)
                    .target(entry.target()));
            return true;
        } catch (ConflictException exists) {
            return false;
        }
    }

    private boolean update(Entry entry) {
        try {
            scheduler.updateSchedule(update -> update.groupName(destination.group())
                    .name(entry.name())
                    .scheduleExpression(entry.expression())
                    .scheduleExpressionTimezone("UTC")
                    .flexibleTimeWindow(ON_TIME)
                    .actionAfterCompletion(ActionAfterCompletion.DELETE)
                    .target(entry.target()));
            return true;
        } catch (ResourceNotFoundException gone) {
            return false;
        }
    }

    private Target target(CampaignKey campaign, long version) {
        String input = JSON.createObjectNode()
                .put("owner", campaign.owner().toString())
                .put("campaign", campaign.id().toString())
                .put("version", version)
                .toString();
        return Target.builder()
                .arn(destination.senderArn())
                .roleArn(destination.roleArn())
                .input(input)
                .retryPolicy(retry -> retry.maximumEventAgeInSeconds(RETRIED_FOR_SECONDS))
                .build();
    }

    private static String name(CampaignKey campaign) {
        return "campaign-" + campaign.id();
    }

    /** In whole seconds, never before {@code at}. */
    private static String expression(Instant at) {
        Instant whole = at.truncatedTo(ChronoUnit.SECONDS);
        Instant notBefore = whole.equals(at) ? whole : whole.plusSeconds(1);
        return "at(" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(notBefore.atOffset(ZoneOffset.UTC)) + ")";
    }
}
