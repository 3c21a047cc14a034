import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import { contentType } from "../content-type";

export const requestListUpload = (campaignId: string, file: File) =>
  answer(
    client.POST("/api/campaigns/{campaignId}/list-uploads", {
      params: { path: { campaignId } },
      body: { filename: file.name, size: file.size, contentType: contentType(file.name) },
    }),
  );
