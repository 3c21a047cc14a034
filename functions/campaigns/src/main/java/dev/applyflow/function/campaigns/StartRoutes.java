package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignRefusal;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartCampaign;
import dev.applyflow.core.template.TemplateProblem;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.function.campaigns.json.ScheduleJson;
import dev.applyflow.web.FieldError;
import dev.applyflow.web.Fields;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.Rules;
import dev.applyflow.web.SessionFilter;
import java.util.List;

/** Starts a campaign: now, at a time, or with its list. */
record StartRoutes(StartCampaign starting, CampaignAnswer answer) {
    List<Route> routes(SessionFilter filter) {
        return List.of(Route.post("/api/campaigns/{campaignId}/start", filter.loggedIn(this::start)));
    }

    private Response start(Request request, Session session) {
        CampaignKey key = CampaignAnswer.key(request, session);
        return switch (starting.start(key, schedule(request.json(Requests.Start.class)))) {
            case StartCampaign.Started _ -> answer.of(key);
            case StartCampaign.TemplateRefused(List<TemplateProblem> problems) -> TemplateProblems.refuse(problems);
            case StartCampaign.Refused(StartCampaign.Refusal why) -> refuse(why);
            case CampaignRefusal refusal -> Problems.of(refusal, "It was started already.");
        };
    }

    private static Schedule schedule(Requests.Start body) {
        var fields = new Fields();
        var type = fields.required("type", body.type(), Rules.oneOf(ScheduleJson.Type.class));
        boolean timed = ScheduleJson.Type.AT.name().equals(body.type());
        if (timed == (body.at() == null)) {
            fields.reject("at", timed ? "required" : "not-allowed", "A start of type AT has a time, and no other has.");
        }
        var at = fields.optional("at", body.at(), Rules.INSTANT);
        fields.check();
        return switch (type.get()) {
            case MANUAL -> Schedule.MANUAL;
            case AUTO -> Schedule.AUTO;
            case AT -> new Schedule.At(at.get().orElseThrow());
        };
    }

    private static Response refuse(StartCampaign.Refusal why) {
        return switch (why) {
            case MAILBOX_MISSING -> Problems.mailboxMissing();
            case MAILBOX_NEEDS_RECONNECT -> Problems.mailboxNeedsReconnect();
            case LIST_MISSING -> Problems.listMissing();
            case TEMPLATE_MISSING -> Problems.templateMissing();
            case RESUME_MISSING -> Problems.resumeMissing();
            case START_IN_PAST -> {
                String detail = "The start lies in the past. Choose a later time, or start now.";
                yield Response.problem(
                        ProblemCode.START_IN_PAST, detail, new FieldError("at", "start-in-past", detail));
            }
        };
    }
}
