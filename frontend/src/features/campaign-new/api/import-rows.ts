import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { Verdict, WarningCode } from "@/lib/api/types";

interface Page {
  verdict: Verdict;
  warning?: WarningCode | undefined;
  cursor: string | undefined;
  limit: number;
}

export const importRows = (campaignId: string, query: Page) =>
  answer(
    client.GET("/api/campaigns/{campaignId}/rows", { params: { path: { campaignId }, query } }),
  );
