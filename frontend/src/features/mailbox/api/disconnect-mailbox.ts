import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const disconnectMailbox = () => answer(client.DELETE("/api/mailbox"));
