import type { Probe } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { splitPrintedCommand } from "./printed-command.ts";

const settings =
  /(?:^|\s)delay=(\d{1,9})s timeout=(\d{1,9})s period=(\d{1,9})s (?:#success|successThreshold)=(\d{1,9}) (?:#failure|failureThreshold)=(\d{1,9})\s*$/;

/** Whether the printed probe is complete: an exec command of several lines puts its settings on the last. */
export function endsProbe(line: string): boolean {
  return settings.test(line);
}

/** `http-get http://:8080/healthz delay=10s timeout=1s period=10s #success=1 #failure=3`, as all versions print it. */
export function readProbe(text: string, redactor: Redactor): Probe {
  const found = settings.exec(text);
  const handler = (found === null ? text : text.slice(0, found.index)).trim();
  const probe: Probe = readHandler(handler, redactor);
  if (found !== null) {
    const [, delay, timeout, period, success, failure] = found;
    probe.initialDelaySeconds = Number(delay);
    probe.timeoutSeconds = Number(timeout);
    probe.periodSeconds = Number(period);
    probe.successThreshold = Number(success);
    probe.failureThreshold = Number(failure);
  }
  return probe;
}

function readHandler(handler: string, redactor: Redactor): Probe {
  const gap = handler.search(/\s/);
  const verb = gap === -1 ? handler : handler.slice(0, gap);
  const rest = gap === -1 ? "" : handler.slice(gap).trim();
  if (verb === "http-get") return { httpGet: readHttpGet(rest, redactor) };
  if (verb === "tcp-socket") {
    const { host, port } = splitHostPort(rest);
    return { tcpSocket: { port, ...(host !== "" && { host }) } };
  }
  if (verb === "grpc") {
    // `grpc <pod>:2379 service`
    const [address = "", service = ""] = rest.split(/\s+/, 2);
    return { grpc: { port: Number(splitHostPort(address).port) || 0, ...(service !== "" && { service }) } };
  }
  if (verb === "exec") {
    const command = rest.startsWith("[") ? rest.slice(1, rest.endsWith("]") ? -1 : undefined) : rest;
    return { exec: { command: redactor.args(splitPrintedCommand(command)) } };
  }
  return {};
}

type HttpGet = NonNullable<Probe["httpGet"]>;

function readHttpGet(url: string, redactor: Redactor): HttpGet {
  const [, scheme = "", authority = "", path = ""] =
    /^(?:([a-z]{1,10}):)?\/\/([^/]{0,300})(.*)$/s.exec(url) ?? [];
  const { host, port } = splitHostPort(authority);
  return {
    ...(path !== "" && { path: redactor.text(unescapePath(path)) }),
    port,
    ...(host !== "" && { host }),
    ...(scheme !== "" && { scheme: scheme.toUpperCase() }),
  };
}

/** The port is a number, or a name as in `http://:http-metrics/ready`. */
function splitHostPort(authority: string): { host: string; port: string | number } {
  const colon = authority.lastIndexOf(":");
  const host = (colon === -1 ? authority : authority.slice(0, colon)).replace(/^\[|\]$/g, "");
  const port = colon === -1 ? "" : authority.slice(colon + 1);
  return { host, port: /^\d{1,5}$/.test(port) ? Number(port) : port };
}

/** kubectl escapes the path as a URL: a query's `?` is printed as `%3F`. */
function unescapePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
