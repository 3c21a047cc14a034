package dev.applyflow.local.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.auth.oauth2.AuthorizationCodeTokenRequest;
import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.regex.Pattern;

/** A user's consent in the sandbox, from the consent page to the tokens, for tests that need a connected mailbox. */
public final class SandboxConsent {

    private static final URI REDIRECT = URI.create("http://127.0.0.1/callback");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private SandboxConsent() {}

    /** Credentials that refresh themselves. */
    public static UserCredentials credentials(GoogleStandIn google, String user, Collection<String> scopes)
            throws IOException {
        return UserCredentials.newBuilder()
                .setClientId(google.client().id())
                .setClientSecret(google.client().secret())
                .setRefreshToken(refreshToken(google, user, scopes))
                .setTokenServerUri(google.tokenUri())
                .build();
    }

    public static String refreshToken(GoogleStandIn google, String user, Collection<String> scopes) throws IOException {
        google.control().allowRedirect(REDIRECT);
        var query = "?response_type=code&access_type=offline&client_id="
                + encode(google.client().id()) + "&redirect_uri=" + encode(REDIRECT.toString()) + "&scope="
                + encode(String.join(" ", scopes));
        var back = google.control().consent(URI.create(google.authorizationUri() + query), user);
        var code = CODE.matcher(back.getQuery() == null ? "" : "?" + back.getRawQuery());
        if (!code.find()) {
            throw new IllegalStateException("No code in " + back);
        }
        return new AuthorizationCodeTokenRequest(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        new GenericUrl(google.tokenUri()),
                        code.group(1))
                .setRedirectUri(REDIRECT.toString())
                .setClientAuthentication(new ClientParametersAuthentication(
                        google.client().id(), google.client().secret()))
                .execute()
                .getRefreshToken();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
