import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export interface Credentials {
  email: string;
  password: string;
}

export const login = (body: Credentials) => answer(client.POST("/api/sessions", { body }));
