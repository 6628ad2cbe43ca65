import type { ContainerLog } from "../../evidence/evidence.ts";
import { flag, integer, isRecord, raw, record, time, token } from "./fields.ts";
import type { ObjectReader } from "./object-reader.ts";

/** An EvidenceBundle (apiVersion crashline/v1): objects and logs of one instant, as the watcher sends them. */
export const bundleHead = record({ cluster: token, observedAt: time, items: raw, logs: raw });

const bundledLog = record({
  namespace: token,
  pod: token,
  container: token,
  containerID: token,
  attempt: integer,
  previous: flag,
  capturedAt: time,
  text: raw,
  truncated: flag,
});

/** One entry of a bundle's `logs`: what it says of its place stands over what the text would suggest. */
export function readBundledLog(reader: ObjectReader, value: unknown, pointer: string): void {
  const given = isRecord(value) ? bundledLog(value, reader.copying) : undefined;
  if (!given || typeof given.text !== "string") return;
  const instance = given.previous === undefined ? "unknown" : given.previous ? "previous" : "current";
  const place = {
    ...(given.namespace !== undefined && { namespace: given.namespace }),
    ...(given.pod !== undefined && { pod: given.pod }),
    ...(given.container !== undefined && { container: given.container }),
  };
  const { pieces, warnings } = reader.context.readLog?.({
    text: given.text,
    origin: reader.origin,
    ...(reader.file !== undefined && { file: reader.file }),
    firstLine: 1,
    known: { ...place, instance },
  }) ?? { pieces: [], warnings: [] };
  for (const warning of warnings) reader.warnings.push(warning);
  for (const piece of pieces) {
    if (piece.kind !== "log") continue;
    const log: ContainerLog = {
      ...piece.log,
      ...place,
      instance,
      ...(given.containerID !== undefined && { containerID: given.containerID }),
      ...(given.attempt !== undefined && { attempt: given.attempt }),
      ...(given.capturedAt !== undefined && { capturedAt: given.capturedAt }),
      source: { ...piece.log.source, pointer, ...(given.truncated && { cut: { start: true } }) },
    };
    reader.pieces.push({ kind: "log", log });
  }
}
