// Writes the golden files of incidents: of those named, or of all. Read the diff before committing it.
// usage: npm run record [SLUG...]
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readIncidents, recordingOf } from "./incidents.ts";

const slugs = process.argv.slice(2);
const incidents = readIncidents(join(import.meta.dirname, ".."));
const unknown = slugs.find((slug) => !incidents.some((incident) => incident.slug === slug));
if (unknown !== undefined) {
  console.error(
    `There is no incident ${unknown}: make test/incidents/${unknown}/case.json and its folder input first.`,
  );
  process.exit(2);
}

for (const incident of incidents.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug))) {
  const files = recordingOf(incident);
  for (const name of readdirSync(incident.folder)) {
    if (name !== "case.json" && name !== "input" && !(name in files)) rmSync(join(incident.folder, name));
  }
  mkdirSync(incident.folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(incident.folder, name), text);
  console.log(`${incident.slug}: ${Object.keys(files).join(", ")}`);
}
