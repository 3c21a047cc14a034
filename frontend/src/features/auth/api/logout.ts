import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const logout = () => answer(client.DELETE("/api/sessions/current"));
