import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const renameCampaign = (campaignId: string, name: string) =>
  answer(
    client.PATCH("/api/campaigns/{campaignId}", {
      params: { path: { campaignId } },
      body: { name },
    }),
  );
