import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll, expect, test } from "vitest";

import { root, wrangler, wranglerEnvironment } from "./wrangler.ts";

const run = promisify(execFile);
const text = (path: string) => readFileSync(join(root, path), "utf8");
const folder = mkdtempSync(join(tmpdir(), "crashline-deployment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a reader types, without what is said about it. */
function commandsIn(path: string, heading: string): string[][] {
  const section = text(path).split(`\n## ${heading}\n`)[1] ?? "";
  const block = /```sh\n([^]*?)```/.exec(section)?.[1] ?? "";
  return block.split("\n").flatMap((line) => {
    const [command = ""] = line.split("#");
    return command.startsWith("npx wrangler ") ? [command.trim().split(/ +/).slice(2)] : [];
  });
}

/** As a reader would. */
async function runWrangler(...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(wrangler, args, {
    cwd: root,
    env: { ...wranglerEnvironment(folder), NO_COLOR: "1" },
  });
  return stdout + stderr;
}

const local = ["--local", "--persist-to", join(folder, "state")];

/** What can be tried of a command without an account. */
const trials: Record<string, (args: string[]) => Promise<void>> = {
  "d1 create": async ([name = "", ...rest]) => {
    expect(rest).toEqual([]);
    expect(await runWrangler("d1", "create", "--help")).toContain("wrangler d1 create <name>");
    expect(text("wrangler.toml")).toContain(`database_name = "${name}"`);
    expect(text("wrangler.toml")).toContain("database_id = ");
  },
  "d1 migrations": async ([verb = "", binding = "", where = "", ...rest]) => {
    expect([verb, where, rest]).toEqual(["apply", "--remote", []]);
    expect(await runWrangler("d1", "migrations", verb, "--help")).toMatch(/--remote .*\[boolean\]/);
    const pending = await runWrangler("d1", "migrations", "list", binding, ...local);
    const names = text("src/generated/migrations.ts").match(/\d{4}_\w+\.sql/g) ?? [];
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(pending).toContain(name);
    await runWrangler("d1", "migrations", verb, binding, ...local);
    expect(await runWrangler("d1", "migrations", "list", binding, ...local)).toContain(
      "No migrations to apply",
    );
  },
  "secret put": async ([name = "", ...rest]) => {
    expect(rest).toEqual([]);
    expect(await runWrangler("secret", "put", "--help")).toContain("wrangler secret put <key>");
    expect(text("src/worker.ts")).toContain(`  ${name}?: string;`);
  },
  deploy: async (args) => {
    expect(args).toEqual([]);
    const out = join(folder, "out");
    expect(await runWrangler("deploy", "--dry-run", "--outdir", out)).toContain("env.DB (crashline)");
    expect(statSync(join(out, "worker.js")).size).toBeGreaterThan(100_000);
  },
};

const commands = commandsIn("README.md", "On Cloudflare Workers");

test("the README's deployment creates the database, migrates it, puts the token and deploys", () => {
  expect(commands.map((args) => trialOf(args))).toEqual(Object.keys(trials));
  expect(commandsIn("docs/workers.md", "Deploying")).toEqual(commands);
});

test.each(commands.map((args) => [args.join(" "), args] as const))(
  "wrangler %s",
  async (_, args) => {
    const name = trialOf(args) ?? "";
    expect(trials).toHaveProperty([name]);
    await trials[name]?.(args.slice(name.split(" ").length));
  },
  120_000,
);

function trialOf(args: readonly string[]): string | undefined {
  return Object.keys(trials).find((name) => `${args.join(" ")} `.startsWith(`${name} `));
}
