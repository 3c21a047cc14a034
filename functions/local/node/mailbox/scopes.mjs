import { error } from "./errors.mjs";

const SCOPES = "https://www.googleapis.com/auth/";
const ALL = "https://mail.google.com/";
const [MODIFY, COMPOSE, SEND, READ, METADATA] =
  ["modify", "compose", "send", "readonly", "metadata"].map((name) => `${SCOPES}gmail.${name}`);

/** The first rule whose path matches; each scope alone suffices. Source: "Authorization scopes" of each Gmail method. */
const RULES = [
  [/\/users\/[^/]+\/profile$/, [ALL, MODIFY, COMPOSE, READ, METADATA]],
  [/\/users\/[^/]+\/messages\/send$/, [ALL, MODIFY, COMPOSE, SEND]],
  [/\/users\/[^/]+\/drafts(\/|$)/, [ALL, MODIFY, COMPOSE]],
  [/\/gmail\/v1\/users\//, [ALL, MODIFY, READ]],
];

/** Refuses what the token's consent does not cover; the emulator ignores scopes. */
export async function requireScope(context, next) {
  const granted = context.get("authScopes");
  const rule = RULES.find(([path]) => path.test(context.req.path));
  if (granted && rule && !rule[1].some((scope) => granted.includes(scope))) {
    return error(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
  }
  await next();
}
