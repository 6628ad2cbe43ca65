import type { Detail } from "../cause.ts";

const url =
  /\b(?<scheme>[a-z][a-z0-9+.-]{1,20}):\/\/(?:[^\s/@"']{0,200}@)?(?<host>\[[0-9a-fA-F:.%]{2,60}\]|[A-Za-z0-9_][A-Za-z0-9_.-]{0,252})(?::(?<port>\d{1,5}))?(?=[/?\s"',;)\]:]|$)/;
const hostPort =
  /(?:^|[\s"'([=@,/])(?<host>(?:\d{1,3}\.){3}\d{1,3}|\[[0-9a-fA-F:.]{2,60}\]|[A-Za-z][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_-]{1,63}){0,8}):(?<port>\d{2,5})(?=\.?(?:$|[\s"',;)\]:/}]))/;
const named =
  /\b(?:host|hostname|server|address|addr|endpoint|upstream)[=:]? ?"?(?<host>(?:\d{1,3}\.){3}\d{1,3}|[A-Za-z][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_-]{1,63}){1,8})"?/i;
/** nc and curl: `connect to db (10.96.3.3) port 5432 (tcp) failed`. */
const connectedTo =
  /\bconnect to (?<host>(?:\d{1,3}\.){3}\d{1,3}|[A-Za-z][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_-]{1,63}){0,8}) (?:\([^()\s]{1,60}\) )?port (?<port>\d{1,5})\b/;
/** Go, of a connection that broke: `read tcp 10.1.0.9:41822->10.4.0.9:9443`. */
const peer = /\b(?:read|write) tcp \S{1,80}->(?<host>(?:\d{1,3}\.){3}\d{1,3}):(?<port>\d{1,5})\b/;
const namedPort = /\bport[=:]? ?"?(?<port>\d{2,5})\b/i;

/**
 * Completes a dependency's detail: what was called, where the pattern did not say; by its name, where the text has it.
 * Source positions (`main.go:42`) and times look like host and port and are not.
 */
export function extractTarget(detail: Detail, text: string): Detail {
  const head = text.slice(0, 2000);
  const { host: called, port: through } = detail;
  if (called !== undefined && through !== undefined)
    return tidy({ ...detail, host: (isRemoteAddress(called) && nameBehind(head, through)) || called });
  const found = {
    ...named.exec(head)?.groups,
    ...namedPort.exec(head)?.groups,
    ...connectedTo.exec(head)?.groups,
    ...place(head),
    ...peer.exec(head)?.groups,
  };
  // A port of another host than the one we have is no port of it.
  const same =
    detail["host"] === undefined ||
    found["host"] === undefined ||
    bare(detail["host"]) === bare(found["host"]);
  const host = detail["host"] ?? found["host"];
  const port = detail["port"] ?? (same ? found["port"] : undefined);
  const name =
    host !== undefined && port !== undefined && isRemoteAddress(host) ? nameBehind(head, port) : undefined;
  const target = name ?? host;
  return tidy({
    ...detail,
    ...(target !== undefined && { host: target }),
    ...(port !== undefined && { port }),
  });
}

function place(text: string): { host?: string; port?: string } {
  const inUrl = url.exec(text)?.groups;
  if (inUrl?.["host"] !== undefined && inUrl["scheme"] !== "file") {
    const port = inUrl["port"] ?? defaultPorts.get(inUrl["scheme"] ?? "");
    return { host: inUrl["host"], ...(port !== undefined && { port }) };
  }
  const pair = hostPort.exec(text)?.groups;
  const host = pair?.["host"];
  if (host === undefined || sourceFile.test(host) || /^\d\d$/.test(host)) return {};
  return { host, port: pair?.["port"] ?? "" };
}

/** Go resolves the name and tells the address: `Get "http://cart:80/": dial tcp 10.96.3.4:80: connect: connection refused`. */
function nameBehind(text: string, port: string): string | undefined {
  const calls = [place(text), ...[...text.matchAll(everyPair)].map(({ groups }) => ({ ...groups }))];
  const name = calls.find(({ host, port: own }) => own === port && isHostName(host))?.host;
  return name ?? resolved.exec(text)?.[1] ?? lookedUp(text, port) ?? keyedHost.exec(text)?.[1];
}

/** Java's address of a socket: `db/10.96.3.3:5432`. */
const resolved =
  /(?:^|[\s"'(])([A-Za-z][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_-]{1,63}){0,8})\/(?:\d{1,3}\.){3}\d{1,3}:\d{1,5}\b/;

/** busybox: `nc: db (10.96.3.3:5432): Connection refused`, `Connecting to db (10.96.3.3:80)`. */
function lookedUp(text: string, port: string): string | undefined {
  const { host, through } = beforeAddress.exec(text)?.groups ?? {};
  return through === port && isHostName(host) ? host : undefined;
}

const beforeAddress =
  /(?:\bnc: |\b[Cc]onnect(?:ing|ion)? to )(?<host>[A-Za-z][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_-]{1,63}){0,8}) \((?:\d{1,3}\.){3}\d{1,3}:(?<through>\d{1,5})\)/;

const everyPair = new RegExp(hostPort, "g");
/** A connection string of libpq's form, without the usual port. */
const keyedHost =
  /[`'" ]host=([A-Za-z][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_-]{1,63}){0,8}) (?:user|dbname|database)=/;

const address = /^\d{1,3}(?:\.\d{1,3}){3}$/;

function isRemoteAddress(host: string): boolean {
  return address.test(host) && !host.startsWith("127.") && host !== "0.0.0.0";
}

function isHostName(host: string | undefined): boolean {
  return host !== undefined && /^[A-Za-z]/.test(host) && !sourceFile.test(host) && host !== "localhost";
}

const sourceFile =
  /\.(?:go|js|mjs|cjs|ts|py|rb|java|kt|scala|rs|c|cc|cpp|h|php|cs|ex|exs|erl|sh|pl|lua|yaml|yml|conf|json|sql|log)$|^(?:line|code|errno|error|status|pid|id|at|port|time|id|uid|gid)$/i;

const defaultPorts: ReadonlyMap<string, string> = new Map([
  ["http", "80"],
  ["https", "443"],
  ["redis", "6379"],
  ["rediss", "6379"],
  ["postgres", "5432"],
  ["postgresql", "5432"],
  ["mysql", "3306"],
  ["mongodb", "27017"],
  ["amqp", "5672"],
  ["amqps", "5671"],
  ["nats", "4222"],
  ["ldap", "389"],
  ["ldaps", "636"],
  ["wss", "443"],
  ["ws", "80"],
]);

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, "").toLowerCase();
}

function tidy(detail: Detail): Detail {
  const { host, ...rest } = detail;
  return host === undefined ? detail : { ...rest, host: bare(host).replace(/\.$/, "") };
}
