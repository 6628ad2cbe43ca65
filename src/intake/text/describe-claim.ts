import type { PersistentVolumeClaim } from "../../evidence/kubernetes.ts";
import type { Format } from "../format.ts";
import { firstKind } from "./describe-kind.ts";
import { claimLayout } from "./describe-layouts.ts";
import { type DescribedObject, readDescriptions } from "./described-object.ts";
import { entriesOf } from "./describe-sections.ts";
import { textLines } from "./text-lines.ts";
import { noteLine } from "./line-notes.ts";

/** `kubectl describe pvc`. */
export const describeClaim: Format = {
  id: "describe-claim",
  mediaTypes: [],
  sniff: (input) => firstKind(textLines(input)) === "PersistentVolumeClaim",
  read: (input, redactor) =>
    readDescriptions(input, redactor, claimLayout, (described) =>
      described.kind === "PersistentVolumeClaim"
        ? {
            kind: "claim",
            claim: { object: readClaim(described), source: described.source },
            usedBy: usersOf(described),
          }
        : undefined,
    ),
};

/** One pod a line. */
function usersOf({ sections, context: { lines } }: DescribedObject): string[] {
  const section = sections.find(({ key }) => key === "Used By" || key === "Mounted By");
  return section === undefined ? [] : entriesOf(lines, section.line, section.end).map(({ text }) => text);
}

const accessModes: ReadonlyMap<string, string> = new Map([
  ["RWO", "ReadWriteOnce"],
  ["ROX", "ReadOnlyMany"],
  ["RWX", "ReadWriteMany"],
  ["RWOP", "ReadWriteOncePod"],
]);

function readClaim({ metadata, sections, context }: DescribedObject): PersistentVolumeClaim {
  const spec: NonNullable<PersistentVolumeClaim["spec"]> = {};
  const status: NonNullable<PersistentVolumeClaim["status"]> = {};
  for (const { key, value, line } of sections) {
    if (value === "") continue;
    const note = (pointer: string) => noteLine(context.noted, pointer, line + context.firstLine);
    switch (key) {
      case "StorageClass":
        spec.storageClassName = value;
        note("/spec/storageClassName");
        break;
      case "Status":
        status.phase = value.split(" ", 1)[0] ?? value;
        note("/status/phase");
        break;
      case "Volume":
        spec.volumeName = value;
        note("/spec/volumeName");
        break;
      case "Capacity":
        status.capacity = { storage: value };
        note("/status/capacity/storage");
        break;
      case "Access Modes":
        spec.accessModes = value.split(",").map((mode) => accessModes.get(mode) ?? mode);
        note("/spec/accessModes");
        break;
      case "VolumeMode":
        spec.volumeMode = value;
        note("/spec/volumeMode");
        break;
      default:
    }
  }
  return { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata, spec, status };
}
