import { ProblemError } from "./api/problem";
import type { Upload } from "./api/types";

/** Puts a file where the API said, past the API itself. */
export async function putFile(upload: Upload, file: File): Promise<void> {
  const response = await fetch(upload.url, {
    method: upload.method,
    headers: upload.headers,
    body: file,
    credentials: "omit",
  }).catch(() => {
    throw new ProblemError("offline", 0);
  });
  if (!response.ok) throw new ProblemError("upload-failed", response.status);
}
