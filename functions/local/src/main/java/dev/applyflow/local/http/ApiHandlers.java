package dev.applyflow.local.http;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Set;

/** The two functions behind the API, and which paths each of them answers, as API Gateway's routes say it. */
public record ApiHandlers(
        RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> auth,
        RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> campaigns) {

    private static final Set<String> OF_AUTH = Set.of("users", "sessions", "me", "mailbox");

    /** @param path begins with {@code /api} */
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> forPath(String path) {
        String[] segments = path.split("/", 4);
        return segments.length > 2 && OF_AUTH.contains(segments[2]) ? auth : campaigns;
    }
}
