package dev.applyflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.sun.management.OperatingSystemMXBean;
import dev.applyflow.aws.AwsClients;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.UploadKey;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.function.parse.ParseHandler;
import dev.applyflow.local.adapter.DynamoDbStores;
import dev.applyflow.local.standin.StandIns;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The parse function alone, from the event to the visible list: the file lies in the stand-in of S3, the rows go to the stand-in of
 * DynamoDB. Writes target/benchmarks/parse-handler.txt.
 */
@Isolated("measures")
@Tag("soak")
class ParseHandlerBenchmark {
    private static final String NAMES = "parse-benchmark-";
    private static final Region REGION = Region.EU_CENTRAL_1;
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final OperatingSystemMXBean PROCESSOR =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Report report = Report.of("parse-handler");
    private final Stores stores = DynamoDbStores.create(AwsClients.dynamoDb(REGION, StandIns.dynamoDb()), NAMES);
    private final S3Client s3 = AwsClients.s3(REGION, StandIns.s3().endpoint());
    private final ParseHandler handler = new ParseHandler(
            Map.of(
                    "APPLYFLOW_TABLE_PREFIX", NAMES,
                    "APPLYFLOW_UPLOADS_BUCKET", NAMES + "uploads",
                    "APPLYFLOW_DYNAMODB_ENDPOINT", StandIns.dynamoDb().toString(),
                    "APPLYFLOW_S3_ENDPOINT", StandIns.s3().endpoint().toString(),
                    "AWS_REGION", REGION.id()),
            Clocks.of(InstantSource.fixed(NOW)));

    @Test
    void from_the_object_to_the_visible_list() {
        s3.createBucket(create -> create.bucket(NAMES + "uploads"));
        for (int rows : List.of(1_000, 20_000, 20_000, 20_000)) {
            handle(rows);
        }
    }

    private void handle(int rows) {
        var campaign = new CampaignKey(new UserId(UUID.randomUUID()), new CampaignId(UUID.randomUUID()));
        var id = new ImportId(UUID.randomUUID());
        String key = UploadKey.list(campaign, id);
        byte[] file = SampleFile.csv(rows);
        stores.campaigns().add(Campaign.draft(campaign, "Spring", NOW));
        var list = ListImport.uploading(campaign, id, key, "list.csv", file.length, NOW);
        stores.imports().begin(stores.campaigns().find(campaign).orElseThrow(), list);
        s3.putObject(put -> put.bucket(NAMES + "uploads").key(key), RequestBody.fromBytes(file));

        long began = System.nanoTime();
        long beganWorking = PROCESSOR.getProcessCpuTime();
        handler.handleRequest(eventOf(key), null);
        long took = System.nanoTime() - began;
        long worked = PROCESSOR.getProcessCpuTime() - beganWorking;

        var visible = stores.imports().find(campaign, id).orElseThrow();
        assertThat(visible.state()).isEqualTo(ListImport.State.READY);
        assertThat(visible.counts().rows()).isEqualTo(rows);
        report.line("%,d rows: %,d ms from the event to the visible list, %,d ms of processor time without the store"
                .formatted(rows, took / 1_000_000, worked / 1_000_000));
    }

    private static S3Event eventOf(String key) {
        var bucket = new S3BucketEntity(NAMES + "uploads", null, null);
        var s3 = new S3Entity(null, bucket, new S3ObjectEntity(key, 1L, "", "", ""), null);
        return new S3Event(List.of(new S3EventNotificationRecord(null, null, null, null, null, null, null, s3, null)));
    }
}
