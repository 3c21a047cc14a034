import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { Limits } from "@/lib/api/types";

export const changeLimits = (body: Limits) => answer(client.PUT("/api/limits", { body }));
