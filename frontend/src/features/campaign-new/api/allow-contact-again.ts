import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const allowContactAgain = (campaignId: string, allowed: boolean) =>
  answer(
    client.PUT("/api/campaigns/{campaignId}/contact-again", {
      params: { path: { campaignId } },
      body: { allowed },
    }),
  );
