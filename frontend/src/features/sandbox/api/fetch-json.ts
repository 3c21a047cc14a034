import { ProblemError } from "@/lib/api/problem";

/** The sandbox is no part of the API and has no description: what it answers is declared by who asks. */
export async function fetchJson<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch(() => {
    throw new ProblemError("offline", 0);
  });
  if (response.ok) return (await response.json()) as T;
  throw new ProblemError(response.status === 404 ? "not-found" : "internal", response.status);
}
