import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const requestResumeUpload = (campaignId: string, file: File) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/resume-uploads", {
      params: { path: { campaignId } },
      body: { filename: file.name, size: file.size },
    }),
  );
