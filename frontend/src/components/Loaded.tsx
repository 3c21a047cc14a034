import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageLoader } from "./PageLoader";
import { ProblemAlert } from "./ProblemAlert";

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** A query's data once it is there; a failed refresh is told above what was there. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.isPending) return <PageLoader />;
  return (
    <>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
