package dev.applyflow.function.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.web.Request;
import dev.applyflow.web.testing.HttpEvents;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorsTest {
    private static final Visitors BEHIND_CLOUDFRONT = new Visitors(Optional.of("CloudFront-Viewer-Address"));

    @ParameterizedTest
    @CsvSource({"198.51.100.10:46532, 198.51.100.10", "2001:db8::1:46532, 2001:db8::1"})
    void behind_cloudfront_the_visitor_is_whoever_cloudfront_says(String header, String address) {
        var event = HttpEvents.header(HttpEvents.get("/api/me"), "cloudfront-viewer-address", header);

        assertThat(BEHIND_CLOUDFRONT.of(new Request(event)).networkAddress()).isEqualTo(address);
    }

    @Test
    void a_header_that_nobody_vouches_for_is_not_believed() {
        var event = HttpEvents.header(HttpEvents.get("/api/me"), "cloudfront-viewer-address", "198.51.100.10:46532");

        assertThat(new Visitors(Optional.empty()).of(new Request(event)).networkAddress())
                .isEqualTo("203.0.113.7");
    }
}
