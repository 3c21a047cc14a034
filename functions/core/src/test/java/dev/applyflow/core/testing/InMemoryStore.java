package dev.applyflow.core.testing;

import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.User;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.account.Users;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.recipient.Contacts;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailLog;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.RateLimits;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The whole database in memory, for tests. Each port is a view of it, and each of their calls is one transaction: what they assume
 * is checked and what they change is changed with nobody in between.
 */
public final class InMemoryStore {
    final Map<CampaignKey, Campaign> campaigns = new HashMap<>();
    final Map<CampaignKey, CampaignContent> contents = new HashMap<>();
    final Map<ListKey, ListImport> imports = new HashMap<>();
    final Map<ListKey, NavigableMap<Integer, ImportedRow>> rows = new HashMap<>();
    final Map<ListKey, NavigableMap<Integer, Mail>> mails = new HashMap<>();
    final Map<UserId, RateLimits> rateLimits = new HashMap<>();
    /** The mailbox's {@code wake} at the time of the claim in flight. */
    final Map<UserId, Long> wakeAtClaim = new HashMap<>();

    final Map<UserId, User> users = new HashMap<>();
    final Map<UserId, Mailbox> mailboxes = new HashMap<>();
    final Map<Person, Outbox.Contact> contacted = new HashMap<>();

    record ListKey(CampaignKey campaign, ImportId id) {}

    /** @param address normalized */
    record Person(UserId writer, String address) {}

    public Campaigns campaigns() {
        return new InMemoryCampaigns(this);
    }

    public CampaignContents contents() {
        return new InMemoryCampaignContents(this);
    }

    public ListImports imports() {
        return new InMemoryListImports(this);
    }

    public ImportedRows rows() {
        return new InMemoryImportedRows(this);
    }

    public Contacts contacts() {
        return new InMemoryContacts(this);
    }

    public RateLimitStore rateLimits() {
        return new InMemoryRateLimitStore(this);
    }

    public Outbox outbox() {
        return new InMemoryOutbox(this);
    }

    public MailLog mailLog() {
        return new InMemoryMailLog(this);
    }

    public Users users() {
        return new InMemoryUsers(this);
    }

    public Mailboxes mailboxes() {
        return new InMemoryMailboxes(this);
    }

    public Stores ports() {
        return new Stores(
                campaigns(), contents(), imports(), rows(), contacts(), rateLimits(), outbox(), mailLog(), mailboxes());
    }

    synchronized <T> T atomically(Supplier<T> work) {
        return work.get();
    }

    NavigableMap<Integer, ImportedRow> rowsOf(CampaignKey campaign, ImportId id) {
        return rows.computeIfAbsent(new ListKey(campaign, id), _ -> new TreeMap<>());
    }

    NavigableMap<Integer, Mail> mailsOf(CampaignKey campaign, ImportId id) {
        return mails.computeIfAbsent(new ListKey(campaign, id), _ -> new TreeMap<>());
    }

    void wake(UserId user, Instant at, boolean endHold) {
        RateLimits read = rateLimits.getOrDefault(user, RateLimits.fresh(user, Limits.DEFAULT));
        rateLimits.put(user, read.woken(at, endHold));
    }
}
