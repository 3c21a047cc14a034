package dev.applyflow.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class ObjectStoreTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(ObjectStore.CREDENTIALS);

    @TempDir
    Path folder;

    private final List<ObjectCreated> announced = new CopyOnWriteArrayList<>();
    private ObjectStore store;
    private S3Client s3;

    @BeforeEach
    void start() {
        store = new ObjectStore(folder.resolve("s3"), announced::add);
        s3 = client(store);
        s3.createBucket(request -> request.bucket("uploads"));
    }

    @AfterEach
    void close() {
        s3.close();
        store.close();
    }

    @Test
    void an_object_is_announced_when_it_is_complete() {
        var answer = s3.putObject(put -> put.bucket("uploads").key("lists/ü 1.csv"), RequestBody.fromString("a,b"));

        assertThat(announced)
                .containsExactly(new ObjectCreated(
                        "uploads", "lists/ü 1.csv", 3, answer.eTag().replace("\"", "")));
    }

    @Test
    void a_copy_is_announced() {
        s3.putObject(put -> put.bucket("uploads").key("lists/one"), RequestBody.fromString("abc"));
        s3.copyObject(copy -> copy.sourceBucket("uploads")
                .sourceKey("lists/one")
                .destinationBucket("uploads")
                .destinationKey("lists/two"));

        assertThat(announced).extracting(ObjectCreated::key).containsExactly("lists/one", "lists/two");
    }

    @Test
    void an_upload_in_parts_is_announced_once() {
        var upload =
                s3.createMultipartUpload(request -> request.bucket("uploads").key("lists/large"));
        var part = s3.uploadPart(
                request -> request.bucket("uploads")
                        .key("lists/large")
                        .uploadId(upload.uploadId())
                        .partNumber(1),
                RequestBody.fromString("abc"));
        s3.completeMultipartUpload(request -> request.bucket("uploads")
                .key("lists/large")
                .uploadId(upload.uploadId())
                .multipartUpload(parts -> parts.parts(
                        CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));

        assertThat(announced).extracting(ObjectCreated::key).containsExactly("lists/large");
    }

    @Test
    void a_browser_uploads_with_a_signed_address() throws Exception {
        var signed = sign("lists/a.csv", 3, "text/csv");

        var answer = upload(signed, "abc", "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:8080");
        assertThat(announced).extracting(ObjectCreated::key).containsExactly("lists/a.csv");
        var stored = s3.getObjectAsBytes(get -> get.bucket("uploads").key("lists/a.csv"));
        assertThat(stored.asString(StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(stored.response().contentType()).isEqualTo("text/csv");
    }

    @Test
    void anything_else_than_what_was_signed_is_refused() throws Exception {
        var signed = sign("lists/a.csv", 3, "text/csv");
        var elsewhere = URI.create(signed.toString().replace("lists/a.csv", "lists/b.csv"));

        assertThat(upload(signed, "abcd", "text/csv").statusCode()).as("longer").isEqualTo(403);
        assertThat(upload(signed, "abc", "text/html").statusCode())
                .as("other type")
                .isEqualTo(403);
        assertThat(upload(elsewhere, "abc", "text/csv").statusCode())
                .as("other key")
                .isEqualTo(403);
        assertThat(announced).isEmpty();
    }

    @Test
    void a_signed_address_expires() throws Exception {
        var stale = signedAt(Instant.now().minusSeconds(6 * 60), Duration.ofMinutes(5));

        var fresh = signedAt(Instant.now(), Duration.ofMinutes(5));

        var answer = upload(stale, "abc", "text/csv");

        assertThat(upload(fresh, "abc", "text/csv").statusCode()).isEqualTo(200);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("expired");
    }

    @Test
    void a_browser_may_ask_before_it_uploads() throws Exception {
        var question = HttpRequest.newBuilder(sign("lists/a.csv", 3, "text/csv"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "http://127.0.0.1:8080")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type")
                .build();

        var answer = BROWSER.send(question, BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://127.0.0.1:8080");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("PUT");
    }

    @Test
    void objects_survive_a_restart() {
        s3.putObject(put -> put.bucket("uploads").key("resumes/cv.pdf"), RequestBody.fromString("abc"));
        store.close();

        try (var again = new ObjectStore(folder.resolve("s3"), announced::add);
                var client = client(again)) {
            var content = client.getObjectAsBytes(get -> get.bucket("uploads").key("resumes/cv.pdf"));
            assertThat(content.asUtf8String()).isEqualTo("abc");
        }
    }

    private URI sign(String key, long size, String type) {
        try (var presigner = S3Presigner.builder()
                .endpointOverride(store.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            return URI.create(presigner
                    .presignPutObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .putObjectRequest(put -> put.bucket("uploads")
                                    .key(key)
                                    .contentLength(size)
                                    .contentType(type)))
                    .url()
                    .toString());
        }
    }

    /** The presigner has no clock to set, the signer below it has. */
    private URI signedAt(Instant instant, Duration validity) {
        var put = SdkHttpRequest.builder()
                .method(SdkHttpMethod.PUT)
                .uri(store.endpoint().resolve("/uploads/lists/a.csv"))
                .putHeader("Content-Type", "text/csv")
                .build();
        return AwsV4HttpSigner.create()
                .sign(signing -> signing.identity(ObjectStore.CREDENTIALS)
                        .request(put)
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(instant, ZoneOffset.UTC))
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1"))
                .request()
                .getUri();
    }

    private static HttpResponse<String> upload(URI address, String content, String type)
            throws IOException, InterruptedException {
        return BROWSER.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", type)
                        .header("Origin", "http://localhost:8080")
                        .PUT(BodyPublishers.ofString(content))
                        .build(),
                BodyHandlers.ofString());
    }

    private static S3Client client(ObjectStore store) {
        return S3Client.builder()
                .endpointOverride(store.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .forcePathStyle(true)
                .build();
    }
}
