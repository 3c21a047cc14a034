import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

/** Asked anew whenever the start is looked at: the list, its rows or the text may have changed. */
export const preflightQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId, "preflight"],
    queryFn: () =>
      answer(
        client.GET("/api/campaigns/{campaignId}/preflight", { params: { path: { campaignId } } }),
      ),
    staleTime: 0,
  });
