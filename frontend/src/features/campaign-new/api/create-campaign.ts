import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const createCampaign = (name: string) =>
  answer(client.POST("/api/campaigns", { body: { name } }));
