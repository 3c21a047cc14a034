import { queryOptions } from "@tanstack/react-query";
import { answer } from "./answer";
import { client } from "./client";

export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId],
    queryFn: () =>
      answer(client.GET("/api/campaigns/{campaignId}", { params: { path: { campaignId } } })),
  });
