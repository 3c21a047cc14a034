package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Session;
import dev.applyflow.core.sending.SendTestMail;
import dev.applyflow.core.template.TemplateProblem;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.function.campaigns.json.TestMailJson;
import dev.applyflow.web.FieldError;
import dev.applyflow.web.Fields;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.SessionFilter;
import java.time.Duration;
import java.util.List;

/** Sends a mail of a campaign to the user's own mailbox. */
record TestMailRoutes(SendTestMail sending) {
    List<Route> routes(SessionFilter filter) {
        return List.of(Route.post("/api/campaigns/{campaignId}/test-mail", filter.loggedIn(this::send)));
    }

    private Response send(Request request, Session session) {
        var fields = new Fields();
        var row = fields.optional("row", request.json(Requests.TestMail.class).row(), FieldRules.LINE);
        fields.check();
        return switch (sending.send(
                CampaignAnswer.key(request, session), row.get().orElse(null))) {
            case SendTestMail.Sent(EmailAddress to) -> Response.ok(new TestMailJson(to.value()));
            case SendTestMail.Refused(SendTestMail.Refusal why) -> refuse(why);
            case SendTestMail.TemplateRefused(List<TemplateProblem> problems) -> TemplateProblems.refuse(problems);
            case SendTestMail.Incomplete(List<String> missing) ->
                invalidRow(
                        "no-value",
                        "This row has no value for " + String.join(", ", missing) + ". Give a fallback like {{"
                                + missing.getFirst() + "|…}}, or fill the cell.",
                        missing);
            case SendTestMail.TooMany(Duration retryAfter) ->
                Response.problem(
                                ProblemCode.TEST_MAIL_LIMIT,
                                SendTestMail.A_DAY + " test mails have been sent today. Try again tomorrow.")
                        .retryAfter(retryAfter);
            case SendTestMail.Failed(String detail) ->
                Response.problem(ProblemCode.TEST_MAIL_FAILED, "Your mailbox did not take the test mail: " + detail);
        };
    }

    private static Response refuse(SendTestMail.Refusal why) {
        return switch (why) {
            case NOT_FOUND -> Problems.noCampaign();
            case MAILBOX_MISSING -> Problems.mailboxMissing();
            case MAILBOX_NEEDS_RECONNECT -> Problems.mailboxNeedsReconnect();
            case LIST_MISSING -> Problems.listMissing();
            case ROW_NOT_MAILED -> rowNotMailed();
            case TEMPLATE_MISSING -> Problems.templateMissing();
            case RESUME_MISSING -> Problems.resumeMissing();
        };
    }

    static Response rowNotMailed() {
        return invalidRow("not-mailed", "No mail is made from this line of the list. Choose another one.", List.of());
    }

    private static Response invalidRow(String code, String detail, List<String> values) {
        return Response.problem(ProblemCode.INVALID_FIELD, detail, new FieldError("row", code, detail, values));
    }
}
