import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { ListReading } from "@/lib/api/types";

export const readListAgain = (campaignId: string, body: ListReading) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/list-readings", {
      params: { path: { campaignId } },
      body,
    }),
  );
