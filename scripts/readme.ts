// Runs the commands of README.md's console blocks, in order, against a fresh service, and puts what they print below them.
// usage: npm run readme
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readConfig } from "../src/config.ts";
import { startService } from "../src/node.ts";

const root = join(import.meta.dirname, "..");
const shownAddress = "http://127.0.0.1:8080";

/** The text with its console blocks as they come out now. */
export async function runConsoleBlocks(text: string): Promise<string> {
  // No cluster is asked, whatever the environment gives access to.
  delete process.env["KUBECONFIG"];
  const folder = await mkdtemp(join(tmpdir(), "crashline-readme-"));
  const service = await startService(readConfig({ PORT: "0", CRASHLINE_DB: join(folder, "readme.db") }));
  const env = { ...process.env, TOKEN: service.adminToken, NO_COLOR: "1" };
  try {
    const parts = text.split(/^(```console\n[^]*?^```\n)/mu);
    const done: string[] = [];
    for (const part of parts) done.push(part.startsWith("```console\n") ? await runBlock(part) : part);
    return done.join("");
  } finally {
    await service.close();
    await rm(folder, { recursive: true });
  }

  async function runBlock(block: string): Promise<string> {
    const commands = block.split("\n").filter((line) => line.startsWith("$ "));
    const shown: string[] = [];
    for (const line of commands) {
      const command = line
        .slice(2)
        .replaceAll(shownAddress, service.url)
        // The command line without the npm around it.
        .replaceAll(/^npx crashline /gu, `"${process.execPath}" src/cli.ts `);
      const printed = await print(command, env);
      shown.push(line, printed.replaceAll(service.url, shownAddress).trimEnd());
    }
    return ["```console", ...shown, "```", ""].join("\n");
  }
}

/** What is different each time: report ids, and the version of the rules. */
export function withoutAccidents(text: string): string {
  return text.replace(/^Report \S+, rules \S+$/gmu, "Report ID, rules VERSION");
}

function print(command: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("bash", ["-c", command], { cwd: root, env }, (error, stdout, stderr) => {
      // 1 says that something fails in the dump.
      if (error && error.code !== 1) reject(new Error(`${command}: ${stderr}`));
      else resolve(stdout + stderr);
    });
  });
}

if (import.meta.main) {
  const path = join(root, "README.md");
  const before = await readFile(path, "utf8");
  const after = await runConsoleBlocks(before);
  if (withoutAccidents(after) !== withoutAccidents(before)) await writeFile(path, after);
}
