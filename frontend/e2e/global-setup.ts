import { startLocalSystem } from "./system";

/** One system for all tests; each test has an account of its own. APPLYFLOW_URL names one that runs already. */
export default async function globalSetup() {
  if (process.env.APPLYFLOW_URL) return;
  const system = await startLocalSystem();
  process.env.APPLYFLOW_URL = system.url;
  return system.stop;
}
