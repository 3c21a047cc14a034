package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.S3Uploads;
import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.campaign.Uploads.SignedPut;
import dev.applyflow.core.testing.UploadsContract;
import dev.applyflow.local.standin.StandIns;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class S3UploadsTest extends UploadsContract {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final String BUCKET = "uploads-contract";

    private final S3Client s3 = Buckets.withBucket(BUCKET);
    private final Uploads uploads = new S3Uploads(
            s3, AwsClients.s3Presigner(Buckets.REGION, StandIns.s3().endpoint()), BUCKET);

    @Override
    protected Uploads uploads() {
        return uploads;
    }

    @Override
    protected boolean upload(SignedPut signed, Map<String, String> headers, byte[] content) {
        var put = HttpRequest.newBuilder(signed.url()).PUT(BodyPublishers.ofByteArray(content));
        headers.forEach(put::header);
        try {
            return BROWSER.send(put.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void a_browser_is_asked_for_no_header_that_it_may_not_set() {
        assertThat(uploads.sign("lists/a", 3, "text/csv").headers()).isEqualTo(Map.of("content-type", "text/csv"));
    }

    @Test
    void length_and_type_are_part_of_the_signature() {
        assertThat(uploads.sign("lists/a", 3, "text/csv").url().getQuery())
                .contains("X-Amz-SignedHeaders=content-length;content-type;host")
                .contains("X-Amz-Expires=600");
    }
}
