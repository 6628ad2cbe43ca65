import type { EvidenceBundle } from "../cluster/evidence-bundle.ts";
import { isObject } from "../cluster/object-fields.ts";
import type { Redactor } from "../redaction/redactor.ts";

const deepest = 64;

/** Fields that hold a command line as an argument array. */
const commandLines: ReadonlySet<string> = new Set(["command", "args"]);

/** The bundle without secrets. What comes out may be written to a disk. */
export function redactBundle(bundle: EvidenceBundle, redactor: Redactor): EvidenceBundle {
  return {
    ...bundle,
    items: bundle.items.map((item) => {
      const { kind, data: _data, stringData: _stringData, binaryData: _binaryData, ...fields } = item;
      const isMap = kind === "Secret" || kind === "ConfigMap";
      const masked = mask(isMap ? { kind, ...fields } : item, "", redactor, 0);
      return isObject(masked) ? masked : {};
    }),
    logs: bundle.logs.map((log) => ({ ...log, text: redactor.text(log.text) })),
  };
}

function mask(value: unknown, name: string, redactor: Redactor, depth: number): unknown {
  if (typeof value === "string") return redactor.value(name, value);
  if (depth > deepest) return null;
  if (Array.isArray(value)) {
    const texts = commandLines.has(name)
      ? value.filter((each): each is string => typeof each === "string")
      : [];
    if (texts.length > 0 && texts.length === value.length) return redactor.args(texts);
    return value.map((each: unknown) => mask(each, name, redactor, depth + 1));
  }
  if (!isObject(value)) return value;
  // A variable says its name beside its value.
  const named =
    typeof value["name"] === "string" && typeof value["value"] === "string" ? value["name"] : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      mask(member, key === "value" && named !== undefined ? named : key, redactor, depth + 1),
    ]),
  );
}
