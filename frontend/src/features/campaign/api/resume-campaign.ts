import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const resumeCampaign = (campaignId: string) =>
  answer(client.POST("/api/campaigns/{campaignId}/resume", { params: { path: { campaignId } } }));
