package dev.applyflow.web.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests as API Gateway would describe them, coming from a page of the site. */
public final class HttpEvents {
    private HttpEvents() {}

    public static APIGatewayV2HTTPEvent get(String path) {
        return event("GET", path, "");
    }

    public static APIGatewayV2HTTPEvent post(String path, String json) {
        return event("POST", path, json);
    }

    public static APIGatewayV2HTTPEvent event(String method, String path, String json) {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("ANY /api/{proxy+}")
                .withRawPath(path)
                .withHeaders(Map.of("content-type", "application/json", "sec-fetch-site", "same-origin"))
                .withQueryStringParameters(Map.of())
                .withBody(json)
                .withRequestContext(RequestContext.builder()
                        .withRequestId("JKJaXmPLvHcESHA=")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(path)
                                .withSourceIp("203.0.113.7")
                                .withUserAgent("Mozilla/5.0")
                                .build())
                        .build())
                .build();
    }

    /** The same request with another header, or without it where the value is empty. */
    public static APIGatewayV2HTTPEvent header(APIGatewayV2HTTPEvent event, String name, String value) {
        var headers = new HashMap<>(event.getHeaders());
        headers.put(name, value);
        headers.values().removeIf(String::isEmpty);
        event.setHeaders(headers);
        return event;
    }

    /** The same request from a browser that took this {@code Set-Cookie}. */
    public static APIGatewayV2HTTPEvent cookie(APIGatewayV2HTTPEvent event, String setCookie) {
        event.setCookies(List.of(setCookie.split(";", 2)[0]));
        return event;
    }
}
