package dev.applyflow.function.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.ListImport.ImportProblem;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.core.campaign.UploadKey;
import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.recipient.ImportLimits;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ParseHandlerTest {
    private static final S3Event EVENT = EventLoader.loadS3Event("s3-list-uploaded.json");

    /** As the event names them. */
    private static final CampaignKey CAMPAIGN = new CampaignKey(
            UserId.parse("0199b1c2-0000-7000-8000-000000000001"),
            CampaignId.parse("0199b1c2-0000-7000-8000-000000000002"));

    private static final ImportId LIST = ImportId.parse("0199b1c2-0000-7000-8000-000000000003");
    private static final ImportId LATER = ImportId.parse("0199b1c2-0000-7000-8000-000000000004");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final String LONG_LIST = IntStream.range(0, 2_000)
            .mapToObj(row -> "a" + row + "@berg.example\n")
            .collect(Collectors.joining("", "Email\n", ""));

    private final InMemoryStore store = new InMemoryStore();
    private final FakeUploads uploads = new FakeUploads();
    private ImportLimits limits = ImportLimits.DEFAULT;
    private FileLimits fileLimits = FileLimits.DEFAULT;

    @BeforeEach
    void aCampaign() {
        store.campaigns().add(Campaign.draft(CAMPAIGN, "Spring", NOW));
    }

    @Test
    void an_uploaded_list_becomes_the_campaigns() {
        upload(LIST, "Company,Email\nBerg,anna@berg.example\nTal,jo@tal.example\n");

        handle(uploads);

        assertThat(list(LIST).counts()).isEqualTo(new ImportCounts(2, 2, 0, 0));
        assertThat(campaign().activeImport()).isEqualTo(LIST);
    }

    @Test
    void a_file_that_is_no_list_is_refused_with_advice() {
        upload(LIST, "%PDF-1.7");

        handle(uploads);

        assertThat(list(LIST).problem()).isNotNull();
        assertThat(list(LIST).problem().code()).isEqualTo("list-wrong-type");
        assertThat(campaign().pendingImport()).isNull();
    }

    @Test
    void a_list_may_hold_what_the_limits_say() {
        limits = new ImportLimits(2_000, 1, 30, 100);
        fileLimits = new FileLimits(1, 1);
        upload(LIST, LONG_LIST);
        handle(uploads);
        assertThat(list(LIST).counts().accepted()).isEqualTo(2_000);

        upload(LATER, LONG_LIST + "one@more.example\n");
        handle(uploads, eventOf(LATER));
        assertThat(list(LATER).problem()).extracting(ImportProblem::code).isEqualTo("list-too-many-rows");
    }

    @Test
    void a_file_may_be_as_large_as_the_limits_say() {
        fileLimits = new FileLimits(1, 1);
        upload(LIST, "Email\n" + " ".repeat(1024 * 1024));
        handle(uploads);
        assertThat(list(LIST).problem()).extracting(ImportProblem::code).isEqualTo("list-too-large");

        upload(
                LATER,
                new TestWorkbook()
                        .rows(TestWorkbook.repeated("<row/>", 200_000))
                        .bytes());
        handle(uploads, eventOf(LATER));
        assertThat(list(LATER).problem()).extracting(ImportProblem::reason).isEqualTo("data");
    }

    @Test
    void a_redelivered_event_changes_nothing() {
        upload(LIST, "Email\nanna@berg.example\n");
        handle(uploads);
        Campaign before = campaign();

        handle(uploads);

        assertThat(campaign()).isEqualTo(before);
    }

    @Test
    void an_event_that_comes_after_the_next_upload_changes_nothing() {
        upload(LIST, "Email\nold@berg.example\n");
        upload(LATER, "Email\nnew@berg.example\n");

        handle(uploads);

        assertThat(campaign().activeImport()).isNull();
        assertThat(campaign().pendingImport()).isEqualTo(LATER);
    }

    @Test
    void a_campaign_that_waits_for_its_list_starts_with_it() {
        upload(LIST, "Email\nanna@berg.example\n");
        store.mailboxes().connect(mailbox(), NOW);
        store.contents().putTemplate(CAMPAIGN, new Template("Hello", "Dear {{recipient_name|team}}"));
        store.contents().putResume(CAMPAIGN, new ResumeFile("resumes/mine", "resume.pdf", 1_000));
        store.campaigns().save(campaign().withSchedule(Schedule.AUTO));

        handle(uploads);

        assertThat(campaign().status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void a_campaign_that_waits_for_its_list_but_lacks_something_stays_ready_and_says_what() {
        upload(LIST, "Email\nanna@berg.example\n");
        store.campaigns().save(campaign().withSchedule(Schedule.AUTO));

        handle(uploads);

        assertThat(campaign().status()).isEqualTo(CampaignStatus.READY);
        assertThat(campaign().schedule()).isEqualTo(new Schedule.Refused(StartRefusal.MAILBOX_MISSING));
    }

    @Test
    void what_goes_wrong_on_the_way_is_thrown_so_that_lambda_tries_again() {
        upload(LIST, "Email\nanna@berg.example\n");
        Uploads unreachable = new Uploads() {
            @Override
            public SignedPut sign(String objectKey, long length, String contentType) {
                throw new UnsupportedOperationException("the function signs nothing");
            }

            @Override
            public java.util.Optional<StoredFile> open(String objectKey) {
                throw new IllegalStateException("S3 is away");
            }

            @Override
            public boolean copy(String fromKey, String toKey) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void delete(String objectKey) {
                throw new UnsupportedOperationException("the function deletes nothing");
            }
        };

        assertThatThrownBy(() -> handle(unreachable)).hasMessage("S3 is away");

        handle(uploads);
        assertThat(campaign().activeImport()).isEqualTo(LIST);
    }

    @Test
    void a_crash_in_the_middle_leaves_the_list_before_visible_and_the_new_one_completes_when_it_is_delivered_again() {
        upload(LATER, "Email\nbefore@berg.example\n");
        handle(uploads, eventOf(LATER));
        upload(LIST, LONG_LIST);

        assertThatThrownBy(() -> handleWith(new DyingRows(store.rows(), 700), EVENT))
                .hasMessage("out of memory");
        assertThat(campaign().activeImport()).isEqualTo(LATER);
        assertThat(campaign().counters().pending()).isEqualTo(1);
        assertThat(store.rows().page(CAMPAIGN, LATER, Filter.ALL, 0, 9)).hasSize(1);

        handle(uploads);
        assertThat(campaign().activeImport()).isEqualTo(LIST);
        assertThat(campaign().counters().pending()).isEqualTo(2_000);
        assertThat(store.rows().page(CAMPAIGN, LIST, Filter.ALL, 0, 9_999)).hasSize(2_000);
    }

    @RepeatedTest(20)
    void deliveries_at_the_same_time_import_once() throws InterruptedException {
        upload(LIST, LONG_LIST);

        try (var lambdas = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(lambdas.invokeAll(Collections.nCopies(4, Executors.callable(() -> handle(uploads)))))
                    .allSatisfy(delivery -> assertThat(delivery).succeedsWithin(Duration.ofSeconds(10)));
        }

        assertThat(campaign().status()).isEqualTo(CampaignStatus.READY);
        assertThat(campaign().activeImport()).isEqualTo(LIST);
        assertThat(campaign().counters().pending()).isEqualTo(2_000);
        assertThat(list(LIST).counts()).isEqualTo(new ImportCounts(2_000, 2_000, 0, 0));
        assertThat(store.mailLog().page(CAMPAIGN, LIST, null, 0, 9_999)).hasSize(2_000);
    }

    @Test
    void the_test_of_a_new_notification_is_ignored() {
        handle(uploads, new S3Event());

        assertThat(campaign().status()).isEqualTo(CampaignStatus.DRAFT);
    }

    private void handle(Uploads from) {
        handle(from, EVENT);
    }

    private void handle(Uploads from, S3Event event) {
        handle(from, store.rows(), event);
    }

    private void handleWith(ImportedRows rows, S3Event event) {
        handle(uploads, rows, event);
    }

    private void handle(Uploads from, ImportedRows rows, S3Event event) {
        var ports = new ParsePorts(
                store.campaigns(), store.contents(), store.imports(), rows, store.contacts(), store.mailboxes(), from);
        var _ = new ParseHandler(ports, limits, fileLimits, Clocks.of(() -> NOW)).handleRequest(event, null);
    }

    private void upload(ImportId id, String content) {
        upload(id, content.getBytes(StandardCharsets.UTF_8));
    }

    private void upload(ImportId id, byte[] file) {
        String key = UploadKey.list(CAMPAIGN, id);
        uploads.put(key, file);
        store.imports().begin(campaign(), ListImport.uploading(CAMPAIGN, id, key, "list.csv", file.length, NOW));
    }

    private static S3Event eventOf(ImportId id) {
        var event = EventLoader.loadS3Event("s3-list-uploaded.json");
        var record = event.getRecords().getFirst();
        var s3 = record.getS3();
        var object = new S3ObjectEntity(UploadKey.list(CAMPAIGN, id), 1L, "", "", "");
        return new S3Event(List.of(new S3EventNotificationRecord(
                record.getAwsRegion(),
                record.getEventName(),
                record.getEventSource(),
                record.getEventTime().toString(),
                record.getEventVersion(),
                record.getRequestParameters(),
                record.getResponseElements(),
                new S3Entity(s3.getConfigurationId(), s3.getBucket(), object, s3.getS3SchemaVersion()),
                record.getUserIdentity())));
    }

    private static Mailbox mailbox() {
        return new Mailbox(
                CAMPAIGN.owner(),
                EmailAddress.of("mara@example.com"),
                new ConnectionId(new UUID(1, 1)),
                new SealedToken(new byte[] {1}),
                Set.of("send"),
                Mailbox.State.CONNECTED,
                NOW);
    }

    private Campaign campaign() {
        return store.campaigns().find(CAMPAIGN).orElseThrow();
    }

    private ListImport list(ImportId id) {
        return store.imports().find(CAMPAIGN, id).orElseThrow();
    }
}
