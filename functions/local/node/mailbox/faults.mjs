import { setTimeout as delay } from "node:timers/promises";
import { CUT } from "./http.mjs";

/**
 * Planned misbehaviour, first planned first used:
 *
 *   { method, path: anchored regular expression, times = 1,
 *     effect = "NONE", "HIDDEN": the request takes effect and its own answer is lost, or "LATE": its own answer is delayed,
 *     delayMillis = 0, answer: { status, headers, body } or none to cut the connection }
 */
export class Faults {
  #planned = [];

  plan({ method, path, times = 1, effect = "NONE", delayMillis = 0, answer }) {
    this.#planned.push({ method, path: new RegExp(`^${path}$`), times, effect, delayMillis, answer });
  }

  clear() {
    this.#planned = [];
  }

  async apply(request, path, proceed) {
    const fault = this.#take(request.method, path);
    if (!fault) return proceed();
    const own = fault.effect === "NONE" ? undefined : await proceed();
    await delay(fault.delayMillis);
    if (fault.effect === "LATE") return own;
    if (!fault.answer) return CUT;
    const { status, headers = {}, body = "" } = fault.answer;
    return new Response(body, { status, headers: { "content-type": "application/json; charset=UTF-8", ...headers } });
  }

  #take(method, path) {
    const fault = this.#planned.find((each) => each.method === method && each.path.test(path));
    if (fault && --fault.times === 0) this.#planned.splice(this.#planned.indexOf(fault), 1);
    return fault;
  }
}
