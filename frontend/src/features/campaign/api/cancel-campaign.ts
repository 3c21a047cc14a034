import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const cancelCampaign = (campaignId: string) =>
  answer(client.POST("/api/campaigns/{campaignId}/cancel", { params: { path: { campaignId } } }));
