package dev.applyflow.core.testing;

import org.junit.jupiter.api.Nested;

/** Everything that a database of ApplyFlow has to keep to, port by port. */
public abstract class StoreContract {
    protected abstract Stores stores();

    @Nested
    class Campaigns extends CampaignsContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Contents extends CampaignContentsContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Imports extends ListImportsContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Rows extends ImportedRowsContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Contacts extends ContactsContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class RateLimits extends RateLimitStoreContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Claims extends OutboxClaimContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Settlements extends OutboxSettleContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Verdicts extends OutboxVerdictContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Races extends OutboxRaceContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Log extends MailLogContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }

    @Nested
    class Mailboxes extends MailboxesContract {
        @Override
        protected Stores stores() {
            return StoreContract.this.stores();
        }
    }
}
