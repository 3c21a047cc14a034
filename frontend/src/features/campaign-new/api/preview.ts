import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { Template } from "@/lib/api/types";

/** Changes nothing, so it is a query although the text travels in a body. */
export const previewQuery = (
  campaignId: string,
  importId: string,
  row: number | null,
  { subject, body }: Template,
) =>
  queryOptions({
    queryKey: ["campaigns", campaignId, "preview", importId, row, subject, body],
    queryFn: () =>
      answer(
        client.POST("/api/campaigns/{campaignId}/preview", {
          params: { path: { campaignId } },
          body: { row, subject, body },
        }),
      ),
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });
