// How long `crashline diagnose` takes as it is published, start of the process included: `node bench/start.ts`. The floor is
// a program that does nothing, started turn by turn with it. The least of many turns: whatever else the machine does only
// adds to them, and less to processor time than to what a clock shows.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildPackage } from "../scripts/build.ts";
import { allFailing, describedPods, logText, podList } from "./intake-generator.ts";

const root = join(import.meta.dirname, "..");
const turns = 25;
const targetMilliseconds = 150;
const floor = "nothing, the floor";

const folder = mkdtempSync(join(tmpdir(), "crashline-bench-start-"));
try {
  await buildPackage(root, join(folder, "dist"));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const crashline = [join(folder, "dist/package/dist/cli.js"), "diagnose"];
  const pod = write("describe.txt", describedPods(1, allFailing));
  const programs: Readonly<Record<string, string[]>> = {
    [floor]: [write("nothing.mjs", "")],
    "a described pod": [...crashline, pod],
    "a described pod and its log": [...crashline, pod, write("previous.log", logText(300))],
    "a PodList of 3": [...crashline, write("pods.json", podList(3, allFailing))],
  };
  const metered = join(folder, "metered.json");
  const meter = write(
    "meter.cjs",
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(metered)}, JSON.stringify(process.cpuUsage())));`,
  );
  const least = new Map<string, { clock: number; processor: number }>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, args] of Object.entries(programs)) {
      const start = performance.now();
      spawnSync(process.execPath, ["--require", meter, ...args], { stdio: "ignore" });
      const clock = performance.now() - start;
      const { user, system }: NodeJS.CpuUsage = JSON.parse(readFileSync(metered, "utf8"));
      const known = least.get(name);
      least.set(name, {
        clock: Math.min(known?.clock ?? clock, clock),
        processor: Math.min(known?.processor ?? Number.POSITIVE_INFINITY, (user + system) / 1000),
      });
    }
  }
  for (const [name, { clock, processor }] of least) {
    const target = name === floor ? "" : `   (target ${targetMilliseconds} ms)`;
    console.log(
      `${`start: ${name}`.padEnd(56)}${clock.toFixed(0).padStart(9)} ms, processor ${processor.toFixed(0)} ms${target}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
