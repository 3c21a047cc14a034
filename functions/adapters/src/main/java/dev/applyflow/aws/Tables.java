package dev.applyflow.aws;

import dev.applyflow.aws.Table.Index;
import dev.applyflow.aws.Table.Key;
import dev.applyflow.aws.Table.Projection;
import java.util.List;

/**
 * The tables, one for each noun of the domain, so that a function's permissions can name just those it needs. The owner is part of
 * every key: who asks with another user's id asks for other items.
 *
 * @param prefix tells the deployments in one account apart; may be empty
 */
public record Tables(String prefix) {
    static final Table USERS = new Table("users", Key.text("id"), null, List.of(), "expires_at");

    static final Table SESSIONS = new Table(
            "sessions",
            Key.text("id"),
            null,
            List.of(new Index("by_user", Key.text("user_id"), Key.text("last_used_at"), Projection.ALL)),
            "expires_at");

    static final Table CAMPAIGNS = new Table("campaigns", Key.text("user_id"), Key.text("item"), List.of(), null);

    static final Table COMPANIES = new Table("companies", Key.text("list"), Key.number("row"), List.of(), null);

    /** Only what is pending has the sort key of its index, so the index is as long as the work that is left. */
    static final Table EMAIL_LOGS = new Table(
            "email_logs",
            Key.text("list"),
            Key.number("row"),
            List.of(new Index("pending", Key.text("list"), Key.text("ready"), Projection.KEYS_ONLY)),
            null);

    /** One partition holds all who are due: a write a mail, which a single partition bears up to 1,000 mails a second. */
    static final Table RATE_LIMITS = new Table(
            "rate_limits",
            Key.text("user_id"),
            null,
            List.of(new Index("due", Key.text("due"), Key.text("next_send_at"), Projection.KEYS_ONLY)),
            "expires_at");

    static final Table MAILBOXES = new Table("mailboxes", Key.text("user_id"), null, List.of(), "expires_at");

    static final Table CONTACTED = new Table("contacted", Key.text("user_id"), Key.text("address"), List.of(), null);

    public static final List<Table> ALL =
            List.of(USERS, SESSIONS, CAMPAIGNS, COMPANIES, EMAIL_LOGS, RATE_LIMITS, MAILBOXES, CONTACTED);

    public String nameOf(Table table) {
        return prefix + table.name();
    }

    String users() {
        return nameOf(USERS);
    }

    String sessions() {
        return nameOf(SESSIONS);
    }

    String campaigns() {
        return nameOf(CAMPAIGNS);
    }

    String companies() {
        return nameOf(COMPANIES);
    }

    String emailLogs() {
        return nameOf(EMAIL_LOGS);
    }

    String rateLimits() {
        return nameOf(RATE_LIMITS);
    }

    String mailboxes() {
        return nameOf(MAILBOXES);
    }

    String contacted() {
        return nameOf(CONTACTED);
    }
}
