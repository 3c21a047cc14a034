import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const home = join(import.meta.dirname, "../..");
const local = join(home, "functions/local/target");
const patience = 60_000;

export interface LocalSystem {
  url: string;
  stop: () => Promise<void>;
}

/** Starts the packaged local system with an empty state of its own, on a free port, with waits skipped. */
export async function startLocalSystem(): Promise<LocalSystem> {
  const state = await mkdtemp(join(tmpdir(), "applyflow-e2e-"));
  const child = spawn(java(), [...options(), "dev.applyflow.local.Main"], {
    cwd: home,
    env: {
      ...process.env,
      APPLYFLOW_HOME: home,
      APPLYFLOW_STATE: state,
      APPLYFLOW_PORT: "0",
      APPLYFLOW_SKIP_WAITS: "true",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    }
    await rm(state, { recursive: true, force: true });
  };
  try {
    return { url: await readyAt(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that it prints once it is ready. */
function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(
      () => reject(new Error(`The local system was not ready after ${patience} ms.`)),
      patience,
    );
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timeout);
      reject(new Error(`The local system ended with ${code} before it was ready.`));
    });
    if (!child.stdout) return;
    createInterface(child.stdout).on("line", (line) => {
      const url = /ApplyFlow is ready: (\S+)/.exec(line)?.[1];
      if (!url) return;
      clearTimeout(timeout);
      resolve(url);
    });
  });
}

/** The JDK that Maven has found, which need not be the one on the path. */
function java(): string {
  const javaHome = /^ *java\.home = (.+)$/m.exec(launch("java-settings"))?.[1];
  return javaHome ? join(javaHome, "bin/java") : "java";
}

function options(): string[] {
  const classPath = `${join(local, "classes")}:${launch("class-path").trim()}`;
  return [
    "-Xmx512m",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    "-cp",
    classPath,
  ];
}

function launch(file: string): string {
  try {
    return readFileSync(join(local, "launch", file), "utf8");
  } catch (cause) {
    throw new Error("functions/local has not been packaged: run ./mvnw verify", { cause });
  }
}
