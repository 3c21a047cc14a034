package dev.applyflow.aws;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.SessionId;
import dev.applyflow.core.account.UserId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A session as an item of {@code sessions}: {@code id}, the hash of its token, and
 *
 * <pre>
 * user_id, last_used_at   the key of the index of a user's sessions
 * device, created_at
 * ends_at, expires_at     see {@link Expiry}
 * </pre>
 */
final class SessionItem {
    private SessionItem() {}

    static Map<String, AttributeValue> key(SessionId id) {
        return Item.with("id", id.value()).done();
    }

    static Map<String, AttributeValue> write(Session session) {
        var item = Item.with("id", session.id().value())
                .and("user_id", session.user().toString())
                .and("device", session.device())
                .and("created_at", session.createdAt())
                .and("last_used_at", session.lastUsedAt());
        return Expiry.add(item, session.expiresAt()).done();
    }

    static Session read(Item item) {
        return new Session(
                new SessionId(item.text("id")),
                UserId.parse(item.text("user_id")),
                item.text("device"),
                item.instant("created_at"),
                item.instant("last_used_at"),
                Expiry.of(item));
    }
}
