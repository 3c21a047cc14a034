package dev.applyflow.function.auth;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Users.Admission;
import dev.applyflow.core.testing.FakeMailboxProvider;
import dev.applyflow.core.testing.FakePasswordHasher;
import dev.applyflow.core.testing.FakeTokenSealer;
import dev.applyflow.core.testing.InMemoryLoginAttempts;
import dev.applyflow.core.testing.InMemoryPendingConnections;
import dev.applyflow.core.testing.InMemorySessions;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.SettableClock;
import dev.applyflow.web.Origin;
import dev.applyflow.web.testing.ApiDescription;
import dev.applyflow.web.testing.HttpEvents;
import dev.applyflow.web.testing.TestContext;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The function over fakes. Every answer it gives is held against the API's description. */
final class Site {
    static final String ORIGIN = "https://mail.example";

    final SettableClock clock = new SettableClock(Instant.parse("2026-03-06T08:30:00Z"));
    final InMemoryStore store = new InMemoryStore();
    final FakeMailboxProvider provider = new FakeMailboxProvider();
    private final ApiDescription description = new ApiDescription();
    private final AuthHandler handler;

    Site(Admission admission) {
        var ports = new AuthPorts(
                store.users(),
                new InMemorySessions(),
                new InMemoryLoginAttempts(),
                new InMemoryPendingConnections(),
                store.mailboxes(),
                provider,
                new FakeTokenSealer(),
                new FakePasswordHasher());
        var settings = new AuthSettings(
                Origin.parse(ORIGIN),
                admission,
                new Visitors(Optional.empty()),
                Optional.of(URI.create("http://127.0.0.1:8080/sandbox")));
        handler = new AuthHandler(settings, ports, Clocks.of(clock));
    }

    /** A real event, as API Gateway sent it. */
    static APIGatewayV2HTTPEvent event(String name) {
        return EventLoader.loadApiGatewayHttpEvent(name + ".json");
    }

    APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        var response = handler.handleRequest(event, new TestContext());
        description.verify(event, response);
        return response;
    }

    /** Registers the account of the events and answers its cookie. */
    String register() {
        return answer(event("auth-register")).getCookies().getFirst();
    }

    APIGatewayV2HTTPResponse answerTo(String name, String cookie) {
        return answer(HttpEvents.cookie(event(name), cookie));
    }
}
