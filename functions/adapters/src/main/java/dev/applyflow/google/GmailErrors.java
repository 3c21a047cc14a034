package dev.applyflow.google;

import com.google.api.client.http.HttpResponseException;
import dev.applyflow.core.sending.MailTransport.DraftMissing;
import dev.applyflow.core.sending.MailTransport.Gone;
import dev.applyflow.core.sending.MailTransport.Lookup;
import dev.applyflow.core.sending.MailTransport.OutcomeUnknown;
import dev.applyflow.core.sending.MailTransport.SendResult;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.sending.TransportFailure.TryLater;
import dev.applyflow.core.sending.Trouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.InstantSource;

/**
 * What a problem means for the mail. While a draft is being sent, only a refusal by its status (4xx), a token that is not to be had
 * and a connection that was never made prove that nothing was sent; after a timeout, a reset, a 5xx or garbage (which the HTTP client
 * shows as status 0) it may have been. Anything else has no such doubt: nothing is sent before phase 2.
 */
final class GmailErrors {
    private final InstantSource clock;

    GmailErrors(InstantSource clock) {
        this.clock = clock;
    }

    SendResult whileSending(IOException problem) {
        return switch (problem) {
            case HttpResponseException answer when answer.getStatusCode() == 404 -> new DraftMissing();
            case HttpResponseException answer when isRefusal(answer) -> refusal(answer);
            case TokenUnavailable noToken -> TokenErrors.failure(noToken);
            case ConnectException _, NoRouteToHostException _, UnknownHostException _ -> unreachable();
            case HttpResponseException answer -> new OutcomeUnknown(answered(answer));
            default -> new OutcomeUnknown(Reason.BROKE_OFF.with());
        };
    }

    Lookup whileLooking(IOException problem) {
        return problem instanceof HttpResponseException answer && answer.getStatusCode() == 404
                ? new Gone()
                : beforeSending(problem);
    }

    TransportFailure beforeSending(IOException problem) {
        return switch (problem) {
            case HttpResponseException answer when isRefusal(answer) -> refusal(answer);
            case TokenUnavailable noToken -> TokenErrors.failure(noToken);
            case HttpResponseException answer ->
                new TryLater(RetryAfter.of(answer.getHeaders(), "", clock.instant()), answered(answer));
            default -> unreachable();
        };
    }

    /** 408 is none: the request may have arrived whole. */
    private static boolean isRefusal(HttpResponseException answer) {
        int status = answer.getStatusCode();
        return status >= 400 && status < 500 && status != 408;
    }

    private TransportFailure refusal(HttpResponseException answer) {
        return Refusals.of(answer, clock.instant()).meaning();
    }

    private static TransportFailure unreachable() {
        return new TryLater(null, Reason.UNREACHABLE.with());
    }

    private static Trouble answered(HttpResponseException answer) {
        return answer.getStatusCode() == 0 ? Reason.NO_SENSE.with() : Reason.ANSWERED.with(answer.getStatusCode());
    }
}
