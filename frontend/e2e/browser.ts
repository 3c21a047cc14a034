import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import sparticuz from "@sparticuz/chromium";

interface Browser {
  executablePath: string;
  args: string[];
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const usualPlaces = [
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Nothing that talks to the world, and nothing that needs a display or a sandbox of its own. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The one that CHROME_PATH names, else one that is installed, else the one that an npm package carries. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  const installed = named ?? [...onPath(), ...usualPlaces].find(isExecutable);
  if (installed) return { executablePath: installed, args: quiet };
  // Not with the package's own flags: they run tabs in one process, which dies with the first, and switch web security off.
  return { executablePath: await sparticuz.executablePath(), args: quiet };
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
