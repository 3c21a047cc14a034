package dev.applyflow.local.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.Gap;
import dev.applyflow.core.sending.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Eight senders, more turns than mailboxes, one store: whoever is faster sends, and nobody else. */
class SendersRaceTest {
    private static final int SENDERS = 8;
    private static final int MAILBOXES = Integer.getInteger("race.mailboxes", 40);
    private static final int MAILS_EACH = Integer.getInteger("race.mails", 50);
    private static final Limits LIMITS =
            new Limits(9, 30, new Gap(Duration.ofSeconds(60), Duration.ofSeconds(120)), ZoneOffset.UTC, null);

    @Test
    void nothingIsDoubledNothingIsLostAndNoLimitIsExceeded() throws InterruptedException {
        try (var office = new RaceOffice(MAILBOXES, MAILS_EACH, LIMITS)) {
            office.sendAll(SENDERS);

            for (RaceOffice.Desk desk : office.desks()) {
                assertThat(office.campaign(desk))
                        .returns(CampaignStatus.COMPLETED, Campaign::status)
                        .returns(MAILS_EACH, campaign -> campaign.counters().sent());
                assertThat(desk.mailbox().recipients()).hasSize(MAILS_EACH).doesNotHaveDuplicates();
                assertKeepsLimits(desk.mailbox().arrivals());
            }
            assertThat(office.lostRaces()).as("races that somebody lost").isPositive();
        }
    }

    /** By the rules of the hour and the day, counted where the mails arrive. */
    private static void assertKeepsLimits(List<Instant> arrivals) {
        Instant hourEnd = Instant.MIN;
        Instant dayEnd = Instant.MIN;
        Instant last = Instant.MIN;
        int inHour = 0;
        int inDay = 0;
        for (Instant arrival : arrivals) {
            inHour = arrival.isBefore(hourEnd) ? inHour + 1 : 1;
            hourEnd = inHour == 1 ? arrival.plusSeconds(3_600) : hourEnd;
            inDay = arrival.isBefore(dayEnd) ? inDay + 1 : 1;
            dayEnd = inDay == 1
                    ? arrival.atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : dayEnd;
            assertThat(inHour).as("mails in an hour").isLessThanOrEqualTo(LIMITS.hourly());
            assertThat(inDay).as("mails in a day").isLessThanOrEqualTo(LIMITS.daily());
            assertThat(last.plus(LIMITS.gap().min()).isAfter(arrival))
                    .as("closer than the gap")
                    .isFalse();
            last = arrival;
        }
    }
}
