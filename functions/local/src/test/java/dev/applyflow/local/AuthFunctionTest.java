package dev.applyflow.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.TableCreator;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.testing.FakeTokenSealer;
import dev.applyflow.function.auth.AuthHandler;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.StandIns;
import dev.applyflow.web.testing.ApiDescription;
import dev.applyflow.web.testing.HttpEvents;
import dev.applyflow.web.testing.TestContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

/** The auth function as it is configured and wired, over DynamoDB and Google's stand-ins. */
class AuthFunctionTest {
    private static final String PREFIX = "auth-function-test-";
    private static final URI ORIGIN = URI.create("http://127.0.0.1:8080");

    private final GoogleStandIn google = StandIns.google();
    private final ApiDescription description = new ApiDescription();
    private final AuthHandler handler = handler();

    @Test
    void a_user_registers_logs_out_and_in_again_and_connects_a_mailbox() {
        var credentials = "{\"email\":\"jane@example.org\",\"password\":\"correct horse\"}";
        var registered = answer(HttpEvents.post("/api/users", credentials));
        assertThat(registered.getStatusCode()).isEqualTo(201);
        answer(withCookie(HttpEvents.event("DELETE", "/api/sessions/current", ""), registered));
        assertThat(answer(withCookie(HttpEvents.get("/api/me"), registered)).getStatusCode())
                .isEqualTo(401);

        var loggedIn = answer(HttpEvents.post("/api/sessions", credentials));
        assertThat(answer(withCookie(HttpEvents.get("/api/me"), loggedIn)).getBody())
                .isEqualTo(registered.getBody());

        assertThat(comeBackFromConsent(loggedIn)).isEqualTo(ORIGIN + "/mailbox?connected=true");
        assertThat(answer(withCookie(HttpEvents.get("/api/mailbox"), loggedIn)).getBody())
                .contains("\"state\":\"CONNECTED\"", google.users().getFirst());

        answer(withCookie(HttpEvents.event("DELETE", "/api/mailbox", ""), loggedIn));
        assertThat(answer(withCookie(HttpEvents.get("/api/mailbox"), loggedIn)).getBody())
                .contains("\"state\":\"NONE\"");
    }

    private String comeBackFromConsent(APIGatewayV2HTTPResponse session) {
        var begun = answer(withCookie(HttpEvents.post("/api/mailbox/connection", ""), session));
        var url = URI.create(begun.getBody().replaceAll("^.*\"authorizationUrl\":\"|\"}$", ""));
        google.control().allowRedirect(ORIGIN.resolve("/api/mailbox/callback"));
        URI back = google.control().consent(url, google.users().getFirst());
        var callback = withCookie(HttpEvents.get(back.getPath()), session);
        callback.setQueryStringParameters(query(back));
        return answer(callback).getHeaders().get("location");
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        var response = handler.handleRequest(event, new TestContext());
        description.verify(event, response);
        return response;
    }

    private static APIGatewayV2HTTPEvent withCookie(APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse session) {
        return HttpEvents.cookie(event, session.getCookies().getFirst());
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private AuthHandler handler() {
        URI dynamoDb = StandIns.dynamoDb();
        new TableCreator(AwsClients.dynamoDb(Region.US_EAST_1, dynamoDb), new Tables(PREFIX)).createAll();
        var environment = Map.of(
                "APPLYFLOW_ORIGIN", ORIGIN.toString(),
                "APPLYFLOW_TABLE_PREFIX", PREFIX,
                "APPLYFLOW_DYNAMODB_ENDPOINT", dynamoDb.toString(),
                "APPLYFLOW_GOOGLE_CLIENT_ID", google.client().id(),
                "APPLYFLOW_GOOGLE_CLIENT_SECRET", google.client().secret(),
                "APPLYFLOW_GMAIL_URL", google.endpoint().resolve("/").toString(),
                "APPLYFLOW_GOOGLE_AUTHORIZATION_URL", google.authorizationUri().toString(),
                "APPLYFLOW_GOOGLE_TOKEN_URL", google.tokenUri().toString(),
                "APPLYFLOW_GOOGLE_REVOCATION_URL", google.revocationUri().toString(),
                "APPLYFLOW_GOOGLE_KEYS_URL", google.keysUri().toString());
        return new AuthHandler(environment, Clocks.of(InstantSource.system()), new FakeTokenSealer());
    }
}
