package dev.applyflow.google;

import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.sending.TransportFailure.ReconnectNeeded;
import dev.applyflow.core.sending.TransportFailure.TryLater;
import java.io.IOException;
import java.util.Set;

/**
 * What it means that Google gives out no access token. The errors' names: RFC 6749 §5.2 and Google's additions. A 401 is about our
 * own client, which the operator must mend, and comes without a name: the HTTP client withholds the words of a 401 whose request it
 * has streamed.
 */
final class TokenErrors {
    /** The user must consent anew, or an administrator has decided so. */
    private static final Set<String> ENDED = Set.of(
            "invalid_grant",
            "unauthorized_client",
            "access_denied",
            "admin_policy_enforced",
            "invalid_scope",
            "org_internal");

    private TokenErrors() {}

    static TransportFailure failure(TokenUnavailable problem) {
        if (!(problem.getCause() instanceof IOException refused)
                || !(refused.getCause() instanceof HttpResponseException answer)) {
            return new TryLater(null, Reason.SIGN_IN_UNREACHABLE.with());
        }
        String error = nameOf(answer);
        if (ENDED.contains(error)) {
            return new ReconnectNeeded(Reason.PERMISSION_ENDED.with(error));
        }
        return new TryLater(null, Reason.SIGN_IN_ANSWERED.with(answer.getStatusCode(), error));
    }

    /** The {@code error} of an OAuth answer; "no reason" if it has none. */
    static String nameOf(HttpResponseException answer) {
        try {
            String content = answer.getContent();
            var json = content == null ? null : GsonFactory.getDefaultInstance().fromString(content, GenericJson.class);
            return json != null && json.get("error") instanceof String name && name.matches("[a-z_]{1,40}")
                    ? name
                    : "no reason";
        } catch (IOException | IllegalArgumentException notJson) {
            return "no reason";
        }
    }
}
