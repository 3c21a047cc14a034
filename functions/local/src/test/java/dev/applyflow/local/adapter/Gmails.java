package dev.applyflow.local.adapter;

import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.UserId;
import dev.applyflow.google.GmailTransports;
import dev.applyflow.google.GoogleClient;
import dev.applyflow.google.GoogleEndpoints;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.SandboxConsent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Our own Gmail adapters, on the sandbox mailbox. */
final class Gmails {
    static final Set<String> COMPOSE = Set.of("https://www.googleapis.com/auth/gmail.compose");

    private Gmails() {}

    static GmailTransports transports(GoogleStandIn google, Mailboxes mailboxes, TokenSealer sealer) {
        return new GmailTransports(mailboxes, sealer, client(google), endpoints(google), InstantSource.system());
    }

    static GoogleClient client(GoogleStandIn google) {
        return new GoogleClient(google.client().id(), google.client().secret());
    }

    static GoogleEndpoints endpoints(GoogleStandIn google) {
        return new GoogleEndpoints(
                google.endpoint().resolve("/"),
                google.authorizationUri(),
                google.tokenUri(),
                google.revocationUri(),
                google.keysUri());
    }

    static String refreshToken(GoogleStandIn google, EmailAddress address) {
        try {
            return SandboxConsent.refreshToken(google, address.value(), COMPOSE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Connects a mailbox for a new user. */
    static UserId connect(Mailboxes mailboxes, TokenSealer sealer, GoogleStandIn google, EmailAddress address) {
        var user = new UserId(UUID.randomUUID());
        var mailbox = new Mailbox(
                user,
                address,
                new ConnectionId(UUID.randomUUID()),
                sealer.seal(user, refreshToken(google, address)),
                COMPOSE,
                Mailbox.State.CONNECTED,
                Instant.now());
        mailboxes.connect(mailbox, Instant.now());
        return user;
    }
}
