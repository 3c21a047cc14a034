import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const confirmSent = (campaignId: string, row: number) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/mails/{row}/confirm-sent", {
      params: { path: { campaignId, row } },
    }),
  );
