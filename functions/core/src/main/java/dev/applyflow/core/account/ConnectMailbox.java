package dev.applyflow.core.account;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.TimeOrderedId;
import dev.applyflow.core.account.MailboxProvider.Connected;
import dev.applyflow.core.account.MailboxProvider.Refused;
import java.net.URI;
import java.util.random.RandomGenerator;

/** Gets a user's permission to send from a mailbox, and keeps it sealed. */
public final class ConnectMailbox {
    private final MailboxProvider provider;
    private final PendingConnections pending;
    private final Mailboxes mailboxes;
    private final TokenSealer sealer;
    private final Clocks clocks;
    private final RandomGenerator random;

    /** @param random cryptographically strong */
    public ConnectMailbox(
            MailboxProvider provider,
            PendingConnections pending,
            Mailboxes mailboxes,
            TokenSealer sealer,
            Clocks clocks,
            RandomGenerator random) {
        this.provider = provider;
        this.pending = pending;
        this.mailboxes = mailboxes;
        this.sealer = sealer;
        this.clocks = clocks;
        this.random = random;
    }

    public enum Outcome {
        CONNECTED,
        /** Too late, used before, or not what this user began: to be begun again. */
        EXPIRED,
        /** The user did not grant all that sending needs. */
        PERMISSION_MISSING,
        /** The provider could not be reached or did not make sense: the same may work later. */
        UNAVAILABLE
    }

    /** Where the user is to be sent now. */
    public URI begin(UserId user) {
        var connection = PendingConnection.begin(user, clocks.realNow(), random);
        pending.add(connection);
        return provider.authorizationUrl(connection.state(), connection.codeChallenge());
    }

    /** The user is back, with what the provider sent along. */
    public Outcome complete(UserId user, String state, String code) {
        return pending.take(state, user, clocks.realNow())
                .map(begun -> switch (provider.connect(code, begun.codeVerifier())) {
                    case Connected connected -> store(user, connected);
                    case Refused refused ->
                        switch (refused.reason()) {
                            case CODE_REFUSED -> Outcome.EXPIRED;
                            case PERMISSION_MISSING -> Outcome.PERMISSION_MISSING;
                            case UNAVAILABLE -> Outcome.UNAVAILABLE;
                        };
                })
                .orElse(Outcome.EXPIRED);
    }

    private Outcome store(UserId user, Connected connected) {
        var now = clocks.realNow();
        var mailbox = new Mailbox(
                user,
                connected.address(),
                new ConnectionId(TimeOrderedId.create(now, random)),
                sealer.seal(user, connected.refreshToken()),
                connected.scopes(),
                Mailbox.State.CONNECTED,
                now);
        mailboxes.connect(mailbox, clocks.sendingNow());
        return Outcome.CONNECTED;
    }
}
