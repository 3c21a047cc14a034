package dev.applyflow.local.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.MailboxProvider;
import dev.applyflow.core.testing.MailboxProviderContract;
import dev.applyflow.google.GoogleOAuth;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.StandIns;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Connecting a mailbox as its user does it, through the consent page. */
class GoogleOAuthTest extends MailboxProviderContract {
    private static final URI REDIRECT = URI.create("http://127.0.0.1/api/mailbox/callback");

    private final GoogleStandIn google = StandIns.google();
    private final MailboxProvider provider = new GoogleOAuth(Gmails.client(google), Gmails.endpoints(google), REDIRECT);

    @Override
    protected MailboxProvider provider() {
        return provider;
    }

    @Override
    protected EmailAddress user() {
        return EmailAddress.of(google.users().getFirst());
    }

    @Override
    protected Answer consent(URI authorizationUrl) {
        google.control().allowRedirect(REDIRECT);
        URI back = google.control().consent(authorizationUrl, user().value());
        Map<String, String> sent = Arrays.stream(back.getRawQuery().split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(named -> named[0], named -> URLDecoder.decode(named[1], UTF_8)));
        return new Answer(sent.get("state"), sent.get("code"));
    }
}
