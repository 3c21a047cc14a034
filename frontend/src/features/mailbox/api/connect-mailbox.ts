import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const connectMailbox = () => answer(client.POST("/api/mailbox/connection"));
