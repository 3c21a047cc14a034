package dev.applyflow.aws;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.PasswordHash;
import dev.applyflow.core.account.User;
import dev.applyflow.core.account.UserId;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A user as items of {@code users}:
 *
 * <pre>
 * id: the user's             email, password_hash, locale, created_at
 * id: address#(normalized)   user_id        one for each address, so that no two users share one
 * id: owner                  user_id        whoever was first
 * </pre>
 */
final class UserItem {
    private UserItem() {}

    static Map<String, AttributeValue> key(UserId user) {
        return key(user.toString());
    }

    static Map<String, AttributeValue> addressKey(EmailAddress address) {
        return key("address#" + address.normalized());
    }

    static Map<String, AttributeValue> ownerKey() {
        return key("owner");
    }

    static Map<String, AttributeValue> write(User user) {
        return Item.with("id", user.id().toString())
                .and("email", user.email().value())
                .and("password_hash", user.password().encoded())
                .and("locale", user.locale().toLanguageTag())
                .and("created_at", user.createdAt())
                .done();
    }

    static User read(Item item) {
        return new User(
                UserId.parse(item.text("id")),
                EmailAddress.of(item.text("email")),
                new PasswordHash(item.text("password_hash")),
                Locale.forLanguageTag(item.text("locale")),
                item.instant("created_at"));
    }

    private static Map<String, AttributeValue> key(String id) {
        return Item.with("id", id).done();
    }
}
