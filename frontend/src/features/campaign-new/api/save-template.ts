import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { Template } from "@/lib/api/types";

export const saveTemplate = (campaignId: string, body: Template) =>
  answer(
    client.PUT("/api/campaigns/{campaignId}/template", { params: { path: { campaignId } }, body }),
  );
