import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const sendTestMail = (campaignId: string) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/test-mail", {
      params: { path: { campaignId } },
      body: { row: null },
    }),
  );
