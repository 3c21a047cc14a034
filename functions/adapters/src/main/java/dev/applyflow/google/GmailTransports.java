package dev.applyflow.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.auth.oauth2.UserCredentials;
import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.MailTransports;
import dev.applyflow.core.sending.PermissionWatch;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the Gmail mailboxes that users have connected. The connections used last are kept, with their opened token and their current
 * access token, in memory only; whether a connection is still the one in use is read anew each time.
 */
public final class GmailTransports implements MailTransports {
    private static final Logger LOG = LoggerFactory.getLogger(GmailTransports.class);
    private static final int KEPT = 1_000;

    private final Mailboxes mailboxes;
    private final TokenSealer sealer;
    private final GoogleClient client;
    private final GoogleEndpoints endpoints;
    private final Timeouts timeouts;
    private final GmailErrors errors;
    private final HttpTransport http = new NetHttpTransport();
    private final Map<ConnectionId, MailTransport> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ConnectionId, MailTransport> eldest) {
                    return size() > KEPT;
                }
            });

    public GmailTransports(
            Mailboxes mailboxes,
            TokenSealer sealer,
            GoogleClient client,
            GoogleEndpoints endpoints,
            InstantSource clock) {
        this(mailboxes, sealer, client, endpoints, clock, Timeouts.DEFAULT);
    }

    GmailTransports(
            Mailboxes mailboxes,
            TokenSealer sealer,
            GoogleClient client,
            GoogleEndpoints endpoints,
            InstantSource clock,
            Timeouts timeouts) {
        this.mailboxes = mailboxes;
        this.sealer = sealer;
        this.client = client;
        this.endpoints = endpoints;
        this.timeouts = timeouts;
        this.errors = new GmailErrors(clock);
    }

    @Override
    public Optional<MailTransport> open(UserId user) {
        return mailboxes
                .find(user)
                .filter(mailbox -> mailbox.state() == Mailbox.State.CONNECTED)
                .flatMap(this::connected);
    }

    private Optional<MailTransport> connected(Mailbox mailbox) {
        MailTransport known = kept.get(mailbox.connection());
        if (known != null) {
            return Optional.of(known);
        }
        try {
            String refreshToken = sealer.open(mailbox.user(), mailbox.refreshToken());
            MailTransport opened = new PermissionWatch(transport(mailbox, refreshToken), mailbox, mailboxes);
            kept.put(mailbox.connection(), opened);
            return Optional.of(opened);
        } catch (TokenSealer.UnsealableToken lost) {
            LOG.error(
                    "the token of connection {} cannot be opened, its user must connect again",
                    mailbox.connection(),
                    lost);
            mailboxes.requireReconnect(mailbox.user(), mailbox.connection());
            return Optional.empty();
        }
    }

    private GmailTransport transport(Mailbox mailbox, String refreshToken) {
        var credentials = UserCredentials.newBuilder()
                .setClientId(client.id())
                .setClientSecret(client.secret())
                .setRefreshToken(refreshToken)
                .setTokenServerUri(endpoints.token())
                .setHttpTransportFactory(() -> http)
                .build();
        var gmail = new Gmail.Builder(http, GsonFactory.getDefaultInstance(), new Authorization(credentials, timeouts))
                .setRootUrl(endpoints.gmail().toString())
                .setApplicationName("ApplyFlow")
                .build();
        return new GmailTransport(mailbox.address(), gmail, errors, timeouts.total());
    }
}
