import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const unscheduleCampaign = (campaignId: string) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/unschedule", { params: { path: { campaignId } } }),
  );
