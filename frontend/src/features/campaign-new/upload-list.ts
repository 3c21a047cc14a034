import { putFile } from "@/lib/put-file";
import { requestListUpload } from "./api/request-list-upload";

/** The import begins by itself once the file is there. */
export async function uploadList(campaignId: string, file: File): Promise<void> {
  await putFile(await requestListUpload(campaignId, file), file);
}
