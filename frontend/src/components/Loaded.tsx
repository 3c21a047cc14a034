import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemTitle } from "@/lib/problem-text";
import { PageLoader } from "./PageLoader";
import { PageTitle } from "./PageTitle";
import { ProblemAlert } from "./ProblemAlert";

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  /** Whether this is what the page is about: without it, the problem is the page's title. */
  page?: boolean;
}

/** A query's data once it is there; a failed refresh is told above what was there. */
export function Loaded<T>({ query, children, page }: Props<T>) {
  if (query.isPending) return <PageLoader />;
  return (
    <>
      {page && query.error && query.data === undefined && (
        <PageTitle title={problemTitle(query.error.code)} />
      )}
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
