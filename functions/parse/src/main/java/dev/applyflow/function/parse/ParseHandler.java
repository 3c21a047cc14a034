package dev.applyflow.function.parse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.campaign.StartWithList;
import dev.applyflow.core.campaign.UploadKey;
import dev.applyflow.core.campaign.UploadKey.ListUpload;
import dev.applyflow.core.recipient.ImportLimits;
import dev.applyflow.core.recipient.ImportList;
import dev.applyflow.core.recipient.ImportOutcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports the lists that S3 reports as uploaded. S3 may report them twice, late, or out of order: only what a campaign waits for
 * is imported. Whatever is thrown makes Lambda try again.
 */
public final class ParseHandler implements RequestHandler<S3Event, @Nullable Void> {
    private static final Logger LOG = LoggerFactory.getLogger(ParseHandler.class);

    private final ImportList importList;

    /** As Lambda starts it. */
    public ParseHandler() {
        this(System.getenv(), Clocks.of(InstantSource.system()));
    }

    /** As one machine starts it. */
    public ParseHandler(Map<String, String> environment, Clocks clocks) {
        this(ParseConfig.from(environment), clocks);
    }

    private ParseHandler(ParseConfig config, Clocks clocks) {
        this(ParsePorts.of(config), config.limits(), config.fileLimits(), clocks);
    }

    ParseHandler(ParsePorts ports, ImportLimits limits, FileLimits fileLimits, Clocks clocks) {
        var start = new StartWithList(ports.campaigns(), ports.contents(), ports.imports(), ports.mailboxes(), clocks);
        importList = new ImportList(
                ports.imports(),
                ports.rows(),
                ports.contacts(),
                ports.uploads(),
                new UploadedList(fileLimits),
                limits,
                start::listIsVisible,
                clocks);
    }

    @Override
    public @Nullable Void handleRequest(S3Event event, Context context) {
        records(event).stream()
                .map(notice -> notice.getS3().getObject().getUrlDecodedKey())
                .flatMap(key -> UploadKey.parseList(key).stream())
                .forEach(this::importList);
        return null;
    }

    private void importList(ListUpload upload) {
        var outcome = importList.run(upload.campaign(), upload.id());
        LOG.atInfo()
                .addKeyValue("user", upload.campaign().owner())
                .addKeyValue("campaign", upload.campaign().id())
                .addKeyValue("import", upload.id())
                .addKeyValue("outcome", describe(outcome))
                .log("list");
    }

    private static String describe(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Published(var list) -> "published " + list.counts();
            case ImportOutcome.Refused(var list) ->
                "refused " + (list.problem() == null ? "" : list.problem().code());
            case ImportOutcome.Unchanged _ -> "unchanged";
        };
    }

    /** S3 tests a new notification by an event without records. */
    private static List<S3EventNotificationRecord> records(S3Event event) {
        return event.getRecords() == null ? List.of() : event.getRecords();
    }
}
