package dev.applyflow.function.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.applyflow.core.account.Users.Admission;
import dev.applyflow.web.OpenApi;
import dev.applyflow.web.testing.HttpEvents;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoutesTest {
    private static final List<String> OURS = List.of("account", "mailbox");

    private final Site site = new Site(Admission.FIRST_ONLY);

    record Operation(String method, String path) {}

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_of_the_description_is_answered(Operation operation) {
        var response = site.answer(HttpEvents.event(operation.method(), operation.path(), ""));

        assertThat(response.getStatusCode()).isNotIn(404, 405);
    }

    static Stream<Operation> operations() throws IOException {
        try (var file = OpenApi.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper()
                    .readTree(file).path("paths").properties().stream()
                            .flatMap(path -> path.getValue().properties().stream()
                                    .filter(method -> isOurs(method.getValue()))
                                    .map(method ->
                                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey())));
        }
    }

    private static boolean isOurs(JsonNode operation) {
        return OURS.contains(operation.at("/tags/0").asText());
    }
}
