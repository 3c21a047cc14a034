import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ProblemError } from "@/lib/api/problem";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ProblemError;
  }
}

/** Only what may well succeed a moment later: a broken line, or a fault of the server's own. */
function worthRepeating(failures: number, error: ProblemError): boolean {
  return failures < 2 && (error.status === 0 || error.status >= 500);
}

export function createAppQueryClient(onSessionOver: () => void): QueryClient {
  const onError = (error: ProblemError) => {
    if (error.code === "unauthenticated") onSessionOver();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: worthRepeating, staleTime: 2_000, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
}
