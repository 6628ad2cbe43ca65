import type { Surrounding } from "../evidence/surrounding.ts";
import { type Change, changeStatements } from "../history/changes.ts";
import type { Statement, TenantId } from "../history/database.ts";
import { type SurroundingRow, surroundingStatements } from "../history/surroundings.ts";

const mostChanges = 1_000;

/** What puts on record what a dump shows beside its pods. */
export function statementsOfSurroundings(
  tenant: TenantId,
  surroundings: readonly Surrounding[],
  { cluster, now }: { cluster: string; now: string },
): Statement[] {
  const rows = surroundings.flatMap(({ facts, seenAt = now, ...object }): SurroundingRow[] =>
    facts === undefined
      ? []
      : [
          {
            cluster: object.cluster ?? cluster,
            kind: object.kind,
            namespace: object.namespace,
            name: object.name,
            // A sender's clock far ahead would hold off all that is seen until then.
            seenAt: Date.parse(seenAt) > Date.parse(now) ? now : seenAt,
            facts,
          },
        ],
  );
  return [
    ...changeStatements(tenant, changesAround(surroundings, cluster)),
    ...surroundingStatements(tenant, rows),
  ];
}

/**
 * When objects that others depend on were made, and when which of their parts were written. What was written when an object
 * was made is no change of its own; that a ConfigMap or a Secret was made is none, since nothing can have used it before.
 */
function changesAround(surroundings: readonly Surrounding[], cluster: string): Change[] {
  return surroundings
    .flatMap(({ kind, namespace, name, createdAt, writes, ...about }): Change[] => {
      // Addresses come and go with the pods behind them.
      if (kind === "Node" || kind === "Service" || kind === "Endpoints" || kind === "EndpointSlice")
        return [];
      const object = { cluster: about.cluster ?? cluster, namespace, kind, name };
      return [
        ...(createdAt === undefined || kind === "ConfigMap" || kind === "Secret"
          ? []
          : [{ ...object, happenedAt: createdAt, reason: "Created" }]),
        ...writes.map(({ at, keys }) => ({
          ...object,
          happenedAt: at,
          reason: "Changed",
          detail: { keys: [...keys] },
        })),
      ];
    })
    .slice(0, mostChanges);
}
