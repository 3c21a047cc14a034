import { error } from "./errors.mjs";

const ADDRESS = /^("[^"]+"|[^\s@<>(),;:"\\]+)@([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u;
const COMMA_OUTSIDE_QUOTES = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;
const FIELDS = ["To", "Cc", "Bcc"];

/**
 * Refuses recipients as Gmail does: a malformed address as soon as a draft is saved, a missing one when it is sent.
 * Addresses under .invalid (RFC 2606) are refused too, so that a well-formed list can contain one that fails.
 */
export function requireRecipients(google) {
  return async (context, next) => {
    const { method, path } = context.req;
    const writes = method === "POST" || method === "PUT";
    if (writes && /\/users\/[^/]+\/drafts\/send$/.test(path)) {
      const { id } = await context.req.raw.clone().json();
      const draft = google.drafts.findOneBy("gmail_id", id);
      const message = draft && google.messages.findOneBy("gmail_id", draft.message_gmail_id);
      if (message && !message.to && !message.cc && !message.bcc) return missing();
    } else if (writes && /\/users\/[^/]+\/(drafts(\/[^/]+)?|messages\/send)$/.test(path)) {
      const fields = addressFields(await content(context.req.raw.clone()));
      const invalid = FIELDS.find((name) => !(fields.get(name) ?? []).every(isDeliverable));
      if (invalid) return error(400, "invalidArgument", `Invalid ${invalid} header`);
      if (path.endsWith("/send") && fields.size === 0) return missing();
    }
    await next();
  };
}

function missing() {
  return error(400, "invalidArgument", "Recipient address required");
}

async function content(request) {
  if (!request.headers.get("content-type")?.includes("application/json")) return request.text();
  const body = await request.json();
  return Buffer.from(body.message?.raw ?? body.raw ?? "", "base64url").toString("utf8");
}

function addressFields(mail) {
  const head = mail.split(/\r?\n\r?\n/, 1)[0].replace(/\r?\n[ \t]+/g, " ");
  const fields = new Map();
  for (const name of FIELDS) {
    const value = head.match(new RegExp(`^${name}:(.*)$`, "im"))?.[1].trim();
    if (value) fields.set(name, value.split(COMMA_OUTSIDE_QUOTES).map(addressOf));
  }
  return fields;
}

function addressOf(mailbox) {
  return (mailbox.match(/<([^>]*)>\s*$/)?.[1] ?? mailbox).trim();
}

function isDeliverable(address) {
  return ADDRESS.test(address) && !address.toLowerCase().endsWith(".invalid");
}
