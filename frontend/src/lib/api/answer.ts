import type { components } from "@/generated/api";
import { ProblemError } from "./problem";

type Problem = components["schemas"]["Problem"];

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The call's data; a problem, an unreadable answer or no answer at all are thrown as ProblemError. */
export async function answer<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw new ProblemError("offline", 0);
  });
  if (response.ok) return data as T;
  throw isProblem(error)
    ? new ProblemError(error.code, error.status, error.detail, error.errors)
    : new ProblemError("internal", response.status);
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "code" in error && "detail" in error;
}
