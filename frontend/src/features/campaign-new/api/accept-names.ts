import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

/** A long list takes several calls. Gives the number of names that have been taken. */
export async function acceptNames(campaignId: string): Promise<number> {
  let taken = 0;
  for (;;) {
    const { rows, more } = await answer(
      client.POST("/api/campaigns/{campaignId}/rows/accept-names", {
        params: { path: { campaignId } },
      }),
    );
    taken += rows;
    if (!more) return taken;
  }
}
