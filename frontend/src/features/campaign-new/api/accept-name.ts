import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const acceptName = (campaignId: string, row: number) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/rows/{row}/accept-name", {
      params: { path: { campaignId, row } },
    }),
  );
