package dev.applyflow.local;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification;
import dev.applyflow.local.standin.ObjectCreated;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** S3's notifications: a new list invokes the parse function, which is tried again twice when it fails, as Lambda does. */
final class ListArrivals implements AutoCloseable, Consumer<ObjectCreated> {
    private static final Logger LOG = LoggerFactory.getLogger(ListArrivals.class);
    private static final String LISTS = "lists/";
    private static final int ATTEMPTS = 3;

    private final Consumer<S3Event> parse;
    private final ScheduledExecutorService functions = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().name("parse").factory());

    ListArrivals(Consumer<S3Event> parse) {
        this.parse = parse;
    }

    @Override
    public void accept(ObjectCreated created) {
        if (created.key().startsWith(LISTS)) {
            functions.execute(() -> invoke(event(created), 1));
        }
    }

    /** Returns when the import under way has ended. */
    @Override
    public void close() {
        functions.close();
    }

    private void invoke(S3Event event, int attempt) {
        try {
            parse.accept(event);
        } catch (RuntimeException e) {
            LOG.warn("attempt {} to parse a list failed", attempt, e);
            if (attempt < ATTEMPTS) {
                var _ = functions.schedule(() -> invoke(event, attempt + 1), attempt, TimeUnit.SECONDS);
            }
        }
    }

    private static S3Event event(ObjectCreated created) {
        // Keys are URL-encoded in S3's events, and in nothing else that S3 says.
        String key = URLEncoder.encode(created.key(), StandardCharsets.UTF_8);
        var object = new S3EventNotification.S3ObjectEntity(key, created.size(), created.eTag(), "", "");
        var bucket = new S3EventNotification.S3BucketEntity(
                created.bucket(),
                new S3EventNotification.UserIdentityEntity("local"),
                "arn:aws:s3:::" + created.bucket());
        return new S3Event(List.of(new S3EventNotification.S3EventNotificationRecord(
                "us-east-1",
                "ObjectCreated:Put",
                "aws:s3",
                Instant.now().toString(),
                "2.1",
                new S3EventNotification.RequestParametersEntity("127.0.0.1"),
                new S3EventNotification.ResponseElementsEntity("", ""),
                new S3EventNotification.S3Entity("local", bucket, object, "1.0"),
                new S3EventNotification.UserIdentityEntity("local"))));
    }
}
