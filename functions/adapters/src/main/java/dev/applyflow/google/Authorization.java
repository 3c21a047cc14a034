package dev.applyflow.google;

import com.google.api.client.http.HttpExecuteInterceptor;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpStatusCodes;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;

/**
 * Signs the requests of one connection with its access token, which is kept in memory and renewed when it expires. A token that is
 * refused before that is renewed once and the request repeated once, which is safe: a refused request has done nothing. Nothing else
 * is ever repeated: the JDK would repeat a POST whose reused connection breaks, but not where the body is streamed, as Google's
 * library always does.
 *
 * <p>The library's own adapter would do nearly the same, but hides a renewal that failed behind the refusal, so that a token endpoint
 * which is down for a moment would look like a permission that has ended.
 */
final class Authorization implements HttpRequestInitializer, HttpExecuteInterceptor, HttpUnsuccessfulResponseHandler {
    private final UserCredentials credentials;
    private final Timeouts timeouts;

    Authorization(UserCredentials credentials, Timeouts timeouts) {
        this.credentials = credentials;
        this.timeouts = timeouts;
    }

    @Override
    public void initialize(HttpRequest request) {
        timeouts.initialize(request);
        request.setNumberOfRetries(1);
        request.setInterceptor(this);
        request.setUnsuccessfulResponseHandler(this);
    }

    @Override
    public void intercept(HttpRequest request) throws IOException {
        renew(credentials::refreshIfExpired);
        AccessToken token = credentials.getAccessToken();
        if (token == null) {
            throw new TokenUnavailable(new IOException("renewed, yet absent"));
        }
        request.getHeaders().setAuthorization("Bearer " + token.getTokenValue());
    }

    @Override
    public boolean handleResponse(HttpRequest request, HttpResponse response, boolean supportsRetry)
            throws IOException {
        if (response.getStatusCode() != HttpStatusCodes.STATUS_CODE_UNAUTHORIZED || !supportsRetry) {
            return false;
        }
        renew(credentials::refresh);
        return true;
    }

    /** Within half the call's time: where there is still no token then, at least it is certain that nothing was sent. */
    private void renew(Renewal renewal) throws TokenUnavailable {
        try {
            Deadline.within(timeouts.total().dividedBy(2), () -> {
                renewal.run();
                return renewal;
            });
        } catch (IOException | IllegalArgumentException failed) {
            throw new TokenUnavailable(failed);
        }
    }

    private interface Renewal {
        void run() throws IOException;
    }
}
