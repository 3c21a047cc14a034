package dev.applyflow.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class DiscreetTest {
    @Test
    void a_logged_error_tells_its_kinds_and_places_but_not_what_it_was_about() {
        var error = new IllegalStateException("jane@example.org", new NumberFormatException("s3cret"));

        assertThat(logged(error))
                .contains("java.lang.IllegalStateException", "Caused by", "java.lang.NumberFormatException")
                .contains("at dev.applyflow.log.DiscreetTest")
                .doesNotContain("jane", "s3cret");
    }

    @Test
    void what_aws_refuses_is_told_to_the_operator() {
        var error = DynamoDbException.builder()
                .message("not authorized to perform: dynamodb:PutItem")
                .build();

        assertThat(logged(error)).contains("not authorized to perform: dynamodb:PutItem");
    }

    private static String logged(Throwable error) {
        var out = new StringWriter();
        Discreet.of(error).printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
