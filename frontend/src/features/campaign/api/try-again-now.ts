import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const tryAgainNow = () => answer(client.POST("/api/limits/try-again"));
