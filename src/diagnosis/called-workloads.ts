import type { Evidence } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { Diagnosis, Finding } from "./diagnose.ts";

/** The workloads that are down. */
interface Down {
  /** What each of them waits for itself: those that call the same are in the same case. */
  calls: ReadonlyMap<string, ReadonlySet<string | undefined>>;
  /** Who declares a port. */
  ports: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of more workloads that declare one port none is meant alone. */
const mostDeclaring = 50;

/** How a call fails that nobody answers. */
export const unanswered: ReadonlySet<string> = new Set([
  "dns-resolution-failed",
  "dependency-connection-refused",
  "dependency-timeout",
  "dependency-unavailable",
]);

/**
 * Names of workloads that are down, and that others were waiting for in vain by what they said last: they called them by
 * their own names beside an address ("cannot reach cart: dial tcp 10.96.3.4:7070"), or at a port which of all that are
 * down they alone declare.
 */
export function calledWorkloads(
  all: readonly { evidence: Evidence; diagnosis: Diagnosis }[],
  isReady: (evidence: Evidence) => boolean,
): Set<string> {
  const called = new Set<string>();
  const callers = all.filter(({ diagnosis }) => callsAddress(diagnosis));
  if (callers.length === 0) return called;
  const { calls, ports } = indexDown(all, isReady);
  for (const { evidence, diagnosis } of callers) {
    const own = nameOf(evidence);
    const address = addressOf(diagnosis);
    const isAnother = (name: string) => {
      const same = calls.get(name);
      return name !== own && same !== undefined && (same.size > 1 || !same.has(address));
    };
    const named = wordsOf(diagnosis.findings[0]).filter(isAnother);
    const declaring = ports.get(diagnosis.findings[0]?.detail?.["port"] ?? "");
    const others = declaring && declaring.size <= mostDeclaring ? [...declaring].filter(isAnother) : [];
    const meant = named.length > 0 ? named : others.length === 1 ? others : [];
    for (const name of meant) called.add(name);
  }
  return called;
}

/** Its Service has no name in what it said. */
function callsAddress({ verdict, findings: [root] }: Diagnosis): boolean {
  const { host = "" } = root?.detail ?? {};
  return (
    verdict === "diagnosed" &&
    unanswered.has(root?.cause ?? "") &&
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) &&
    !host.startsWith("127.")
  );
}

function indexDown(
  all: readonly { evidence: Evidence; diagnosis: Diagnosis }[],
  isReady: (evidence: Evidence) => boolean,
): Down {
  const calls = new Map<string, Set<string | undefined>>();
  const ports = new Map<string, Set<string>>();
  for (const { evidence, diagnosis } of all) {
    const name = nameOf(evidence);
    if (name === undefined || diagnosis.verdict !== "diagnosed" || isReady(evidence)) continue;
    add(calls, name, addressOf(diagnosis));
    for (const { ports: declared } of evidence.pod?.object.spec?.containers ?? [])
      for (const { containerPort } of declared ?? []) add(ports, String(containerPort), name);
  }
  return { calls, ports };
}

function add<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

/** Where no owner is shown, what Kubernetes' own naming leaves of the pod's name: `cart-0`, `cart-7d9c8b6f5-x2x4z`. */
function nameOf(evidence: Evidence): string | undefined {
  const { kind, name } = workloadOf(evidence) ?? {};
  return kind === "Pod"
    ? name?.replace(/-(?:\d{1,5}|[bcdf0-9]{6,10}-[bcdfghjklmnpqrstvwxz2456789]{5})$/, "")
    : name;
}

function addressOf(diagnosis: Diagnosis): string | undefined {
  const { host = "", port = "" } = diagnosis.findings[0]?.detail ?? {};
  return callsAddress(diagnosis) ? `${host}:${port}` : undefined;
}

/** What follows a word that says whom somebody called. */
function wordsOf(root: Finding | undefined): string[] {
  const said = root?.citations.find(({ kind }) => kind === "log");
  const text = said?.kind === "log" ? said.text.slice(0, 1000) : "";
  return [...text.matchAll(whom)].map(({ groups }) => groups?.["name"] ?? "");
}

const whom =
  /\b(?:to|reach|from|at|of|with|for|by|call|calling|contact|host|service|server|upstream|address)[ =:"'`]{1,3}(?:the )?(?<name>[a-z][-a-z0-9]{1,62})\b/g;
