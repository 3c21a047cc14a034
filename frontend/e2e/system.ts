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

/** One whose real time can be moved on, by an ISO 8601 duration: leases end, look-ups come too late. */
export interface MovableSystem extends LocalSystem {
  /** The folder of everything that it keeps. */
  state: string;
  pass: (duration: string) => Promise<void>;
}

/** Starts the packaged local system with an empty state of its own, on a free port, with waits skipped. */
export async function startLocalSystem(): Promise<LocalSystem> {
  const { url, stop } = await start("dev.applyflow.local.Main");
  return { url, stop };
}

export async function startMovableSystem(): Promise<MovableSystem> {
  const { url, stop, state, child } = await start("dev.applyflow.local.MovableTime");
  const pass = async (duration: string) => {
    const passed = printed(child, new RegExp(`(passed ${duration})`));
    child.stdin.write(`${duration}\n`);
    await passed;
  };
  return { url, stop, state, pass };
}

async function start(main: string) {
  const state = await mkdtemp(join(tmpdir(), "applyflow-e2e-"));
  const child = spawn(java(), [...options(), main], {
    cwd: home,
    env: {
      ...process.env,
      APPLYFLOW_HOME: home,
      APPLYFLOW_STATE: state,
      APPLYFLOW_PORT: "0",
      APPLYFLOW_SKIP_WAITS: "true",
    },
    stdio: ["pipe", "pipe", "inherit"],
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
    return { url: await printed(child, /ApplyFlow is ready: (\S+)/), stop, state, child };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is found in a line that it prints from now on. */
function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(
      () => reject(new Error(`The local system has not said ${wanted} after ${patience} ms.`)),
      patience,
    );
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timeout);
      reject(new Error(`The local system ended with ${code} before it said ${wanted}.`));
    });
    if (!child.stdout) return;
    createInterface(child.stdout).on("line", (line) => {
      const found = wanted.exec(line)?.[1];
      if (!found) return;
      clearTimeout(timeout);
      resolve(found);
    });
  });
}

/** The JDK that Maven has found, which need not be the one on the path. */
function java(): string {
  const javaHome = /^ *java\.home = (.+)$/m.exec(launch("java-settings"))?.[1];
  return javaHome ? join(javaHome, "bin/java") : "java";
}

function options(): string[] {
  const classes = ["classes", "test-classes"].map((folder) => join(local, folder));
  const classPath = [...classes, launch("class-path").trim()].join(":");
  return [
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
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
