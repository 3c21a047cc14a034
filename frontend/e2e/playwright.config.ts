import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser";

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // Each with a system of its own.
  workers: 2,
  forbidOnly: true,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: await findBrowser(),
    actionTimeout: 15_000,
    locale: "en-GB",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
