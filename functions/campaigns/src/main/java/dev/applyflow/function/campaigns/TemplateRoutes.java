package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignRefusal;
import dev.applyflow.core.campaign.PutTemplate;
import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.core.sending.Preflight;
import dev.applyflow.core.sending.Preview;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.template.TemplateProblem;
import dev.applyflow.function.campaigns.json.PreflightJson;
import dev.applyflow.function.campaigns.json.PreviewJson;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.function.campaigns.json.StartProblems;
import dev.applyflow.function.campaigns.json.TemplateJson;
import dev.applyflow.web.FieldError;
import dev.applyflow.web.Fields;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.Rules;
import dev.applyflow.web.SessionFilter;
import java.util.List;

/** Saves a template, shows what it makes of a row, and counts the rows that it makes nothing of. */
record TemplateRoutes(PutTemplate putting, Preview previewing, Preflight preflight, CampaignAnswer answer) {
    List<Route> routes(SessionFilter filter) {
        return List.of(
                Route.put("/api/campaigns/{campaignId}/template", filter.loggedIn(this::put)),
                Route.post("/api/campaigns/{campaignId}/preview", filter.loggedIn(this::preview)),
                Route.get("/api/campaigns/{campaignId}/preflight", filter.loggedIn(this::count)));
    }

    private Response put(Request request, Session session) {
        var body = request.json(TemplateJson.class);
        var fields = new Fields();
        var subject = fields.required("subject", body.subject(), Rules.text(1, Template.MAX_SUBJECT));
        var text = fields.required("body", body.body(), Rules.text(1, Template.MAX_BODY));
        fields.check();
        CampaignKey key = CampaignAnswer.key(request, session);
        return switch (putting.put(key, new Template(subject.get(), text.get()))) {
            case PutTemplate.Saved _ -> answer.of(key);
            case PutTemplate.Faulty(List<TemplateProblem> problems) -> TemplateProblems.refuse(problems);
            case CampaignRefusal refusal -> Problems.of(refusal, "Its template can be changed before it starts only.");
        };
    }

    private Response preview(Request request, Session session) {
        var body = request.json(Requests.Preview.class);
        var fields = new Fields();
        var row = fields.optional("row", body.row(), FieldRules.LINE);
        fields.check();
        var wish = new Preview.Wish(row.get().orElse(null), body.subject(), body.body());
        return switch (previewing.preview(CampaignAnswer.key(request, session), wish)) {
            case Preview.Shown shown ->
                Response.ok(new PreviewJson(
                        shown.row(),
                        shown.to(),
                        shown.subject(),
                        shown.body(),
                        shown.problems().stream().map(TemplateRoutes::error).toList()));
            case Preview.Refused(Preview.Refusal why) ->
                switch (why) {
                    case NOT_FOUND -> Problems.noCampaign();
                    case LIST_MISSING -> Problems.listMissing();
                    case TEMPLATE_MISSING -> Problems.templateMissing();
                    case ROW_NOT_MAILED -> TestMailRoutes.rowNotMailed();
                };
        };
    }

    private Response count(Request request, Session session) {
        return switch (preflight.count(CampaignAnswer.key(request, session))) {
            case Preflight.Counted counted -> Response.ok(PreflightJson.of(counted));
            case Preflight.NotFound _ -> Problems.noCampaign();
            case Preflight.Missing(StartRefusal why) -> Response.problem(StartProblems.of(why));
        };
    }

    private static FieldError error(Preview.Problem problem) {
        return switch (problem) {
            case Preview.Faulty(TemplateProblem fault) -> TemplateProblems.error(fault);
            case Preview.NoValue(String field, String placeholder) -> TemplateProblems.noValue(field, placeholder);
            case Preview.AlreadyContacted(var at, var on) ->
                new FieldError(
                        "to",
                        "already-contacted",
                        "You wrote to this address before, on " + on + ". To write again, allow it for this row.",
                        List.of(at.toString()));
        };
    }
}
