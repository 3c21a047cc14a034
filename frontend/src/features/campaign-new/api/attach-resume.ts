import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const attachResume = (campaignId: string, uploadId: string, filename: string) =>
  answer(
    client.PUT("/api/campaigns/{campaignId}/resume-file", {
      params: { path: { campaignId } },
      body: { uploadId, filename },
    }),
  );
