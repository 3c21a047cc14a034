package dev.applyflow.function.auth;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.core.Clocks;
import dev.applyflow.web.HttpApi;
import java.security.SecureRandom;

/** Answers for users, sessions and the mailbox. */
public final class AuthHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final HttpApi api;

    AuthHandler(AuthSettings settings, AuthPorts ports, Clocks clocks) {
        api = AuthApi.create(settings, ports, clocks, new SecureRandom());
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return api.answer(event);
    }
}
