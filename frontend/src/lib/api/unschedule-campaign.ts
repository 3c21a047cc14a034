import { answer } from "./answer";
import { client } from "./client";

export const unscheduleCampaign = (campaignId: string) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/unschedule", { params: { path: { campaignId } } }),
  );
