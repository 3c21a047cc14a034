package dev.applyflow.google;

import dev.applyflow.config.Environment;
import java.net.URI;
import java.util.function.Supplier;

/**
 * Where Google answers. Only a stand-in lives elsewhere than {@link #GOOGLE}.
 *
 * @param gmail root of the Gmail API, ends with a slash
 * @param authorization where users are asked for their permission
 * @param keys what identity tokens are signed with (JWKS)
 */
public record GoogleEndpoints(URI gmail, URI authorization, URI token, URI revocation, URI keys) {
    public static final GoogleEndpoints GOOGLE = new GoogleEndpoints(
            URI.create("https://gmail.googleapis.com/"),
            URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
            URI.create("https://oauth2.googleapis.com/token"),
            URI.create("https://oauth2.googleapis.com/revoke"),
            URI.create("https://www.googleapis.com/oauth2/v3/certs"));

    /** Each may be set on its own. Read after {@link Environment#check()}. */
    public static Supplier<GoogleEndpoints> from(Environment environment) {
        var gmail = environment.optional("GMAIL_URL", URI::create);
        var authorization = environment.optional("GOOGLE_AUTHORIZATION_URL", URI::create);
        var token = environment.optional("GOOGLE_TOKEN_URL", URI::create);
        var revocation = environment.optional("GOOGLE_REVOCATION_URL", URI::create);
        var keys = environment.optional("GOOGLE_KEYS_URL", URI::create);
        return () -> new GoogleEndpoints(
                gmail.get().orElse(GOOGLE.gmail),
                authorization.get().orElse(GOOGLE.authorization),
                token.get().orElse(GOOGLE.token),
                revocation.get().orElse(GOOGLE.revocation),
                keys.get().orElse(GOOGLE.keys));
    }
}
