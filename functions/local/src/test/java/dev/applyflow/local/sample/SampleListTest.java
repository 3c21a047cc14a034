package dev.applyflow.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.UploadKey;
import dev.applyflow.core.recipient.ImportLimits;
import dev.applyflow.core.recipient.ImportList;
import dev.applyflow.core.recipient.ImportOutcome;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.template.Rendering;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.function.parse.FileLimits;
import dev.applyflow.function.parse.UploadedList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample holds; the demonstration and the browser test rely on it. */
class SampleListTest {
    private static final CampaignKey CAMPAIGN =
            new CampaignKey(new UserId(new UUID(1, 1)), new CampaignId(new UUID(1, 2)));
    private static final ImportId LIST = new ImportId(new UUID(1, 3));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private InMemoryStore store = new InMemoryStore();

    @ParameterizedTest
    @ValueSource(strings = {"companies.csv", "companies.xlsx"})
    void of_62_rows_52_are_mailed_5_are_duplicates_and_5_cannot_be_mailed(String name) throws IOException {
        assertThat(imported(name).counts()).isEqualTo(new ImportCounts(62, 52, 5, 5));
    }

    @Test
    void both_files_hold_the_same_rows() throws IOException {
        imported("companies.csv");
        List<ImportedRow> csv = rows();

        imported("companies.xlsx");

        assertThat(rows()).isEqualTo(csv);
    }

    @Test
    void the_sample_template_suits_every_row_that_is_mailed() throws IOException {
        var known = new HashSet<>(Template.STANDARD_PLACEHOLDERS);
        imported("companies.csv").findings().columns().forEach(column -> known.add(column.placeholder()));
        var template = new Template(text("subject.txt").strip(), text("body.txt"));

        assertThat(template.check(known)).isEmpty();
        assertThat(rows())
                .filteredOn(ImportedRow.Accepted.class::isInstance)
                .extracting(row -> ((ImportedRow.Accepted) row).recipient())
                .extracting(Recipient::placeholders)
                .allSatisfy(values -> assertThat(template.render(values)).isInstanceOf(Rendering.Rendered.class));
    }

    @Test
    void the_resume_is_a_pdf() throws IOException {
        assertThat(new String(bytes("resume.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.")
                .endsWith("%%EOF\n");
    }

    private ListImport imported(String name) throws IOException {
        store = new InMemoryStore();
        byte[] file = bytes(name);
        String key = UploadKey.list(CAMPAIGN, LIST);
        var uploads = new FakeUploads();
        uploads.put(key, file);
        store.campaigns().add(Campaign.draft(CAMPAIGN, "Spring", NOW));
        Campaign campaign = store.campaigns().find(CAMPAIGN).orElseThrow();
        store.imports().begin(campaign, ListImport.uploading(CAMPAIGN, LIST, key, name, file.length, NOW));
        var importList = new ImportList(
                store.imports(),
                store.rows(),
                store.contacts(),
                uploads,
                new UploadedList(FileLimits.DEFAULT),
                ImportLimits.DEFAULT,
                published -> {},
                Clocks.of(() -> NOW));

        var outcome = importList.run(CAMPAIGN, LIST);

        assertThat(outcome).isInstanceOf(ImportOutcome.Published.class);
        return ((ImportOutcome.Published) outcome).list();
    }

    private List<ImportedRow> rows() {
        return store.rows().page(CAMPAIGN, LIST, Filter.ALL, 0, Integer.MAX_VALUE);
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (var file = SampleListTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        }
    }
}
