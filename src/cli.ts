#!/usr/bin/env node
import { parseArgs } from "node:util";

import { diagnoseFiles, formats } from "./cli/diagnose-files.ts";
import { printable } from "./cli/terminal.ts";
import { UsageError } from "./cli/usage-error.ts";

const usage = `crashline: why a Kubernetes pod keeps crashing

  crashline diagnose FILE... | -     diagnose dumps: Pod JSON or YAML, kubectl describe text,
                                     events, logs, folders of them; - reads standard input
      --format FORMAT                ${formats.join(", ")}; default: text
      --cluster NAME                 the cluster that the dump is from
      --observed-at TIME             when it was taken (RFC 3339); default: the latest time in it
      --color auto|always|never      default: auto, and never where NO_COLOR is set
      --width COLUMNS                default: the terminal's
  crashline serve                    the service; see the README for its variables
      --watch                        and the watcher in the same process
  crashline watch                    the watcher, in the cluster
  crashline token create --name NAME --scope ingest|read|admin [--scope ...]
  crashline token list
  crashline token revoke ID
  crashline --version

Exit code of diagnose: 0 nothing fails, 1 something fails, 2 the input or the command line cannot be used.
`;

/** Answers the exit code. Each command loads only what it needs: diagnosing opens no database. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (rest.includes("--help") || rest.includes("-h")) return main(["--help"]);
  switch (command) {
    case "diagnose":
      return diagnoseFiles(rest, process);
    case "serve": {
      const { values } = parseArgs({ args: rest, options: { watch: { type: "boolean" } } });
      const { runService } = await import("./node.ts");
      await runService({ watch: values.watch ?? false });
      return 0;
    }
    case "watch": {
      parseArgs({ args: rest, options: {} });
      const { runWatcher } = await import("./watch.ts");
      await runWatcher();
      return 0;
    }
    case "token": {
      const { manageTokens } = await import("./cli/manage-tokens.ts");
      return manageTokens(rest);
    }
    case "--version": {
      const { default: manifest } = await import("../package.json", { with: { type: "json" } });
      console.log(manifest.version);
      return 0;
    }
    case undefined:
    case "help":
    case "--help":
    case "-h":
      if (command === undefined) throw new UsageError("Say what to do: crashline diagnose FILE...");
      process.stdout.write(usage);
      return 0;
    default:
      throw new UsageError(`There is no command ${JSON.stringify(command)}.`);
  }
}

// Whoever reads the output may have seen enough of it: `crashline diagnose pod.yaml | head -1`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isUsage =
    error instanceof UsageError || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  process.stderr.write(
    // Node goes on to explain how to pass what begins with a dash, in a sentence that lacks a quotation mark.
    `crashline: ${printable(error.message.replace(/\. To specify a positional .*/s, "."))}\n${isUsage ? "crashline --help shows how it is used.\n" : ""}`,
  );
  process.exitCode = 2;
}
