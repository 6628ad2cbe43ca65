import type { Onset } from "../correlation/context-entry.ts";
import type { CrashLoop } from "../history/crash-loops.ts";
import type { Database, TenantId } from "../history/database.ts";
import { toSeconds } from "../history/instant.ts";
import { listOnsetFacts } from "../history/list-onset-facts.ts";
import { listServicesBehind } from "../history/surroundings.ts";

/** How crash loops of one cluster began, with addresses of Services under their names. */
export async function readOnsets(
  db: Database,
  tenant: TenantId,
  loops: readonly CrashLoop[],
): Promise<Onset[]> {
  const [first] = loops;
  if (!first) return [];
  const addresses = loops.flatMap(({ target }) => addressOf(target)?.address ?? []);
  const [facts, services] = await Promise.all([
    listOnsetFacts(db, tenant, loops),
    listServicesBehind(db, tenant, { cluster: first.cluster, addresses }),
  ]);
  return loops.map((loop): Onset => {
    const { id, namespace, workload, container, cause, signature, target } = loop;
    const { nodes = [], certainty = null, image, variant } = facts.get(id) ?? {};
    const given = addressOf(target);
    const service = given && services.get(given.address);
    return {
      loopId: id,
      namespace,
      workload,
      container,
      at: toSeconds(loop.openedAt) ?? 0,
      closedAt: toSeconds(loop.closedAt ?? undefined) ?? null,
      nodes,
      image,
      cause,
      certainty,
      signature,
      variant,
      target: service ? `${service.service}.${service.namespace}.svc${given.port}` : (target ?? undefined),
    };
  });
}

/** `10.96.7.1:5432` or `[fd00::7]:5432`; undefined: a name. */
function addressOf(target: string | null): { address: string; port: string } | undefined {
  const found =
    /^(?<v4>\d{1,3}(?:\.\d{1,3}){3})(?<port>:\d{1,5})?$/.exec(target ?? "") ??
    /^\[(?<v6>[0-9a-f:.]{2,45})\](?<port>:\d{1,5})?$/i.exec(target ?? "");
  const address = found?.groups?.["v4"] ?? found?.groups?.["v6"];
  return address === undefined ? undefined : { address, port: found?.groups?.["port"] ?? "" };
}
