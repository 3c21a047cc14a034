// `npm ci`, unless what is installed came from this very lock file.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.installed-from";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

function installed() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return null; // Nothing is installed yet.
  }
}

if (installed() !== lock) {
  const { status } = spawnSync("npm ci --no-audit --no-fund", { shell: true, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, lock);
}
