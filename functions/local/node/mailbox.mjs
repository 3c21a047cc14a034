// The sandbox mailbox: Google sign-in and Gmail, on loopback, with its state in the folder given.
//
//   node mailbox.mjs --state FOLDER [--port 0]
//
// One line of JSON on stdout says that it is ready and where. It lives as long as its stdin is open, so a parent
// that is killed leaves no orphan.
import { parseArgs } from "node:util";
import { createApp } from "./mailbox/app.mjs";
import { Control } from "./mailbox/control.mjs";
import { Faults } from "./mailbox/faults.mjs";
import { listen } from "./mailbox/http.mjs";
import { clients, users } from "./mailbox/seed.mjs";
import { State } from "./mailbox/state.mjs";

const { values } = parseArgs({ options: { state: { type: "string" }, port: { type: "string", default: "0" } } });
if (!values.state) {
  console.error("mailbox: --state FOLDER is missing");
  process.exit(2);
}

process.stdin.resume();
process.stdin.on("close", () => process.exit(0));

const state = new State(values.state);
const faults = new Faults();
const control = new Control(state, faults);
let app;

const server = await listen(Number(values.port), async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/_control/")) return control.answer(request, pathname);
  return faults.apply(request, pathname, () => app.fetch(request));
});
const { port } = server.address();
app = createApp(state, `http://127.0.0.1:${port}`);

const [client] = clients;
console.log(JSON.stringify({
  port,
  clientId: client.client_id,
  clientSecret: client.client_secret,
  users: users.map((user) => user.email),
}));
