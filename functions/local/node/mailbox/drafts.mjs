/**
 * What the emulator leaves out of drafts and Gmail has: a search by recipient (`q=to:"…"`, nothing else), and all headers of a
 * draft in the format "metadata". Everything else is left to the emulator.
 */
export function completeDrafts(app, google) {
  const draftsOf = (context) => google.drafts.findBy("user_email", context.get("authUser")?.login);
  const messageOf = (draft) => google.messages.findOneBy("gmail_id", draft.message_gmail_id);

  app.use("/gmail/v1/users/:userId/drafts", (context, next) => {
    const recipient = context.req.query("q")?.match(/^to:"?([^"]+)"?$/)?.[1].toLowerCase();
    if (!recipient || context.req.method !== "GET") return next();
    const found = draftsOf(context).filter((draft) => messageOf(draft)?.to.toLowerCase().includes(recipient));
    const drafts = found.map((draft) => ({ id: draft.gmail_id, message: ids(messageOf(draft)) }));
    // As with Gmail, an empty list is left out.
    return Response.json({ drafts: drafts.length > 0 ? drafts : undefined, resultSizeEstimate: drafts.length });
  });

  app.use("/gmail/v1/users/:userId/drafts/:id", (context, next) => {
    if (context.req.method !== "GET" || context.req.query("format") !== "metadata") return next();
    const draft = draftsOf(context).find(({ gmail_id }) => gmail_id === context.req.param("id"));
    const message = draft && messageOf(draft);
    if (!message) return next();
    const headers = headersOf(google.messages.content(message));
    return Response.json({ id: draft.gmail_id, message: { ...ids(message), payload: { headers } } });
  });
}

function ids(message) {
  return { id: message.gmail_id, threadId: message.thread_id };
}

function headersOf(content) {
  const [head] = content.toString("latin1").split(/\r?\n\r?\n/, 1);
  return head
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .map((line) => [line, line.indexOf(":")])
    .map(([line, colon]) => ({ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }));
}
