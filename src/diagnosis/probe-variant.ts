import type { ContainerLog } from "../evidence/evidence.ts";
import type { Container, Probe } from "../evidence/kubernetes.ts";
import { readQuantity } from "../evidence/quantity.ts";
import { type Citation, citeEvent, citeLog, citeObject } from "./citation.ts";
import type { ProbeFailure } from "./probe-kill.ts";
import { probeSettings } from "./probe-settings.ts";
import type { ContainerView, PodView } from "./view.ts";

/** Why a probe fails, as far as its output, the log and the spec tell, and what shows it. */
interface ProbeVariant {
  variant?: string;
  /** Continues "... failed its liveness probe": ": nothing listens on port 8080". */
  because?: string;
  detail: Record<string, string>;
  citations: readonly Citation[];
}

/** The closed list of the three probe causes. */
export const probeVariants: Readonly<Record<string, string>> = {
  "wrong-port": "The probe asks a port on which the program does not listen, while it listens on another.",
  "wrong-path": "The probe asks for a path that the program answers with 404.",
  "wrong-scheme": "The probe speaks HTTP to a port that speaks HTTPS, or the reverse.",
  "handler-missing":
    "The probe's command is not in the image, or the gRPC health service is not implemented.",
  "too-early": "The program was still starting when the probe gave up on it.",
  hung: "The program holds its port open and does not answer in time.",
  "cpu-starved": "The program does not answer in time, and its CPU limit is too small for anything else.",
};

const schemeTexts = [
  "server gave HTTP response to HTTPS client",
  "malformed HTTP response",
  "tls: first record does not look like a TLS handshake",
];
const handlerTexts = [
  "executable file not found",
  "no such file or directory",
  "does not implement the grpc health protocol",
  "command not found",
  ": not found",
];
const timeoutTexts = [
  "Client.Timeout exceeded",
  "context deadline exceeded",
  "i/o timeout",
  "timed out",
  "health rpc did not complete within",
];

/** A share of a core below which even a health endpoint may take over a second. */
const starvedCores = 0.1;

export function variantOf(
  view: PodView,
  container: ContainerView | undefined,
  probe: Probe | undefined,
  failure: ProbeFailure | undefined,
): ProbeVariant {
  const port = portOf(container?.spec, probe, failure);
  const detail: Record<string, string> = port === undefined ? {} : { port: String(port) };
  const output = failure?.output ?? "";
  const cited = failure ? [citeEvent(failure.event)] : [];
  const as = (
    variant: string,
    because: string,
    extra: readonly Citation[] = [],
    more: Record<string, string> = {},
  ): ProbeVariant => ({
    variant,
    because,
    detail: { ...detail, ...more },
    citations: [...cited, ...extra],
  });

  if (schemeTexts.some((text) => output.includes(text)))
    return as("wrong-scheme", "the port speaks another scheme than the probe");
  const status = /statuscode: (\d{3})/.exec(output)?.[1];
  const plain = status === "400" ? complaintOfPlainHttp(container) : undefined;
  if (plain) return as("wrong-scheme", "the port speaks HTTPS, and the probe HTTP", [plain]);
  if (status === "404") {
    const path = probe?.httpGet?.path;
    return as("wrong-path", `the program answers ${path ?? "the probe's path"} with 404`, [], {
      ...(path !== undefined && { path }),
      status,
    });
  }
  if (status !== undefined) {
    return {
      because: `the program answers with HTTP ${status}`,
      detail: { ...detail, status },
      citations: cited,
    };
  }
  const ofCommand = probe?.exec !== undefined || /\bexec\b|grpc/i.test(output);
  if (ofCommand && handlerTexts.some((text) => output.includes(text))) {
    return as("handler-missing", "the probe's handler does not exist in the container");
  }
  const refused = output.includes("connection refused");
  const elsewhere =
    port !== undefined && (refused || failure === undefined) ? listensElsewhere(container, port) : undefined;
  if (elsewhere) {
    return as(
      "wrong-port",
      `it asks port ${port}, and the program listens on ${elsewhere.port}`,
      [elsewhere.citation],
      { listens: elsewhere.port },
    );
  }
  if (timeoutTexts.some((text) => output.includes(text))) return slow(view, container, as);
  if (refused) return notListening(container, probe, port, detail, cited);
  return {
    ...(output !== "" && { because: `its probe says: ${firstLine(output)}` }),
    detail,
    citations: cited,
  };
}

/** A server that expects TLS answers plain HTTP with 400, and says so in its log. */
function complaintOfPlainHttp(container: ContainerView | undefined): Citation | undefined {
  for (const log of [...(container?.runningLogs ?? []), ...(container?.deadLogs ?? [])]) {
    const at = log.lines.findLastIndex((line) =>
      /\bclient sent (?:an HTTP request to an HTTPS server|plain HTTP request to HTTPS port)\b/.test(
        line.slice(0, longestLine),
      ),
    );
    if (at !== -1) return citeLog(log, at);
  }
  return undefined;
}

