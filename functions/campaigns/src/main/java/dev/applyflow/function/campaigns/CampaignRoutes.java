package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignRefusal;
import dev.applyflow.core.campaign.ControlCampaign;
import dev.applyflow.core.campaign.CreateCampaign;
import dev.applyflow.core.campaign.DeleteCampaign;
import dev.applyflow.core.sending.ReadCampaigns;
import dev.applyflow.function.campaigns.json.CampaignsJson;
import dev.applyflow.function.campaigns.json.ProgressJson;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.web.Fields;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.SessionFilter;
import java.util.List;

/** Makes, lists, shows, renames and deletes campaigns. */
record CampaignRoutes(
        ReadCampaigns reading,
        CreateCampaign creating,
        ControlCampaign control,
        DeleteCampaign deleting,
        CampaignAnswer answer) {

    List<Route> routes(SessionFilter filter) {
        return List.of(
                Route.get("/api/campaigns", filter.loggedIn(this::list)),
                Route.post("/api/campaigns", filter.loggedIn(this::create)),
                Route.get("/api/campaigns/{campaignId}", filter.loggedIn(this::show)),
                Route.patch("/api/campaigns/{campaignId}", filter.loggedIn(this::rename)),
                Route.delete("/api/campaigns/{campaignId}", filter.loggedIn(this::delete)),
                Route.get("/api/campaigns/{campaignId}/progress", filter.loggedIn(this::progress)));
    }

    private Response list(Request request, Session session) {
        return Response.ok(CampaignsJson.of(reading.of(session.user())));
    }

    private Response create(Request request, Session session) {
        var fields = new Fields();
        var name =
                fields.required("name", request.json(Requests.NewCampaign.class).name(), FieldRules.NAME);
        fields.check();
        Campaign created = creating.create(session.user(), name.get());
        return answer.created(created.key());
    }

    private Response show(Request request, Session session) {
        return answer.of(CampaignAnswer.key(request, session));
    }

    private Response rename(Request request, Session session) {
        CampaignKey key = CampaignAnswer.key(request, session);
        var fields = new Fields();
        var name = fields.optional(
                "name", request.json(Requests.CampaignChange.class).name(), FieldRules.NAME);
        fields.check();
        return name.get().map(changed -> control.rename(key, changed)).orElse(null) instanceof CampaignRefusal refusal
                ? Problems.of(refusal, "It cannot be renamed now.")
                : answer.of(key);
    }

    private Response delete(Request request, Session session) {
        CampaignKey key = CampaignAnswer.key(request, session);
        return switch (deleting.delete(key)) {
            case DeleteCampaign.Deleting _ -> Response.noContent();
            case CampaignRefusal refusal -> Problems.of(refusal, "It cannot be deleted now.");
        };
    }

    private Response progress(Request request, Session session) {
        return reading.progress(CampaignAnswer.key(request, session))
                .map(ProgressJson::of)
                .map(Response::ok)
                .orElseGet(Problems::noCampaign);
    }
}
