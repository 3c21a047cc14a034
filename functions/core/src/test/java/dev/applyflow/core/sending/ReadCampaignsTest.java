package dev.applyflow.core.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.Findings.Column;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.core.testing.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCampaignsTest {
    private final Stores stores = new InMemoryStore().ports();

    /** Whether the list becomes visible before or after its uploads are read, the answer is of one moment. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_campaign_and_its_list_are_of_the_same_moment(boolean before) {
        Scene scene = Scene.draft(stores);
        ListImport parsing = ListImport.uploading(scene.key(), scene.list(), "lists/1", "a.csv", 1, Scene.NOON)
                .parsing(Scene.NOON);
        stores.imports().begin(scene.campaign(), parsing);
        stores.imports().parsing(parsing);
        var columns = Stream.of("recipient_email", "first_name", "company_name", "city")
                .map(name -> new Column(name, name, null, List.of()))
                .toList();
        var findings = new Findings(List.of(), null, 1, columns, Map.of());
        Runnable publish = () -> stores.imports().publish(parsing.ready(new ImportCounts(2, 2, 0, 0), findings));

        var details = reading(publish, before).find(scene.key()).orElseThrow();

        assertThat(details.campaign().status()).isEqualTo(CampaignStatus.READY);
        assertThat(details.list()).isNotNull();
        assertThat(details.list().state()).isEqualTo(ListImport.State.READY);
        assertThat(details.activeList()).isEqualTo(details.list());
        assertThat(details.columns())
                .as("beside what every list offers")
                .extracting(Column::placeholder)
                .containsExactly("first_name", "city");
    }

    private ReadCampaigns reading(Runnable meanwhile, boolean before) {
        return new ReadCampaigns(
                stores.campaigns(),
                stores.contents(),
                new Interrupted(stores.imports(), meanwhile, before),
                stores.rateLimits(),
                Clocks.of(() -> Scene.NOON));
    }

    /** Something happens just before, or just after, the uploads of a campaign are read. */
    private record Interrupted(ListImports imports, Runnable meanwhile, boolean before) implements ListImports {
        @Override
        public List<ListImport> of(CampaignKey campaign) {
            if (before) {
                meanwhile.run();
            }
            List<ListImport> read = imports.of(campaign);
            if (!before) {
                meanwhile.run();
            }
            return read;
        }

        @Override
        public Optional<ListImport> find(CampaignKey campaign, ImportId id) {
            return imports.find(campaign, id);
        }

        @Override
        public boolean begin(Campaign campaign, ListImport uploading) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean parsing(ListImport parsing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean publish(ListImport ready) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean fail(ListImport failed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean deleteSome(CampaignKey campaign, ImportId id, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
