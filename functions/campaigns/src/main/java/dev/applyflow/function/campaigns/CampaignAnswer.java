package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.sending.ReadCampaigns;
import dev.applyflow.function.campaigns.json.CampaignJson;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;

/** Which campaign a request is about, and the answer that most changes give: the campaign as it is now. */
record CampaignAnswer(ReadCampaigns reading, ListLimits listLimits) {
    /** The caller's campaign of that id: somebody else's cannot be named. */
    static CampaignKey key(Request request, Session session) {
        return new CampaignKey(session.user(), request.pathValue("campaignId", CampaignId::parse));
    }

    Response created(CampaignKey key) {
        return reading.find(key).map(this::json).map(Response::created).orElseGet(Problems::noCampaign);
    }

    Response of(CampaignKey key) {
        return reading.find(key).map(this::json).map(Response::ok).orElseGet(Problems::noCampaign);
    }

    private CampaignJson json(ReadCampaigns.Details details) {
        return CampaignJson.of(details, listLimits);
    }
}
