import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { isFair } from "../../scripts/accuracy/measure.ts";
import { readCaseInput, scoreCases } from "../../scripts/accuracy/score.ts";
import { readIncidents, recordingOf } from "../../scripts/incidents.ts";
import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { openTestApp } from "../http/test-app.ts";
import { runDiagnose } from "../cli/run-diagnose.ts";

const root = join(import.meta.dirname, "../..");
const incidents = readIncidents(root);
const named = incidents.map((incident) => [incident.slug, incident] as const);

test("every cause of the catalogue has its incident", () => {
  const seen = new Set(incidents.map(({ expected }) => expected.cause));
  expect(catalogue.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});

test("each is answered as its label says", () => {
  const wrong = scoreCases(join(root, "test/incidents")).filter((row) => !isFair(row));
  expect(wrong.map(({ id, cause, answer }) => ({ id, cause, answer }))).toEqual([]);
});

describe.each(named)("%s", (_, incident) => {
  // `npm run record` writes what comes out now; read the diff.
  test("comes out as recorded, twice", async () => {
    const first = recordingOf(incident);
    expect(recordingOf(incident)).toEqual(first);
    const names = (await readdir(incident.folder)).filter((name) => name !== "input" && name !== "case.json");
    const recorded = await Promise.all(
      names.map(async (name) => [name, await readFile(join(incident.folder, name), "utf8")] as const),
    );
    expect(Object.fromEntries(recorded)).toEqual(first);
  });

  test("comes out the same from the service and from the command line", async () => {
    const recorded = await readFile(join(incident.folder, "report.md"), "utf8");
    const body = new FormData();
    for (const { name, bytes } of readCaseInput(incident.folder)) {
      body.append("file", new File([new Uint8Array(bytes)], name ?? ""));
    }
    const app = await openTestApp();
    const response = await app.send("/v1/diagnoses?store=false&format=markdown", { method: "POST", body });
    expect(await response.text()).toBe(recorded);

    const files = (await readdir(join(incident.folder, "input"))).toSorted().map((name) => join(incident.folder, "input", name));
    const { stdout } = await runDiagnose([...files, "--format", "markdown"]);
    expect(stdout).toBe(`${recorded.trimEnd()}\n`);
  });
});
