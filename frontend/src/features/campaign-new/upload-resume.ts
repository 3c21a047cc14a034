import type { Campaign } from "@/lib/api/types";
import { putFile } from "@/lib/put-file";
import { attachResume } from "./api/attach-resume";
import { requestResumeUpload } from "./api/request-resume-upload";

export async function uploadResume(campaignId: string, file: File): Promise<Campaign> {
  const upload = await requestResumeUpload(campaignId, file);
  await putFile(upload, file);
  return attachResume(campaignId, upload.uploadId, file.name);
}
