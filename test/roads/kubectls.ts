import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Google's packages put older versions beside the one on the PATH. */
const besides = "/usr/lib/google-cloud-sdk/bin";

/** Every kubectl of this machine, as paths. */
export async function findKubectls(): Promise<string[]> {
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "kubectl"))
    .find((path) => existsSync(path));
  const others = await readdir(besides).catch((): string[] => []);
  const versioned = others
    .filter((name) => /^kubectl\.1\.\d+$/.test(name))
    .map((name) => join(besides, name));
  return [...(onPath === undefined ? [] : [onPath]), ...versioned.toSorted()];
}

/** What a kubectl prints, asked of the server at `url`. */
export async function printed(kubectl: string, url: string, args: readonly string[]): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "crashline-kubectl-"));
  try {
    const { stdout } = await run(
      kubectl,
      [`--server=${url}`, `--cache-dir=${join(home, "cache")}`, ...args],
      {
        env: { PATH: process.env["PATH"], HOME: home, KUBECONFIG: join(home, "none"), TZ: "UTC" },
        maxBuffer: 64_000_000,
        timeout: 20_000,
      },
    );
    return stdout;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
