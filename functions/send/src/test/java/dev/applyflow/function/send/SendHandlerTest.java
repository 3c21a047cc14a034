package dev.applyflow.function.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.Sweep;
import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.FakeMailTransports;
import dev.applyflow.core.testing.FakeMailbox;
import dev.applyflow.core.testing.FakeResumes;
import dev.applyflow.core.testing.FakeTurnQueue;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.core.testing.SettableClock;
import dev.applyflow.core.testing.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendHandlerTest {
    private static final EmailAddress ADDRESS = new EmailAddress("me@example.org");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    /** The one that events/scheduler-campaign.json names. */
    private static final CampaignKey KEY = new CampaignKey(
            UserId.parse("0199d1b2-7c00-7000-8000-00000000beef"),
            CampaignId.parse("0199d1b2-7c00-7000-8000-00000000c0de"));

    private final SettableClock clock = new SettableClock(Scene.NOON);
    private final Stores stores = new InMemoryStore().ports();
    private final FakeMailTransports transports = new FakeMailTransports(stores.mailboxes());
    private final FakeResumes resumes = new FakeResumes();
    private final List<TurnReport> reports = Collections.synchronizedList(new ArrayList<>());
    private final SendingPorts ports = new SendingPorts(
            stores.rateLimits(),
            stores.campaigns(),
            stores.contents(),
            stores.rows(),
            stores.outbox(),
            this::resume,
            transports);
    private final SendHandler handler = new SendHandler(
            ports,
            new Sweep(ports, stores.mailLog(), stores.imports(), new FakeUploads(), Clocks.of(clock)),
            new FakeTurnQueue(clock, FIVE_MINUTES),
            Clocks.of(clock),
            reports::add);

    private final FakeMailbox mailbox = transports.mailbox(ADDRESS);
    private Scene scene;
    private volatile boolean uploadsAreDown;

    @BeforeEach
    void a_campaign_that_lacks_nothing() {
        stores.campaigns().add(Campaign.draft(KEY, "Bakeries", Scene.NOON));
        scene = new Scene(stores, KEY, Scene.importId());
        scene.publish(scene.list(), 3);
        stores.contents().putTemplate(KEY, new Template("Baker at {{company_name}}", "Hello"));
        stores.contents().putResume(KEY, new ResumeFile("resumes/1", "cv.pdf", 1));
        resumes.put("resumes/1", new byte[] {1});
        var token = new SealedToken(new byte[] {1});
        stores.mailboxes()
                .connect(
                        new Mailbox(
                                KEY.owner(),
                                ADDRESS,
                                new ConnectionId(UUID.randomUUID()),
                                token,
                                Set.of(),
                                Mailbox.State.CONNECTED,
                                Scene.NOON),
                        Scene.NOON);
    }

    @Test
    void a_tick_sends_what_is_due_and_reports_it() {
        run();

        tick();

        assertThat(mailbox.sent()).hasSize(1);
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.user()).isEqualTo(KEY.owner());
            assertThat(report.outcome()).isInstanceOf(TurnOutcome.Settled.class);
        });
    }

    @Test
    void a_tick_while_the_gap_lasts_sends_nothing() {
        run();
        tick();
        clock.advance(Duration.ofSeconds(30));

        tick();

        assertThat(mailbox.sent()).hasSize(1);
    }

    @Test
    void a_tick_with_too_little_time_left_begins_nothing() {
        run();

        handler.run(new Invocation.Tick(), Duration.ofMinutes(2));

        assertThat(mailbox.sent()).isEmpty();
    }

    @Test
    void a_turn_that_breaks_off_is_reported_and_the_mailbox_comes_later() {
        run();
        uploadsAreDown = true;

        tick();

        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(report.error()).isNotNull());
        assertThat(scene.limits().turnFailures()).isEqualTo(1);
        assertThat(scene.limits().nextSendAt()).isAfter(clock.instant());
    }

    @Test
    void a_mailbox_that_asks_for_time_gets_it() {
        run();
        mailbox.onSend().instead(new TransportFailure.MailboxLimit(Duration.ofHours(3), "limit reached"));

        tick();

        assertThat(scene.limits().hold()).isNotNull();
        assertThat(scene.campaign().counters().pending()).isEqualTo(3);
    }

    @Test
    void a_campaigns_schedule_starts_it_and_sends_at_once() {
        stores.campaigns().save(scheduled());
        clock.advance(Duration.ofHours(1));

        invoke("scheduler-campaign.json", Map.of("version", scene.campaign().version()));

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(mailbox.sent()).hasSize(1);
    }

    @Test
    void a_schedule_made_for_an_older_version_starts_nothing() {
        stores.campaigns().save(scheduled());
        // Parked, so that the tick that follows does not find the campaign by itself.
        stores.rateLimits().park(scene.limits());
        clock.advance(Duration.ofHours(1));

        invoke("scheduler-campaign.json", Map.of("version", scene.campaign().version() - 1));

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(mailbox.sent()).isEmpty();
    }

    @Test
    void a_schedule_that_fires_too_early_or_for_a_campaign_that_is_gone_starts_nothing() {
        stores.campaigns().save(scheduled());
        stores.rateLimits().park(scene.limits());
        invoke("scheduler-campaign.json", Map.of("version", scene.campaign().version()));
        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.SCHEDULED);

        invoke("scheduler-campaign.json", Map.of("campaign", UUID.randomUUID().toString()));
        assertThat(mailbox.sent()).isEmpty();
    }

    @Test
    void an_event_that_names_a_campaign_by_halves_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Invocation.of(Map.of("campaign", KEY.id().toString())));
    }

    private Optional<OutgoingMail.Attachment> resume(ResumeFile file) {
        if (uploadsAreDown) {
            throw new UncheckedIOException(new IOException("no answer"));
        }
        return resumes.read(file);
    }

    private Campaign scheduled() {
        return scene.campaign()
                .withSchedule(new Schedule.At(Scene.NOON.plus(Duration.ofHours(1))))
                .withStatus(CampaignStatus.SCHEDULED);
    }

    private void run() {
        stores.campaigns().saveAndWake(scene.campaign().running(clock.instant()), clock.instant());
    }

    private void tick() {
        invoke("scheduler-tick.json", Map.of());
    }

    private void invoke(String file, Map<String, Object> instead) {
        try (var event = SendHandlerTest.class.getResourceAsStream("/" + file)) {
            var values = new ObjectMapper().readValue(event, new TypeReference<Map<String, Object>>() {});
            values.putAll(instead);
            handler.run(Invocation.of(values), FIVE_MINUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