type Build = (variant: string, because: string, extra?: readonly Citation[]) => ProbeVariant;

function slow(view: PodView, container: ContainerView | undefined, as: Build): ProbeVariant {
  const limit = container?.spec?.resources?.limits?.["cpu"];
  const cores = limit === undefined ? undefined : readQuantity(limit);
  if (view.pod && container && limit !== undefined && cores !== undefined && cores <= starvedCores) {
    const cite = citeObject("pod", view.pod, `${container.specPath}/resources/limits/cpu`, limit);
    return as("cpu-starved", `the program does not answer in time under a CPU limit of ${limit}`, [cite]);
  }
  return as("hung", "the program does not answer in time");
}

/** Nothing listens on the port: killed at the first occasion with no startup probe, it may just have been slow. */
function notListening(
  container: ContainerView | undefined,
  probe: Probe | undefined,
  port: string | number | undefined,
  detail: Record<string, string>,
  citations: readonly Citation[],
): ProbeVariant {
  const because = port === undefined ? "nothing listens where it asks" : `nothing listens on port ${port}`;
  const settings = probeSettings(probe);
  const life = container?.dead?.lifeSeconds;
  const isFirstOccasion =
    settings !== undefined &&
    life !== undefined &&
    life <= settings.budgetSeconds + settings.timeoutSeconds + 2 + 30;
  const starting = isFirstOccasion && (container?.deadLogs ?? []).some((log) => isStillStarting(log));
  return { ...(starting && { variant: "too-early" }), because, detail, citations };
}

/** Words of a program on its way up, and no word of failure after them. */
function isStillStarting({ lines }: ContainerLog): boolean {
  const end = lines.slice(-30).map((line) => line.slice(0, 500));
  return (
    end.some((line) =>
      /\b(?:starting|initiali[sz]ing|loading|migrating|bootstrapping|warming|booting|applying)\b/i.test(line),
    ) && !end.some((line) => /\b(?:error|fatal|panic|exception|failed|refused|denied)\b/i.test(line))
  );
}

/** What a probe asks: its own port, resolved through the container's port names, else the one in its output. */
function portOf(
  spec: Container | undefined,
  probe: Probe | undefined,
  failure: ProbeFailure | undefined,
): string | number | undefined {
  const asked = probe?.httpGet?.port ?? probe?.tcpSocket?.port ?? probe?.grpc?.port;
  const byName =
    typeof asked === "string" ? spec?.ports?.find(({ name }) => name === asked)?.containerPort : undefined;
  const dialled = /\b(?:dial tcp|https?:\/\/)[ ]?(?:\[[\da-f:]{1,45}\]|[\w.-]{1,253}):(\d{1,5})\b/i.exec(
    failure?.output ?? "",
  )?.[1];
  return byName ?? asked ?? dialled;
}

// "listening on 0.0.0.0:8080", "started on port 8080", "Listening at: http://[::]:8080", "http server on :8080".
const listening =
  /\b(?:listening|listen|started|serving|running|exposed|bound|available|server)\b[^\n]{0,60}?(?:\bport\(?s?\)?[ :=]{1,3}|:)(\d{2,5})\b/i;
const longestLine = 500;
const mostLines = 4000;

/** A port that the log says it listens on, if it never says so of the probed one. */
function listensElsewhere(
  container: ContainerView | undefined,
  port: string | number,
): { port: string; citation: Citation } | undefined {
  const probed = String(port);
  if (!/^\d{1,5}$/.test(probed)) return undefined;
  let found: { port: string; citation: Citation } | undefined;
  for (const log of [...(container?.runningLogs ?? []), ...(container?.deadLogs ?? [])]) {
    for (const [index, whole] of log.lines.slice(0, mostLines).entries()) {
      const line = whole.slice(0, longestLine);
      const named = listening.exec(line)?.[1];
      if (named === undefined) continue;
      if (line.includes(`:${probed}`) || new RegExp(`\\b${probed}\\b`).test(line)) return undefined;
      if (
        !sideDoors.test(line) &&
        !ownDoor.test(line) &&
        !isClockTime(line, named) &&
        Number(named) >= 80 &&
        Number(named) <= 65_535
      ) {
        found ??= { port: named, citation: citeLog(log, index) };
      }
    }
  }
  return found;
}

// Ports that many programs open first, before the one that serves: they tell nothing of where that one will be.
const sideDoors = /\b(?:metrics|prometheus|admin|management|debug|pprof|actuator|profil|grpc|monitoring)/i;

/** What listens on loopback is for the program itself, or its neighbours: no kubelet gets there. */
const ownDoor = /(?:\b127(?:\.\d{1,3}){3}|\blocalhost|\[::1\]):\d/i;

/** "server 10:15:32" has colons before numbers, too. */
function isClockTime(line: string, digits: string): boolean {
  return digits.length === 2 && /\d{1,2}:\d{2}(?::\d{2})?/.test(line) && Number(digits) < 60;
}

function firstLine(output: string): string {
  const line = output.split("\n", 1)[0] ?? "";
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
