package dev.applyflow.function.campaigns;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.ListMails;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.ResolveMail;
import dev.applyflow.function.campaigns.json.MailsJson;
import dev.applyflow.function.campaigns.json.RetriedJson;
import dev.applyflow.web.Fields;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.Rules;
import dev.applyflow.web.SessionFilter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Lists the mails of a campaign, and lets the user decide about those that failed or are uncertain. */
record MailRoutes(ListMails listing, ResolveMail resolving, Clocks clocks) {
    /** What is not done by then is left to another call: the gateway gives up after 30 s. */
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(15);

    List<Route> routes(SessionFilter filter) {
        return List.of(
                Route.get("/api/campaigns/{campaignId}/mails", filter.loggedIn(this::list)),
                Route.post("/api/campaigns/{campaignId}/mails/retry-failed", filter.loggedIn(this::retryFailed)),
                Route.post("/api/campaigns/{campaignId}/mails/{row}/retry", filter.loggedIn(this::retry)),
                Route.post("/api/campaigns/{campaignId}/mails/{row}/confirm-sent", filter.loggedIn(this::confirm)));
    }

    private Response list(Request request, Session session) {
        var fields = new Fields();
        var status = fields.optional("status", request.query("status").orElse(null), Rules.oneOf(MailStatus.class));
        var cursor = fields.optional("cursor", request.query("cursor").orElse(null), FieldRules.CURSOR);
        var limit = fields.optional("limit", request.query("limit").orElse(null), FieldRules.PAGE_LENGTH);
        fields.check();
        return listing.page(
                        CampaignAnswer.key(request, session),
                        status.get().orElse(null),
                        cursor.get().orElse(0),
                        limit.get().orElse(FieldRules.DEFAULT_PAGE))
                .map(MailsJson::of)
                .map(Response::ok)
                .orElseGet(Problems::noCampaign);
    }

    private Response retryFailed(Request request, Session session) {
        var deadline = clocks.realNow().plus(LONGEST_RETRY);
        return switch (resolving.retryFailed(CampaignAnswer.key(request, session), deadline)) {
            case ResolveMail.Retried(int mails) -> Response.ok(new RetriedJson(mails));
            case ResolveMail.Refusal refusal -> refuse(refusal);
        };
    }

    private Response retry(Request request, Session session) {
        return answer(resolving.retry(CampaignAnswer.key(request, session), row(request)));
    }

    private Response confirm(Request request, Session session) {
        return answer(resolving.confirmSent(CampaignAnswer.key(request, session), row(request)));
    }

    private static int row(Request request) {
        return request.pathValue("row", Integer::parseInt);
    }

    private static Response answer(ResolveMail.Result result) {
        return switch (result) {
            case ResolveMail.Resolved _ -> Response.noContent();
            case ResolveMail.Refusal refusal -> refuse(refusal);
        };
    }

    private static Response refuse(ResolveMail.Refusal refusal) {
        return switch (refusal) {
            case ResolveMail.NotFound _ -> Response.problem(ProblemCode.NOT_FOUND, "There is no such mail.");
            case ResolveMail.CampaignNotOpen(CampaignStatus status) ->
                Problems.wrongState(
                        status, "Its mails can be sent again while it runs or is paused, or once it is completed.");
            case ResolveMail.WrongState(MailStatus status) ->
                Response.problem(
                        ProblemCode.WRONG_STATE,
                        "This mail is " + status.name().toLowerCase(Locale.ROOT)
                                + ". Reload the page to see how it is now.");
            case ResolveMail.ChangedMeanwhile _ -> Problems.conflict();
        };
    }
}
