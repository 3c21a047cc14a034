import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const pauseCampaign = (campaignId: string) =>
  answer(client.POST("/api/campaigns/{campaignId}/pause", { params: { path: { campaignId } } }));
