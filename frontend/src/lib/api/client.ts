import createClient from "openapi-fetch";
import type { paths } from "@/generated/api";

/** Same origin, so the session's cookie goes along by itself. */
export const client = createClient<paths>({ baseUrl: "/" });
