import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const retryFailed = (campaignId: string) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/mails/retry-failed", {
      params: { path: { campaignId } },
    }),
  );
