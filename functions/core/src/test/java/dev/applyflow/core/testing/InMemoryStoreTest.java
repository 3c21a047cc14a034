package dev.applyflow.core.testing;

import org.junit.jupiter.api.Nested;

/** The fake keeps every promise that the real store keeps. */
class InMemoryStoreTest {
    private final Stores stores = new InMemoryStore().ports();

    @Nested
    class Campaigns extends CampaignsContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Contents extends CampaignContentsContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Imports extends ListImportsContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Rows extends ImportedRowsContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class RateLimits extends RateLimitStoreContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Claims extends OutboxClaimContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Settlements extends OutboxSettleContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Verdicts extends OutboxVerdictContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Races extends OutboxRaceContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Log extends MailLogContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Mailboxes extends MailboxesContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
