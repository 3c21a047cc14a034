package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.AllowContactedAgain;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignRefusal;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ReadListAgain;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.web.Checked.Valid;
import dev.applyflow.web.Fields;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.Rules;
import dev.applyflow.web.SessionFilter;
import java.util.List;

/** Has a list read again as its owner says, and takes down what its owner decides about it as a whole. */
record ListRoutes(ReadListAgain readingAgain, AllowContactedAgain allowing, CampaignAnswer answer) {
    List<Route> routes(SessionFilter filter) {
        return List.of(
                Route.post("/api/campaigns/{campaignId}/list-readings", filter.loggedIn(this::readAgain)),
                Route.put("/api/campaigns/{campaignId}/contact-again", filter.loggedIn(this::contactAgain)));
    }

    private Response readAgain(Request request, Session session) {
        var body = request.json(Requests.ListReading.class);
        var fields = new Fields();
        var list = fields.required("importId", body.importId(), Rules.ID);
        fields.check();
        var instructions = LayoutFields.read(body);
        CampaignKey key = CampaignAnswer.key(request, session);
        return switch (readingAgain.read(key, new ImportId(list.get()), instructions)) {
            case ReadListAgain.Begun _ -> answer.created(key);
            case ReadListAgain.NoSuchList _ ->
                Response.problem(
                        ProblemCode.NOT_FOUND, "There is no such list, or it is still being read. Reload the page.");
            case ReadListAgain.UploadMissing _ ->
                Response.problem(ProblemCode.UPLOAD_MISSING, "The file is no longer there. Upload the list once more.");
            case CampaignRefusal refusal -> Problems.of(refusal, UploadRoutes.LOCKED);
        };
    }

    private Response contactAgain(Request request, Session session) {
        var fields = new Fields();
        var allowed = fields.required(
                "allowed", request.json(Requests.ContactAgain.class).allowed(), Valid::new);
        fields.check();
        CampaignKey key = CampaignAnswer.key(request, session);
        return switch (allowing.decide(key, allowed.get())) {
            case AllowContactedAgain.Decided _ -> answer.of(key);
            case AllowContactedAgain.ListMissing _ -> Problems.listMissing();
            case CampaignRefusal refusal ->
                Problems.of(refusal, "This is decided before it starts; afterwards decide it for single rows.");
        };
    }
}
