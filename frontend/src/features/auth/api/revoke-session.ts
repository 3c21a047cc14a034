import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const revokeSession = (sessionId: string) =>
  answer(client.DELETE("/api/sessions/{sessionId}", { params: { path: { sessionId } } }));
