package dev.applyflow.function.send;

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
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.Sweep;
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

/** A campaign of three rows that lacks nothing, and the function that sends it. */
final class SendScene {
    static final EmailAddress ADDRESS = EmailAddress.of("me@example.org");
    /** The one that events/scheduler-campaign.json names. */
    static final CampaignKey KEY = new CampaignKey(
            UserId.parse("0199d1b2-7c00-7000-8000-00000000beef"),
            CampaignId.parse("0199d1b2-7c00-7000-8000-00000000c0de"));

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    final SettableClock clock = new SettableClock(Scene.NOON);
    final Stores stores = new InMemoryStore().ports();
    final List<TurnReport> reports = Collections.synchronizedList(new ArrayList<>());
    final Scene scene = new Scene(stores, KEY, Scene.importId());
    final FakeMailbox mailbox;
    final SendHandler handler;
    volatile boolean uploadsAreDown;

    private final FakeResumes resumes = new FakeResumes();

    SendScene() {
        var transports = new FakeMailTransports(stores.mailboxes());
        mailbox = transports.mailbox(ADDRESS);
        var ports = new SendingPorts(
                stores.rateLimits(),
                stores.campaigns(),
                stores.contents(),
                stores.rows(),
                stores.outbox(),
                this::resume,
                transports);
        handler = new SendHandler(
                ports,
                new Sweep(ports, stores.mailLog(), stores.imports(), new FakeUploads(), Clocks.of(clock)),
                new FakeTurnQueue(clock, FIVE_MINUTES),
                Clocks.of(clock),
                reports::add);
        stores.campaigns().add(Campaign.draft(KEY, "Bakeries", Scene.NOON));
        scene.publish(scene.list(), 3);
        stores.contents().putTemplate(KEY, new Template("Baker at {{company_name}}", "Hello"));
        stores.contents().putResume(KEY, new ResumeFile("resumes/1", "cv.pdf", 1));
        resumes.put("resumes/1", new byte[] {1});
        stores.mailboxes()
                .connect(
                        new Mailbox(
                                KEY.owner(),
                                ADDRESS,
                                new ConnectionId(UUID.randomUUID()),
                                new SealedToken(new byte[] {1}),
                                Set.of(),
                                Mailbox.State.CONNECTED,
                                Scene.NOON),
                        Scene.NOON);
    }

    void run() {
        stores.campaigns().saveAndWake(scene.campaign().running(clock.instant()), clock.instant());
    }

    void tick() {
        invoke("scheduler-tick.json", Map.of());
    }

    void invoke(String file, Map<String, Object> instead) {
        try (var event = SendScene.class.getResourceAsStream("/" + file)) {
            var values = new ObjectMapper().readValue(event, new TypeReference<Map<String, Object>>() {});
            values.putAll(instead);
            handler.run(Invocation.of(values), "send", FIVE_MINUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<OutgoingMail.Attachment> resume(ResumeFile file) {
        if (uploadsAreDown) {
            throw new UncheckedIOException(new IOException("no answer"));
        }
        return resumes.read(file);
    }
}
