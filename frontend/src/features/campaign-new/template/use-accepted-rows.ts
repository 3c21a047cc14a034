import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { importRows } from "../api/import-rows";

/** Steps through the rows that get a mail, fetching further ones as they come near. */
export function useAcceptedRows(campaignId: string, importId: string) {
  const [index, setIndex] = useState(0);
  const query = useInfiniteQuery({
    queryKey: ["campaigns", campaignId, "accepted-rows", importId],
    queryFn: ({ pageParam }) =>
      importRows(campaignId, { verdict: "ACCEPTED", cursor: pageParam, limit: 50 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Infinity,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return {
    error: query.error,
    row: rows[index],
    hasPrevious: index > 0,
    hasNext: index + 1 < rows.length,
    previous: () => setIndex(index - 1),
    next: () => {
      setIndex(index + 1);
      if (index + 10 > rows.length && query.hasNextPage) void query.fetchNextPage();
    },
  };
}
