import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { CampaignStatus } from "@/lib/api/types";

const moving: readonly CampaignStatus[] = ["PARSING", "SCHEDULED", "RUNNING", "DELETING"];

/** Looks again every few seconds while anything moves by itself. */
export const campaignsQuery = queryOptions({
  queryKey: ["campaigns"],
  queryFn: () => answer(client.GET("/api/campaigns")),
  refetchInterval: ({ state }) =>
    state.data?.campaigns.some(({ status }) => moving.includes(status)) ? 5_000 : false,
});
