package dev.applyflow.local.adapter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/** An index that lags, as DynamoDB's do and its stand-in's never does: while it stands still it answers as it last answered. */
final class LaggingIndexHttp implements SdkHttpClient {
    private final SdkHttpClient upToDate;
    private final Switch lag;

    private LaggingIndexHttp(SdkHttpClient upToDate, Switch lag) {
        this.upToDate = upToDate;
        this.lag = lag;
    }

    /** Shared between a test and its client. */
    static final class Switch {
        private final AtomicReference<byte @Nullable []> last = new AtomicReference<>();
        private volatile boolean standingStill;

        void standStill() {
            standingStill = true;
        }
    }

    record Builder(SdkHttpClient.Builder<?> upToDate, Switch lag) implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new LaggingIndexHttp(upToDate.buildWithDefaults(defaults), lag);
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = upToDate.prepareRequest(request);
        return asksAnIndex(request) ? new Remembering(prepared) : prepared;
    }

    private static boolean asksAnIndex(HttpExecuteRequest request) {
        return request.contentStreamProvider()
                .map(content -> {
                    try (var body = content.newStream()) {
                        return new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("\"IndexName\"");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(false);
    }

    private final class Remembering implements ExecutableHttpRequest {
        private final ExecutableHttpRequest prepared;

        private Remembering(ExecutableHttpRequest prepared) {
            this.prepared = prepared;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            HttpExecuteResponse response = prepared.call();
            byte[] now = response.responseBody().orElseThrow().readAllBytes();
            byte[] before = lag.last.get();
            byte[] shown = lag.standingStill && before != null ? before : now;
            lag.last.set(shown);
            // Without the checksum and the length, which are those of the answer that is not shown.
            return HttpExecuteResponse.builder()
                    .response(response.httpResponse().copy(copy -> {
                        var headers = new HashMap<>(copy.headers());
                        headers.keySet()
                                .removeIf(name -> name.equalsIgnoreCase("x-amz-crc32")
                                        || name.equalsIgnoreCase("content-length"));
                        copy.headers(headers);
                    }))
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(shown)))
                    .build();
        }

        @Override
        public void abort() {
            prepared.abort();
        }
    }

    @Override
    public void close() {
        upToDate.close();
    }
}
