package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignRefusal;
import dev.applyflow.core.campaign.ControlCampaign;
import dev.applyflow.core.campaign.ControlCampaign.Result;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.SessionFilter;
import java.util.List;

/** Pauses, resumes, cancels and unschedules. */
record ControlRoutes(ControlCampaign control, CampaignAnswer answer) {
    List<Route> routes(SessionFilter filter) {
        return List.of(
                Route.post("/api/campaigns/{campaignId}/pause", filter.loggedIn(this::pause)),
                Route.post("/api/campaigns/{campaignId}/resume", filter.loggedIn(this::resume)),
                Route.post("/api/campaigns/{campaignId}/cancel", filter.loggedIn(this::cancel)),
                Route.post("/api/campaigns/{campaignId}/unschedule", filter.loggedIn(this::unschedule)));
    }

    private Response pause(Request request, Session session) {
        CampaignKey key = CampaignAnswer.key(request, session);
        return answer(control.pause(key), key, "Only a running campaign can be paused.");
    }

    private Response resume(Request request, Session session) {
        CampaignKey key = CampaignAnswer.key(request, session);
        return answer(control.resume(key), key, "Only a paused campaign can be resumed.");
    }

    private Response cancel(Request request, Session session) {
        CampaignKey key = CampaignAnswer.key(request, session);
        return answer(control.cancel(key), key, "Only one that is scheduled, running or paused can be cancelled.");
    }

    private Response unschedule(Request request, Session session) {
        CampaignKey key = CampaignAnswer.key(request, session);
        return answer(control.unschedule(key), key, "Only one that waits for its start can be unscheduled.");
    }

    private Response answer(Result result, CampaignKey key, String advice) {
        return switch (result) {
            case ControlCampaign.Changed _ -> answer.of(key);
            case CampaignRefusal refusal -> Problems.of(refusal, advice);
        };
    }
}
