import { authMiddleware, Hono, registerFontRoutes, WebhookDispatcher } from "@emulators/core";
import { googlePlugin } from "@emulators/google";
import { completeDrafts } from "./drafts.mjs";
import { error } from "./errors.mjs";
import { requireRecipients } from "./recipients.mjs";
import { requireScope } from "./scopes.mjs";

/**
 * Google's sign-in and Gmail. Assembled here and not by the emulator's createServer, which counts 5,000 requests
 * an hour and takes any bearer token for somebody's.
 */
export function createApp(state, baseUrl) {
  const app = new Hono();
  app.onError((failure) => {
    console.error(failure);
    return error(500, "backendError", failure.message);
  });
  app.notFound(() => error(404, "notFound", "Requested entity was not found."));
  registerFontRoutes(app);
  app.use("*", authMiddleware(state.accessTokens));
  app.use("*", requireScope);
  app.use("*", requireRecipients(state.google));
  app.get("/gmail/v1/users/:userId/profile", (context) => profile(context, state.google));
  completeDrafts(app, state.google);
  googlePlugin.register(app, state.store, new WebhookDispatcher(), baseUrl, state.accessTokens);
  return app;
}

function profile(context, google) {
  const email = context.get("authUser")?.login;
  if (!email) return error(401, "authError", "Request had invalid authentication credentials.");
  if (!["me", email].includes(context.req.param("userId"))) {
    return error(403, "forbidden", `Delegation denied for ${email}`);
  }
  const messages = google.messages.findBy("user_email", email);
  return Response.json({
    emailAddress: email,
    messagesTotal: messages.length,
    threadsTotal: new Set(messages.map((message) => message.thread_id)).size,
    historyId: messages.at(-1)?.history_id ?? "1",
  });
}
