package dev.applyflow.local.adapter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * What a stand-in never does and DynamoDB does now and then: answers get lost although the write was done, connections fail before it
 * was, transactions meet on an item, and tables are throttled. One request in ten, by seed.
 */
final class UnreliableHttp implements SdkHttpClient {
    private static final String CONFLICT = cancelled("TransactionConflict");
    private static final String THROTTLED = cancelled("ThrottlingError");

    private final SdkHttpClient reliable;
    private static final Pattern LAST_ATTEMPT = Pattern.compile("attempt=(\\d+); max=\\1");

    private final RandomGenerator random;

    record Builder(SdkHttpClient.Builder<?> reliable, RandomGenerator random)
            implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new UnreliableHttp(reliable.buildWithDefaults(defaults), random);
        }
    }

    private UnreliableHttp(SdkHttpClient reliable, RandomGenerator random) {
        this.reliable = reliable;
        this.random = random;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        boolean transaction = request.httpRequest()
                .firstMatchingHeader("X-Amz-Target")
                .filter(target -> target.endsWith("TransactWriteItems"))
                .isPresent();
        ExecutableHttpRequest prepared = reliable.prepareRequest(request);
        if (isLastAttempt(request)) {
            return prepared;
        }
        return switch (draw()) {
            case 0 ->
                failing(() -> {
                    throw new IOException("connection failed");
                });
            case 1 ->
                failing(() -> {
                    prepared.call().responseBody().ifPresent(AbortableInputStream::abort);
                    throw new IOException("answer lost");
                });
            case 2 -> transaction ? failing(() -> answer(CONFLICT)) : prepared;
            case 3 -> transaction ? failing(() -> answer(THROTTLED)) : prepared;
            default -> prepared;
        };
    }

    /** The SDK would give up after it: what fails for good is not what is tested here. */
    private static boolean isLastAttempt(HttpExecuteRequest request) {
        return request.httpRequest()
                .firstMatchingHeader("amz-sdk-request")
                .filter(attempt -> LAST_ATTEMPT.matcher(attempt).matches())
                .isPresent();
    }

    private synchronized int draw() {
        return random.nextInt(40);
    }

    private interface Call {
        HttpExecuteResponse run() throws IOException;
    }

    private static ExecutableHttpRequest failing(Call call) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return call.run();
            }

            @Override
            public void abort() {}
        };
    }

    private static HttpExecuteResponse answer(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        SdkHttpResponse response = SdkHttpFullResponse.builder()
                .statusCode(400)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .build();
        return HttpExecuteResponse.builder()
                .response(response)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }

    private static String cancelled(String code) {
        return """
            {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
             "Message": "Transaction cancelled",
             "CancellationReasons": [{"Code": "None"}, {"Code": "%s", "Message": "try again"}]}\
            """.formatted(code);
    }

    @Override
    public void close() {
        reliable.close();
    }
}
