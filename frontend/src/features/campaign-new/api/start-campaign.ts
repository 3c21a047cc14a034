import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { Start } from "@/lib/api/types";

export const startCampaign = (campaignId: string, body: Start) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/start", { params: { path: { campaignId } }, body }),
  );
