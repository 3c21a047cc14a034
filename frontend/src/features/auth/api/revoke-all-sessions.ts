import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const revokeAllSessions = () => answer(client.DELETE("/api/sessions"));
