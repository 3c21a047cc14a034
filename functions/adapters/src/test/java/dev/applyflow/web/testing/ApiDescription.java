package dev.applyflow.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.applyflow.web.PathTemplate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The OpenAPI document as a judge: is this an answer that it promises for this request? */
public final class ApiDescription {
    private final OpenApiDocument document = new OpenApiDocument();

    /** @throws AssertionError naming what differs: an undescribed status, header, media type or a body that its schema refuses */
    public void verify(APIGatewayV2HTTPEvent request, APIGatewayV2HTTPResponse response) {
        String exchange = request.getRequestContext().getHttp().getMethod() + " " + request.getRawPath() + " -> "
                + response.getStatusCode();
        var operation = operation(request);
        if (operation.isEmpty()) {
            assertThat(response.getStatusCode())
                    .as(exchange + " is not described")
                    .isIn(404, 405);
            document.verify("/components/schemas/Problem", response.getBody(), exchange);
            return;
        }
        if (response.getStatusCode() < 300) {
            verifyRequest(operation.get(), request, exchange);
        }
        verifyResponse(operation.get() + "/responses/" + response.getStatusCode(), response, exchange);
    }

    private void verifyRequest(String operation, APIGatewayV2HTTPEvent request, String exchange) {
        String schema = operation + "/requestBody/content/application~1json/schema";
        if (document.has(schema)) {
            document.verify(schema, request.getBody(), exchange + ", taken");
        }
    }

    private void verifyResponse(String pointer, APIGatewayV2HTTPResponse response, String exchange) {
        assertThat(document.has(pointer)).as(exchange + " is not described").isTrue();
        String described = document.follow(pointer);
        for (var header : document.at(described + "/headers").properties()) {
            verifyHeader(header, response, exchange);
        }
        var content = document.at(described + "/content");
        if (content.isMissingNode()) {
            assertThat(response.getBody()).as(exchange + ", which has no body").isEmpty();
            return;
        }
        String mediaType = response.getHeaders().get("content-type");
        assertThat(content.has(mediaType))
                .as(exchange + " may be %s", mediaType)
                .isTrue();
        String schema = described + "/content/" + mediaType.replace("/", "~1") + "/schema";
        document.verify(schema, response.getBody(), exchange);
    }

    private static void verifyHeader(
            Map.Entry<String, JsonNode> header, APIGatewayV2HTTPResponse response, String exchange) {
        if (!header.getValue().path("required").asBoolean()) {
            return;
        }
        if (header.getKey().equals("Set-Cookie")) {
            assertThat(response.getCookies()).as(exchange + ", cookies").isNotEmpty();
        } else {
            assertThat(response.getHeaders())
                    .as(exchange + ", headers")
                    .containsKey(header.getKey().toLowerCase(Locale.ROOT));
        }
    }

    /** The pointer to the operation; the most literal path is meant, as in the routing table. */
    private Optional<String> operation(APIGatewayV2HTTPEvent request) {
        String method = request.getRequestContext().getHttp().getMethod().toLowerCase(Locale.ROOT);
        return document.at("/paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(path ->
                        PathTemplate.parse(path).match(request.getRawPath()).isPresent())
                .sorted(Comparator.comparingLong(
                        path -> PathTemplate.parse(path).names()))
                .map(path -> "/paths/" + path.replace("/", "~1") + "/" + method)
                .filter(document::has)
                .findFirst();
    }
}
