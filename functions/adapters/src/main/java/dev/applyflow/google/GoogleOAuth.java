package dev.applyflow.google;

import com.google.api.client.auth.oauth2.AuthorizationCodeTokenRequest;
import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.UrlEncodedContent;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.MailboxProvider;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects Gmail mailboxes by OAuth 2.0 for web server applications, with PKCE (RFC 7636). Consent is asked for each time, since
 * Google gives a refresh token only with a consent.
 *
 * <p>Nothing is revoked when connecting fails half-way: a revocation ends the user's whole grant, and with it an older connection
 * that still works.
 */
public final class GoogleOAuth implements MailboxProvider {
    /** Drafts need more than the right to send; {@code gmail.metadata} must never be among these, it takes rights away. */
    static final String COMPOSE = "https://www.googleapis.com/auth/gmail.compose";

    private static final List<String> SCOPES = List.of("openid", "email", COMPOSE);
    private static final Logger LOG = LoggerFactory.getLogger(GoogleOAuth.class);

    private final GoogleClient client;
    private final GoogleEndpoints endpoints;
    private final URI redirect;
    private final Timeouts timeouts;
    private final HttpTransport http = new NetHttpTransport();

    /** @param redirect where Google sends the user back to, as it is registered for the client */
    public GoogleOAuth(GoogleClient client, GoogleEndpoints endpoints, URI redirect) {
        this(client, endpoints, redirect, Timeouts.DEFAULT);
    }

    GoogleOAuth(GoogleClient client, GoogleEndpoints endpoints, URI redirect, Timeouts timeouts) {
        this.client = client;
        this.endpoints = endpoints;
        this.redirect = redirect;
        this.timeouts = timeouts;
    }

    @Override
    public URI authorizationUrl(String state, String codeChallenge) {
        var url = new GenericUrl(endpoints.authorization());
        url.set("response_type", "code");
        url.set("client_id", client.id());
        url.set("redirect_uri", redirect.toString());
        url.set("scope", String.join(" ", SCOPES));
        url.set("state", state);
        url.set("code_challenge", codeChallenge);
        url.set("code_challenge_method", "S256");
        url.set("access_type", "offline");
        url.set("prompt", "consent");
        return url.toURI();
    }

    @Override
    public ConnectResult connect(String code, String codeVerifier) {
        try {
            return Deadline.within(timeouts.total(), () -> connected(redeem(code, codeVerifier)));
        } catch (HttpResponseException answer) {
            return refused(answer);
        } catch (IOException | IllegalArgumentException problem) {
            LOG.warn("Google could not be asked: {}", problem.getClass().getSimpleName());
            return new Refused(Reason.UNAVAILABLE, "Google could not be reached. Try again in a minute.");
        }
    }

    private TokenResponse redeem(String code, String codeVerifier) throws IOException {
        return new AuthorizationCodeTokenRequest(
                        http, GsonFactory.getDefaultInstance(), new GenericUrl(endpoints.token()), code)
                .setRedirectUri(redirect.toString())
                .set("code_verifier", codeVerifier)
                .setClientAuthentication(new ClientParametersAuthentication(client.id(), client.secret()))
                .setRequestInitializer(timeouts)
                .execute();
    }

    private ConnectResult connected(TokenResponse tokens) throws IOException {
        Set<String> granted = granted(tokens.getScope());
        if (!granted.contains(COMPOSE)) {
            return new Refused(
                    Reason.PERMISSION_MISSING,
                    "Google was not allowed to let ApplyFlow write mails. Connect again and tick the box for drafts"
                            + " and sending.");
        }
        if (tokens.getRefreshToken() == null) {
            return new Refused(
                    Reason.PERMISSION_MISSING,
                    "Google gave no lasting permission. Remove ApplyFlow from your Google account's connections, then"
                            + " connect again.");
        }
        return new Connected(address(tokens.getAccessToken()), tokens.getRefreshToken(), granted);
    }

    /** An answer that names no scopes has granted what was asked for (RFC 6749 §5.1). */
    private static Set<String> granted(@Nullable String scope) {
        return scope == null ? Set.copyOf(SCOPES) : Set.of(scope.strip().split(" +"));
    }

    private EmailAddress address(String accessToken) throws IOException {
        var gmail = new Gmail.Builder(http, GsonFactory.getDefaultInstance(), request -> {
                    timeouts.initialize(request);
                    request.getHeaders().setAuthorization("Bearer " + accessToken);
                })
                .setRootUrl(endpoints.gmail().toString())
                .setApplicationName("ApplyFlow")
                .build();
        String address = gmail.users().getProfile("me").execute().getEmailAddress();
        return EmailAddress.parse(address == null ? "" : address)
                .orElseThrow(() -> new IOException("a profile without an address"));
    }

    private static Refused refused(HttpResponseException answer) {
        String error = TokenErrors.nameOf(answer);
        if (error.equals("invalid_grant")) {
            return new Refused(Reason.CODE_REFUSED, "This sign-in is no longer valid. Connect again.");
        }
        LOG.error("Google answered {} ({}) to a sign-in", answer.getStatusCode(), error);
        return new Refused(Reason.UNAVAILABLE, "Google answered " + answer.getStatusCode() + " (" + error + ").");
    }

    @Override
    public void revoke(String refreshToken) {
        try {
            Deadline.within(
                    timeouts.total(),
                    () -> http.createRequestFactory(timeouts)
                            .buildPostRequest(
                                    new GenericUrl(endpoints.revocation()),
                                    new UrlEncodedContent(Map.of("token", refreshToken)))
                            .execute()
                            .getStatusCode());
        } catch (HttpResponseException answer) {
            LOG.warn("Google answered {} to a revocation", answer.getStatusCode());
        } catch (IOException problem) {
            LOG.warn("a permission could not be revoked: {}", problem.getClass().getSimpleName());
        }
    }
}
