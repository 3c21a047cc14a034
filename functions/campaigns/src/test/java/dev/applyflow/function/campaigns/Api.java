package dev.applyflow.function.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.SessionToken;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.FakeMailTransports;
import dev.applyflow.core.testing.FakeResumes;
import dev.applyflow.core.testing.FakeSchedules;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemorySessions;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.InMemoryTestMails;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.core.testing.SettableClock;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.web.HttpApi;
import dev.applyflow.web.Origin;
import dev.applyflow.web.Route;
import dev.applyflow.web.SessionCookie;
import dev.applyflow.web.testing.ApiDescription;
import dev.applyflow.web.testing.HttpEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The function with its outside in memory and one user logged in; every answer is held against the API's description. */
final class Api {
    static final EmailAddress ADDRESS = EmailAddress.of("me@example.org");

    static final ListLimits LIST_LIMITS = new ListLimits(2, 3_000);

    private static final Origin ORIGIN = Origin.parse("https://mail.example");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ApiDescription DESCRIPTION = new ApiDescription();

    final SettableClock clock = new SettableClock(Scene.NOON);
    final Stores stores;
    final FakeUploads uploads = new FakeUploads();
    final FakeResumes resumes = new FakeResumes();
    final FakeSchedules schedules = new FakeSchedules();
    final FakeMailTransports transports;
    final UserId user = Scene.user();

    private final InMemorySessions sessions = new InMemorySessions();
    private final HttpApi api;
    private final List<Route> table;
    private String cookie;

    Api() {
        var store = new InMemoryStore();
        stores = store.ports();
        transports = new FakeMailTransports(stores.mailboxes());
        var sending = new SendingPorts(
                stores.rateLimits(),
                stores.campaigns(),
                stores.contents(),
                stores.rows(),
                stores.outbox(),
                resumes,
                transports);
        var ports = new CampaignsPorts(
                sessions,
                stores.mailboxes(),
                sending,
                stores.imports(),
                uploads,
                schedules,
                stores.mailLog(),
                new InMemoryTestMails());
        api = CampaignsApi.of(ports, ORIGIN, LIST_LIMITS, Clocks.of(clock), new Random(7));
        cookie = logIn(user);
        table = CampaignsApi.routes(ports, ORIGIN, LIST_LIMITS, Clocks.of(clock), new Random(7));
    }

    /** The whole routing table of the function. */
    static List<Route> routes() {
        return new Api().table;
    }

    /** @param json null where there is no body */
    record Answer(int status, JsonNode json, Map<String, String> headers) {
        Answer isProblem(int expectedStatus, String code) {
            assertThat(json.path("code").asText()).as(json.toString()).isEqualTo(code);
            assertThat(status).isEqualTo(expectedStatus);
            return this;
        }

        /** Some field is to blame in this way. */
        Answer blames(String field, String code) {
            assertThat(json.path("errors")).as(json.toString()).anySatisfy(error -> {
                assertThat(error.path("field").asText()).isEqualTo(field);
                assertThat(error.path("code").asText()).isEqualTo(code);
            });
            return this;
        }

        String text(String pointer) {
            return json.at(pointer).asText();
        }
    }

    Answer get(String path) {
        return answer(HttpEvents.get(path));
    }

    Answer query(String path, String name, String value) {
        var event = HttpEvents.get(path);
        event.setQueryStringParameters(Map.of(name, value));
        return answer(event);
    }

    Answer post(String path, String body) {
        return answer(HttpEvents.post(path, body.replace('\'', '"')));
    }

    Answer put(String path, String body) {
        return answer(HttpEvents.event("PUT", path, body.replace('\'', '"')));
    }

    Answer call(String method, String path) {
        return answer(HttpEvents.event(method, path, ""));
    }

    Answer answer(APIGatewayV2HTTPEvent event) {
        return exchange(HttpEvents.cookie(event, cookie));
    }

    /** As the event is, without logging in. */
    Answer exchange(APIGatewayV2HTTPEvent event) {
        var response = api.answer(event);
        DESCRIPTION.verify(event, response);
        try {
            JsonNode json = JSON.readTree(response.getBody().isEmpty() ? "null" : response.getBody());
            return new Answer(response.getStatusCode(), json, response.getHeaders());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on requests are somebody else's. */
    void becomeSomebodyElse() {
        cookie = logIn(Scene.user());
    }

    void becomeTheUserAgain() {
        cookie = logIn(user);
    }

    void connectMailbox() {
        stores.mailboxes()
                .connect(
                        new Mailbox(
                                user,
                                ADDRESS,
                                new ConnectionId(UUID.randomUUID()),
                                new SealedToken(new byte[] {1}),
                                Set.of(),
                                Mailbox.State.CONNECTED,
                                clock.instant()),
                        clock.instant());
    }

    /** A campaign of the user with this id and nothing in it. */
    Scene draft(CampaignId id) {
        var key = new CampaignKey(user, id);
        stores.campaigns().add(Campaign.draft(key, "Bakeries", clock.instant()));
        return new Scene(stores, key, Scene.importId());
    }

    /** A campaign of the user with nothing in it. */
    Scene draft() {
        return Scene.draft(stores, user);
    }

    /** A campaign with a list of so many rows. */
    Scene listed(int rows) {
        Scene scene = draft();
        scene.publish(scene.list(), rows);
        return scene;
    }

    /** A campaign that lacks nothing to be started. */
    Scene complete(int rows) {
        return complete(draft(), rows);
    }

    Scene complete(Scene scene, int rows) {
        scene.publish(scene.list(), rows);
        stores.contents()
                .putTemplate(scene.key(), new Template("Baker at {{company_name}}", "Dear {{recipient_name|team}}"));
        stores.contents().putResume(scene.key(), new ResumeFile("resumes/1", "cv.pdf", 4));
        resumes.put("resumes/1", new byte[] {1, 2, 3, 4});
        connectMailbox();
        return scene;
    }

    static String path(Scene scene, String further) {
        return "/api/campaigns/" + scene.key().id() + further;
    }

    private String logIn(UserId who) {
        return logIn(who, SessionToken.create(new Random(who.hashCode())));
    }

    /** What a browser sends once it is logged in. */
    String logIn(UserId who, SessionToken token) {
        sessions.open(Session.begin(token, who, "a browser", clock.instant()));
        return new SessionCookie(ORIGIN).carrying(token);
    }
}
