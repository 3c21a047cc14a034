import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const retryMail = (campaignId: string, row: number) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/mails/{row}/retry", {
      params: { path: { campaignId, row } },
    }),
  );
