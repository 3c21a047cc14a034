import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

/** All rows that were not taken, put together from the parts that fit an answer. */
export async function exportRows(campaignId: string): Promise<Blob> {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const part = await answer(
      client.GET("/api/campaigns/{campaignId}/rows/export", {
        params: { path: { campaignId }, query: { which: "NOT_TAKEN", cursor } },
      }),
    );
    parts.push(part.csv);
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}
