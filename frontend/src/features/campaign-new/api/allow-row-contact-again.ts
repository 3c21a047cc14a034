import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const allowRowContactAgain = (campaignId: string, row: number, allowed: boolean) =>
  answer(
    client.PUT("/api/campaigns/{campaignId}/rows/{row}/contact-again", {
      params: { path: { campaignId, row } },
      body: { allowed },
    }),
  );
