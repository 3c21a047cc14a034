import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const progressQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId, "progress"],
    queryFn: () =>
      answer(
        client.GET("/api/campaigns/{campaignId}/progress", { params: { path: { campaignId } } }),
      ),
  });
