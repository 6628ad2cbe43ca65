import type { Warning } from "../../evidence/evidence.ts";
import type { Surrounding } from "../../evidence/surrounding.ts";
import { addCounts } from "../add-reading.ts";
import type { Reading } from "../format.ts";
import { howToSend } from "../refusal.ts";
import type { ObjectReader } from "./object-reader.ts";

/** What came of the objects of one file: pieces and warnings, or why it is of no use. */
export function closeReader(reader: ObjectReader, format: "JSON" | "YAML"): Reading {
  const { file, pieces, bundles, surroundings, skippedKinds, secrets, foreign } = reader;
  const place = { ...(file !== undefined && { file }) };
  if (reader.refusal) return { pieces: [], warnings: [], refusal: reader.refusal };
  const warnings: Warning[] = [...reader.warnings];
  if (reader.copying.mistyped > 0) {
    warnings.push({
      code: "field-mistyped",
      detail: `${reader.copying.mistyped} fields had a value of the wrong type and were left out.`,
      ...place,
    });
  }
  if (secrets > 0) {
    warnings.push({
      code: "secret-dropped",
      detail: `${secrets} Secrets or kubeconfigs were left unread.`,
      ...place,
    });
  }
  const isUseful = pieces.length > 0 || bundles.length > 0;
  if (isUseful && foreign.length > 0) {
    warnings.push({ code: "not-an-object", detail: `Left out: ${foreign.join("; ")}.`, ...place });
  }
  const rest = {
    warnings,
    surroundings,
    ...(skippedKinds.size > 0 && { skippedKinds }),
    ...(secrets > 0 && { secrets }),
  };
  if (isUseful) return { pieces, ...(bundles.length > 0 && { bundles }), ...rest };
  if (secrets > 0) {
    return {
      pieces: [],
      ...rest,
      refusal: {
        ok: false,
        code: "secrets_only",
        detail: `The ${format} holds nothing but Secrets or a kubeconfig. It was neither kept nor read further. ${howToSend}`,
        ...place,
      },
    };
  }
  const kinds = [...addCounts(skippedKinds, countKinds(surroundings))]
    .map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`))
    .slice(0, 5);
  const found = [...foreign, ...kinds].join("; ") || "nothing";
  return {
    pieces: [],
    ...rest,
    refusal: {
      ok: false,
      code: "input_unknown",
      detail: `The ${format} holds no pod, event or owner, but ${found}. ${howToSend}`,
      ...place,
    },
  };
}

function countKinds(surroundings: readonly Surrounding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of surroundings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
