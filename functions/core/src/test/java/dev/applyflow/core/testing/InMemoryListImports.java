package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.State;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.testing.InMemoryStore.ListKey;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

record InMemoryListImports(InMemoryStore store) implements ListImports {
    private static final Set<State> UNDER_WAY = EnumSet.of(State.UPLOADING, State.PARSING);

    @Override
    public Optional<ListImport> find(CampaignKey campaign, ImportId id) {
        return store.atomically(() -> Optional.ofNullable(store.imports.get(new ListKey(campaign, id))));
    }

    @Override
    public List<ListImport> of(CampaignKey campaign) {
        return store.atomically(() -> store.imports.values().stream()
                .filter(list -> list.campaign().equals(campaign))
                .sorted(Comparator.comparing(list -> list.id().toString()))
                .toList());
    }

    @Override
    public boolean begin(Campaign campaign, ListImport uploading) {
        return store.atomically(() -> {
            Campaign stored = store.campaigns.get(campaign.key());
            if (stored == null
                    || stored.version() != campaign.version()
                    || !stored.status().isEditable()
                    || store.imports.containsKey(keyOf(uploading))) {
                return false;
            }
            write(uploading, Changes.nextVersion(stored.awaiting(uploading.id())));
            return true;
        });
    }

    @Override
    public boolean parsing(ListImport parsing) {
        return change(parsing, UNDER_WAY, campaign -> campaign.withStatus(CampaignStatus.PARSING));
    }

    @Override
    public boolean publish(ListImport ready) {
        return change(
                ready,
                EnumSet.of(State.PARSING),
                campaign ->
                        campaign.ready(ready.id(), ready.counts().accepted()).withPendingImport(null));
    }

    @Override
    public boolean fail(ListImport failed) {
        return change(failed, UNDER_WAY, Campaign::uploadFailed);
    }

    @Override
    public boolean deleteSome(CampaignKey campaign, ImportId id, int limit) {
        return store.atomically(() -> {
            for (int i = 0; i < limit && !store.rowsOf(campaign, id).isEmpty(); i++) {
                int line = store.rowsOf(campaign, id).pollFirstEntry().getKey();
                store.mailsOf(campaign, id).remove(line);
            }
            return !store.rowsOf(campaign, id).isEmpty();
        });
    }

    private boolean change(ListImport changed, Set<State> from, UnaryOperator<Campaign> change) {
        return store.atomically(() -> {
            Campaign campaign = store.campaigns.get(changed.campaign());
            ListImport list = store.imports.get(keyOf(changed));
            if (campaign == null
                    || list == null
                    || !from.contains(list.state())
                    || !campaign.status().isEditable()
                    || !changed.id().equals(campaign.pendingImport())) {
                return false;
            }
            write(changed, Changes.nextVersion(change.apply(campaign)));
            return true;
        });
    }

    private void write(ListImport list, Campaign campaign) {
        store.imports.put(keyOf(list), list);
        store.campaigns.put(campaign.key(), campaign);
    }

    private static ListKey keyOf(ListImport list) {
        return new ListKey(list.campaign(), list.id());
    }
}
