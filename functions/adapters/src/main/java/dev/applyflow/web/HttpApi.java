package dev.applyflow.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/** A function's whole HTTP side: from API Gateway's event to its response. Never throws. */
public final class HttpApi {
    private final Handler handler;

    public HttpApi(Origin origin, Routes routes) {
        handler = new SecurityHeaders(new ErrorMapper(new SameOrigin(origin, routes)));
    }

    public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        return handler.handle(new Request(event)).toEvent();
    }
}
