package dev.applyflow.simulation;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Write;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.simulation.Interceptor.Call;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The classic bugs of senders, planted one at a time: a simulation that does not find them is worth nothing. */
enum Sabotage {
    NONE,

    /** Every conditional write of an attempt is taken for done. */
    CLAIM_WITHOUT_CONDITION {
        @Override
        @Nullable
        Object around(String name, Object[] arguments, Call call, InMemoryStore store) {
            Object answer = call.with(arguments);
            return List.of("claim", "drafted", "beginSend").contains(name) ? Write.DONE : answer;
        }
    },

    /** A send whose answer was lost is simply repeated, see {@link Interceptor}. */
    BLIND_RESEND,

    /** What the limiter has computed is written without checking that nobody else has written since it read. */
    LIMITER_READ_THEN_WRITE {
        @Override
        @Nullable
        Object around(String name, Object[] arguments, Call call, InMemoryStore store) {
            return call.with(name.equals("claim") ? withFreshLimits(arguments, store) : arguments);
        }
    },

    /** Whether the campaign still runs is looked at some time before the transaction, not in it. */
    PAUSE_OUTSIDE_THE_TRANSACTION {
        @Override
        @Nullable
        Object around(String name, Object[] arguments, Call call, InMemoryStore store) {
            Object answer = call.with(arguments);
            return name.equals("beginSend") && answer == Write.CAMPAIGN_STOPPED ? Write.DONE : answer;
        }
    },

    /** A mailbox is parked although something has woken it since it was read. */
    PARK_WITHOUT_WAKE {
        @Override
        @Nullable
        Object around(String name, Object[] arguments, Call call, InMemoryStore store) {
            return call.with(name.equals("park") ? withFreshLimits(arguments, store) : arguments);
        }
    },

    /** A campaign counts as empty when an index that lags shows nothing. */
    EMPTINESS_FROM_THE_INDEX {
        @Override
        @Nullable
        Object around(String name, Object[] arguments, Call call, InMemoryStore store) {
            Object answer = call.with(arguments);
            return name.equals("of") ? withoutEmpty((List<?>) Objects.requireNonNull(answer), store) : answer;
        }
    },

    /** What an attempt that died has prepared is left where it is. */
    ORPHANS_LEFT_BEHIND {
        @Override
        @Nullable
        Object around(String name, Object[] arguments, Call call, InMemoryStore store) {
            return name.equals("removeDraftsOf") ? new MailTransport.Removed() : call.with(arguments);
        }
    },

    /** A slot is used however old it is, see {@link World}. */
    OLD_SLOT_REUSED;

    @Nullable
    Object around(String name, Object[] arguments, Call call, InMemoryStore store) {
        return call.with(arguments);
    }

    private static Object[] withFreshLimits(Object[] arguments, InMemoryStore store) {
        Object[] changed = arguments.clone();
        RateLimits read = (RateLimits) arguments[0];
        changed[0] = store.rateLimits().find(read.user()).orElse(read);
        return changed;
    }

    private static List<?> withoutEmpty(List<?> campaigns, InMemoryStore store) {
        return campaigns.stream()
                .filter(it -> !(it instanceof Campaign campaign)
                        || campaign.status() != CampaignStatus.RUNNING
                        || campaign.activeImport() == null
                        || store.outbox()
                                .first(campaign.key(), campaign.activeImport())
                                .isPresent())
                .toList();
    }
}
