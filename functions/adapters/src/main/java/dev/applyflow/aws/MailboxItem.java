package dev.applyflow.aws;

import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.UserId;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A connected mailbox as an item: {@code user_id}, and the attributes below; the token is sealed. */
final class MailboxItem {
    private MailboxItem() {}

    static Map<String, AttributeValue> key(UserId user) {
        return Item.with("user_id", user.toString()).done();
    }

    static Map<String, AttributeValue> write(Mailbox mailbox) {
        return Item.with("user_id", mailbox.user().toString())
                .and("provider", "google")
                .and("address", mailbox.address().value())
                .and("connection", mailbox.connection().toString())
                .and(
                        "refresh_token",
                        AttributeValue.fromB(
                                SdkBytes.fromByteArray(mailbox.refreshToken().bytes())))
                .and(
                        "scopes",
                        AttributeValue.fromL(mailbox.scopes().stream()
                                .map(AttributeValue::fromS)
                                .toList()))
                .and("state", mailbox.state())
                .and("connected_at", mailbox.connectedAt())
                .done();
    }

    static Mailbox read(Item item) {
        return new Mailbox(
                UserId.parse(item.text("user_id")),
                EmailAddress.of(item.text("address")),
                ConnectionId.parse(item.text("connection")),
                new SealedToken(item.bytes("refresh_token")),
                Set.copyOf(item.list("scopes").stream().map(AttributeValue::s).toList()),
                Mailbox.State.valueOf(item.text("state")),
                item.instant("connected_at"));
    }
}
