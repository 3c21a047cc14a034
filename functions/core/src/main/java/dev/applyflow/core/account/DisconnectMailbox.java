package dev.applyflow.core.account;

import dev.applyflow.core.account.TokenSealer.UnsealableToken;
import java.util.Optional;

/** Forgets a mailbox, and gives the permission back. */
public final class DisconnectMailbox {
    private final Mailboxes mailboxes;
    private final TokenSealer sealer;
    private final MailboxProvider provider;

    public DisconnectMailbox(Mailboxes mailboxes, TokenSealer sealer, MailboxProvider provider) {
        this.mailboxes = mailboxes;
        this.sealer = sealer;
        this.provider = provider;
    }

    /** There may be nothing to disconnect. */
    public void disconnect(UserId user) {
        var token = mailboxes.find(user).flatMap(this::open);
        // First, as this must not fail because the provider does.
        mailboxes.disconnect(user);
        token.ifPresent(provider::revoke);
    }

    private Optional<String> open(Mailbox mailbox) {
        try {
            return Optional.of(sealer.open(mailbox.user(), mailbox.refreshToken()));
        } catch (UnsealableToken useless) {
            // Nobody can use it, us included: forgetting it is all that is left.
            return Optional.empty();
        }
    }
}
