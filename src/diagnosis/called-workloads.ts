import type { Evidence } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { Diagnosis, Finding } from "./diagnose.ts";

/** A workload that is down. */
interface Down {
  name: string;
  ports: ReadonlySet<string>;
  /** What it waits for itself: those that call the same are in the same case. */
  calls: string | undefined;
}

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
  const down = all.flatMap((entry) => downOf(entry, isReady));
  for (const { evidence, diagnosis } of callers) {
    const [root] = diagnosis.findings;
    const own = nameOf(evidence);
    const others = down.filter(({ name, calls }) => name !== own && calls !== addressOf(diagnosis));
    const words = wordsOf(root);
    const named = others.filter(({ name }) => words.includes(name));
    const port = root?.detail?.["port"] ?? "";
    const declaring = new Set(others.filter(({ ports }) => ports.has(port)).map(({ name }) => name));
    if (named.length > 0) for (const { name } of named) called.add(name);
    else if (declaring.size === 1) for (const name of declaring) called.add(name);
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

function downOf(
  { evidence, diagnosis }: { evidence: Evidence; diagnosis: Diagnosis },
  isReady: (evidence: Evidence) => boolean,
): Down[] {
  const name = nameOf(evidence);
  if (name === undefined || diagnosis.verdict !== "diagnosed" || isReady(evidence)) return [];
  const containers = evidence.pod?.object.spec?.containers ?? [];
  const ports = containers.flatMap(({ ports: declared = [] }) =>
    declared.map(({ containerPort }) => String(containerPort)),
  );
  return [{ name, ports: new Set(ports), calls: addressOf(diagnosis) }];
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
