import { createServer } from "node:http";
import { gunzipSync } from "node:zlib";
import { error } from "./errors.mjs";

const TEN_MINUTES = 600_000;

/** What a handler returns instead of a response to cut the connection without an answer. */
export const CUT = Symbol("cut");

/** Serves fetch-style requests on loopback; bodies are read whole and unzipped, since Google's Java client zips them. */
export function listen(port, handle) {
  const server = createServer(async (incoming, outgoing) => {
    try {
      const response = await handle(await toRequest(incoming));
      if (response === CUT) incoming.socket.resetAndDestroy();
      else await write(outgoing, response);
    } catch (failure) {
      console.error(failure);
      await write(outgoing, error(500, "backendError", failure.message));
    }
  });
  // Closing an idle connection just as the client reuses it would look like a lost answer.
  server.keepAliveTimeout = TEN_MINUTES;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

async function toRequest(incoming) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  let body = Buffer.concat(chunks);
  if (headers.get("content-encoding") === "gzip") {
    body = gunzipSync(body);
    headers.delete("content-encoding");
  }
  headers.delete("content-length");
  return new Request(new URL(incoming.url, `http://${incoming.headers.host}`), {
    method: incoming.method,
    headers,
    body: body.length > 0 ? body : undefined,
  });
}

async function write(outgoing, response) {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), "content-length": body.length });
  outgoing.end(body);
}
