package dev.applyflow.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.sending.TransportFailure.MailRefused;
import dev.applyflow.core.sending.TransportFailure.MailboxLimit;
import dev.applyflow.core.sending.TransportFailure.ReconnectNeeded;
import dev.applyflow.core.sending.TransportFailure.TryLater;
import dev.applyflow.core.sending.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Gmail means by refusing a request (4xx). Source: "Resolve errors" of the Gmail API, and answers that were seen.
 *
 * @param reasons every machine-readable reason given, old style and new
 * @param message Gmail's own words, empty if there are none
 * @param byGmail whether Gmail itself has answered, and not something in between
 */
record Refusals(
        int status,
        Set<String> reasons,
        String message,
        boolean byGmail,
        @Nullable Duration retryAfter) {
    private static final Set<String> PACE = Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED");
    private static final Set<String> LIMIT = Set.of("dailyLimitExceeded", "dailyLimitExceededUnreg", "quotaExceeded");
    private static final Set<String> API_OFF = Set.of("accessNotConfigured", "SERVICE_DISABLED");
    private static final Set<String> NO_MAILBOX = Set.of("failedPrecondition", "FAILED_PRECONDITION");

    static Refusals of(HttpResponseException answer, Instant now) {
        var reasons = new HashSet<String>();
        String message = "";
        boolean byGmail = false;
        GoogleJsonError error = answer instanceof GoogleJsonResponseException json ? json.getDetails() : null;
        if (error != null) {
            byGmail = true;
            message = error.getMessage() == null ? "" : error.getMessage();
            orEmpty(error.getErrors()).forEach(each -> reasons.add(String.valueOf(each.getReason())));
            orEmpty(error.getDetails()).forEach(each -> reasons.add(String.valueOf(each.getReason())));
            reasons.add(String.valueOf(error.get("status")));
        }
        return new Refusals(
                answer.getStatusCode(), reasons, message, byGmail, RetryAfter.of(answer.getHeaders(), message, now));
    }

    TransportFailure meaning() {
        return switch (status) {
            case 400 -> gives(NO_MAILBOX) ? reconnect() : byGmail ? new MailRefused(said()) : tryLater();
            // The HTTP client withholds the words of a 401 whose request it has streamed.
            case 401 -> new ReconnectNeeded(Reason.PERMISSION.with());
            case 403 -> forbidden();
            case 413 -> new MailRefused(Reason.TOO_LARGE.with());
            case 429 -> isMailboxLimit() ? new MailboxLimit(retryAfter, said()) : tryLater();
            default -> tryLater();
        };
    }

    private TransportFailure forbidden() {
        if (isMailboxLimit()) {
            return new MailboxLimit(retryAfter, said());
        }
        return gives(PACE) || gives(API_OFF) || !byGmail ? tryLater() : reconnect();
    }

    /** Gmail has one reason for too many requests and for too many mails; only its words tell them apart. */
    private boolean isMailboxLimit() {
        return gives(LIMIT) || message.toLowerCase(Locale.ROOT).contains("mail sending");
    }

    private boolean gives(Set<String> asked) {
        return reasons.stream().anyMatch(asked::contains);
    }

    private TransportFailure tryLater() {
        return new TryLater(retryAfter, said());
    }

    private TransportFailure reconnect() {
        return new ReconnectNeeded(said());
    }

    private Trouble said() {
        return message.isBlank() ? Reason.ANSWERED.with(status) : Reason.SAYS.with(message);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
