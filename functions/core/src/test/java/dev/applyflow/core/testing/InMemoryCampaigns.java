package dev.applyflow.core.testing;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.Counters;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

record InMemoryCampaigns(InMemoryStore store) implements Campaigns {
    @Override
    public void add(Campaign campaign) {
        store.atomically(() -> store.campaigns.putIfAbsent(campaign.key(), campaign));
    }

    @Override
    public Optional<Campaign> find(CampaignKey key) {
        return store.atomically(() -> Optional.ofNullable(store.campaigns.get(key)));
    }

    @Override
    public List<Campaign> of(UserId owner) {
        return store.atomically(() -> store.campaigns.values().stream()
                .filter(campaign -> campaign.key().owner().equals(owner))
                .sorted(Comparator.comparing(campaign -> campaign.key().id().toString()))
                .toList());
    }

    @Override
    public boolean save(Campaign changed) {
        return store.atomically(() -> saveIf(changed, _ -> true));
    }

    @Override
    public boolean saveAndWake(Campaign changed, Instant dueAt) {
        return store.atomically(() -> {
            boolean saved = saveIf(changed, _ -> true);
            if (saved) {
                store.wake(changed.key().owner(), dueAt, false);
            }
            return saved;
        });
    }

    @Override
    public boolean cancel(Campaign changed) {
        return store.atomically(() -> {
            boolean saved = saveIf(changed, _ -> true);
            if (saved) {
                store.campaigns.computeIfPresent(
                        changed.key(), (_, campaign) -> Changes.counted(campaign, pendingSkipped(campaign.counters())));
                store.wake(changed.key().owner(), Objects.requireNonNull(changed.completedAt()), false);
            }
            return saved;
        });
    }

    @Override
    public boolean complete(Campaign changed) {
        return store.atomically(
                () -> saveIf(changed, stored -> stored.counters().isDone()));
    }

    @Override
    public void remove(CampaignKey key) {
        store.atomically(() -> {
            Campaign stored = store.campaigns.get(key);
            if (stored != null && stored.status() == CampaignStatus.DELETING) {
                store.imports.keySet().removeIf(list -> list.campaign().equals(key));
                store.contents.remove(key);
                store.campaigns.remove(key);
            }
            return stored;
        });
    }

    private boolean saveIf(Campaign changed, Predicate<Campaign> condition) {
        Campaign stored = store.campaigns.get(changed.key());
        if (stored == null || stored.version() != changed.version() || !condition.test(stored)) {
            return false;
        }
        store.campaigns.put(changed.key(), Changes.saved(stored, changed));
        return true;
    }

    private static Counters pendingSkipped(Counters from) {
        return new Counters(
                from.total(),
                0,
                from.sending(),
                from.sent(),
                from.failed(),
                from.uncertain(),
                from.skipped() + from.pending());
    }
}
