import type { Evidence } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { Diagnosis, Finding } from "./diagnose.ts";

/** A workload that is down. */
interface Down {
  name: string;
  ports: ReadonlySet<string>;
}

/** How a dependency fails whose place is taken by nobody. */
const unanswered: ReadonlySet<string> = new Set([
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
  const down = all.filter((entry) => !callers.includes(entry)).flatMap((entry) => downOf(entry, isReady));
  for (const { evidence, diagnosis } of callers) {
    const [root] = diagnosis.findings;
    const own = workloadOf(evidence)?.name;
    const others = down.filter(({ name }) => name !== own);
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
  const name = workloadOf(evidence)?.name;
  if (name === undefined || diagnosis.verdict !== "diagnosed" || isReady(evidence)) return [];
  const containers = evidence.pod?.object.spec?.containers ?? [];
  const ports = containers.flatMap(({ ports: declared = [] }) =>
    declared.map(({ containerPort }) => String(containerPort)),
  );
  return [{ name, ports: new Set(ports) }];
}

/** What follows a word that says whom somebody called. */
function wordsOf(root: Finding | undefined): string[] {
  const said = root?.citations.find(({ kind }) => kind === "log");
  const text = said?.kind === "log" ? said.text.slice(0, 1000) : "";
  return [...text.matchAll(whom)].map(({ groups }) => groups?.["name"] ?? "");
}

const whom =
  /\b(?:to|reach|from|at|of|with|for|by|call|calling|contact|host|service|server|upstream|address)[ =:"'`]{1,3}(?:the )?(?<name>[a-z][-a-z0-9]{1,62})\b/g;
