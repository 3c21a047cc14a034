import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const deleteCampaign = (campaignId: string) =>
  answer(client.DELETE("/api/campaigns/{campaignId}", { params: { path: { campaignId } } }));
