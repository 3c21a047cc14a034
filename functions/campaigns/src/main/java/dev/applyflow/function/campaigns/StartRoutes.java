package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignRefusal;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartCampaign;
import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.core.template.TemplateProblem;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.function.campaigns.json.ScheduleJson;
import dev.applyflow.function.campaigns.json.StartProblems;
import dev.applyflow.web.Fields;
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
            case StartCampaign.Refused(StartRefusal why) -> Response.problem(StartProblems.of(why));
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
}
