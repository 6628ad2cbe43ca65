import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll, expect, test } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
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

/** As a reader would, but that nobody outside this machine is asked or told anything. */
async function wrangler(...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(join(root, "node_modules/.bin/wrangler"), args, {
    cwd: root,
    env: {
      ...process.env,
      CI: "true",
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_LOG_PATH: join(folder, "logs"),
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
      // Nor is the registry, whether there is a newer one.
      WRANGLER_HIDE_BANNER: "true",
      NO_COLOR: "1",
    },
  });
  return stdout + stderr;
}

const local = ["--local", "--persist-to", join(folder, "state")];

/** What can be tried of a command without an account. */
const trials: Record<string, (args: string[]) => Promise<void>> = {
  "d1 create": async ([name = "", ...rest]) => {
    expect(rest).toEqual([]);
    expect(await wrangler("d1", "create", "--help")).toContain("wrangler d1 create <name>");
    expect(text("wrangler.toml")).toContain(`database_name = "${name}"`);
    expect(text("wrangler.toml")).toContain("database_id = ");
  },
  "d1 migrations": async ([verb = "", binding = "", where = "", ...rest]) => {
    expect([verb, where, rest]).toEqual(["apply", "--remote", []]);
    expect(await wrangler("d1", "migrations", verb, "--help")).toMatch(/--remote .*\[boolean\]/);
    const pending = await wrangler("d1", "migrations", "list", binding, ...local);
    const names = text("src/generated/migrations.ts").match(/\d{4}_\w+\.sql/g) ?? [];
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(pending).toContain(name);
    await wrangler("d1", "migrations", verb, binding, ...local);
    expect(await wrangler("d1", "migrations", "list", binding, ...local)).toContain("No migrations to apply");
  },
  "secret put": async ([name = "", ...rest]) => {
    expect(rest).toEqual([]);
    expect(await wrangler("secret", "put", "--help")).toContain("wrangler secret put <key>");
    expect(text("src/worker.ts")).toContain(`  ${name}?: string;`);
  },
  deploy: async (args) => {
    expect(args).toEqual([]);
    const out = join(folder, "out");
    expect(await wrangler("deploy", "--dry-run", "--outdir", out)).toContain("env.DB (crashline)");
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
