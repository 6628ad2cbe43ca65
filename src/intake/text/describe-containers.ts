import type { Container, ContainerStatus, Probe } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { type Block, type BlockField, fieldRank, readBlocks } from "./container-blocks.ts";
import { adoptLooseState, readState } from "./container-state.ts";
import { readEnvironment, readEnvironmentSource } from "./environment-lines.ts";
import { endsProbe, readProbe } from "./probe-line.ts";
import { escapePointer } from "./json-pointer.ts";
import { type LineNotes, adoptNotes, noteLine, openNotes, openPart } from "./line-notes.ts";
import { joinScript } from "./printed-command.ts";
import { recalling } from "./recall.ts";
import { dropColumns, fieldValue, indentOf, isBlank, readField } from "./text-lines.ts";

/** A container block as the two halves that an API object has. */
export interface DescribedContainer {
  container: Container;
  /** Absent when the block prints no state: the pod has no status for this container, or it was cut off. */
  status?: ContainerStatus;
  /** 1-based line by pointer within the container. */
  containerLines: LineNotes;
  statusLines: LineNotes;
}

const probes = { Liveness: "livenessProbe", Readiness: "readinessProbe", Startup: "startupProbe" } as const;

/** Without a name the container is called "": only the block's end is there. */
export function readContainers(
  lines: readonly string[],
  from: number,
  to: number,
  context: { redactor: Redactor; firstLine: number; noted: LineNotes; named: boolean },
): DescribedContainer[] {
  return readBlocks(lines, from, to, context.named).map((block) => readContainer(lines, block, context));
}

function readContainer(
  lines: readonly string[],
  block: Block,
  { redactor, firstLine, noted }: { redactor: Redactor; firstLine: number; noted: LineNotes },
): DescribedContainer {
  const name = block.name ?? "";
  const container: Container = { name };
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- text may lack `ready` and `restartCount`; what is not printed stays out, and says nothing
  const status = { name, image: "", imageID: "" } as ContainerStatus;
  let hasStatus = false;
  const containerLines = openPart(noted);
  const statusLines = openPart(noted);
  noteLine(containerLines, "", block.line + firstLine);
  const loose: BlockField[] = [];

  for (const field of block.fields) {
    const { key, value, line } = field;
    const number = line + firstLine;
    switch (key) {
      case "Container ID":
        if (value === "") break;
        status.containerID = value;
        hasStatus = true;
        noteLine(statusLines, "/containerID", number);
        break;
      case "Image":
        container.image = value;
        status.image = value;
        noteLine(containerLines, "/image", number);
        break;
      case "Image ID":
        status.imageID = value;
        noteLine(statusLines, "/imageID", number);
        break;
      case "Port":
      case "Ports":
        container.ports = portsIn(lines, line, line + 1, redactor).ports;
        noteLine(containerLines, "/ports", number);
        break;
      case "Host Port":
      case "Host Ports":
        addHostPorts(container, portsIn(lines, line, line + 1, redactor).ports);
        break;
      case "SeccompProfile":
        container.securityContext = { ...container.securityContext, seccompProfile: { type: value } };
        noteLine(containerLines, "/securityContext/seccompProfile/type", number);
        break;
      case "Command":
      case "Args":
        container[key === "Command" ? "command" : "args"] = readWords(
          lines.slice(line + 1, field.end),
          field.indent,
        );
        noteLine(containerLines, key === "Command" ? "/command" : "/args", number);
        break;
      case "State":
      case "Last State":
      case "Last Termination State": {
        const isLast = key !== "State";
        const state = readState(
          lines,
          field,
          redactor,
          isLast ? "/lastState" : "/state",
          statusLines,
          firstLine,
        );
        if (isLast) status.lastState = state;
        else status.state = state;
        hasStatus = true;
        break;
      }
      case "Ready":
        status.ready = value === "True";
        hasStatus = true;
        noteLine(statusLines, "/ready", number);
        break;
      case "Restart Count":
        status.restartCount = Number(value);
        hasStatus = true;
        noteLine(statusLines, "/restartCount", number);
        break;
      case "Limits":
      case "Requests": {
        const { quantities, notes } = quantitiesIn(lines, line, field.end, redactor);
        const resources = (container.resources ??= {});
        if (key === "Limits") resources.limits = quantities;
        else resources.requests = quantities;
        adoptNotes(
          containerLines,
          key === "Limits" ? "/resources/limits" : "/resources/requests",
          notes,
          number,
        );
        break;
      }
      case "Liveness":
      case "Readiness":
      case "Startup": {
        const pointer = probes[key];
        container[pointer] = probeIn(lines, line, field.end, redactor);
        noteLine(containerLines, `/${pointer}`, number);
        break;
      }
      case "Environment Variables from":
        container.envFrom = readEach(lines, field, readEnvironmentSource);
        noteLine(containerLines, "/envFrom", number);
        break;
      case "Environment":
      case "Environment Variables": {
        const { variables, notes } = readEnvironment(lines, line + 1, field.end, redactor);
        container.env = variables;
        noteLine(containerLines, "/env", number);
        adoptNotes(containerLines, "/env", notes, number + 1);
        break;
      }
      case "Mounts":
        container.volumeMounts = readEach(lines, field, readMount);
        noteLine(containerLines, "/volumeMounts", number);
        break;
      case "state field":
        loose.push(field);
        break;
      default:
    }
  }

  if (loose.length > 0) {
    adoptLooseState(status, loose, redactor, statusLines, firstLine);
    hasStatus = true;
  }
  finishCommand(container, redactor);
  // Limits and Requests print only where there are some, always before the environment: a block shown from above
  // them to `Environment:` tells that there are none.
  if (container.resources === undefined && container.env !== undefined && !block.elided) {
    const first = block.fields[0];
    const shown = block.name !== undefined || fieldRank(first?.key ?? "") < fieldRank("Limits");
    if (shown) container.resources = {};
  }

  if (!hasStatus) return { container, containerLines, statusLines };
  noteLine(statusLines, "", block.line + firstLine);
  return { container, status, containerLines, statusLines };
}

/** What each of the lines below a field says, as far as it says anything. */
function readEach<Said>(
  lines: readonly string[],
  { line, end }: BlockField,
  read: (line: string) => Said | undefined,
): Said[] {
  const all: Said[] = [];
  for (let at = line + 1; at < end; at++) {
    const said = read(lines[at] ?? "");
    if (said !== undefined) all.push(said);
  }
  return all;
}

function readWords(further: readonly string[], indent: number): string[] {
  const words: string[] = [];
  // Arguments stand two further in; what a script indents beyond that is its own.
  const margin = Math.min(indent + 2, indentOf(further.find((line) => !isBlank(line)) ?? ""));
  for (const line of further) words.push(dropColumns(line, margin).trimEnd());
  while (words.at(-1) === "") words.pop();
  return words;
}

function finishCommand(container: Container, redactor: Redactor): void {
  if (container.command === undefined && container.args === undefined) return;
  const { command = [], args = [] } = container;
  const shellInCommand = joinScript(command, "\n");
  if (container.command !== undefined) container.command = redactor.args(shellInCommand);
  if (container.args === undefined) return;
  // `command: [sh, -c]` with the script as the only argument.
  const whole = joinScript([...command, ...args], "\n");
  const joined =
    shellInCommand.length === command.length && whole.length > command.length
      ? whole.slice(command.length)
      : args;
  container.args = redactor.args(joined);
}

const probeIn = recalling((lines, from, to, redactor): Probe => {
  const parts = [readField(lines[from] ?? "")?.value ?? ""];
  for (let at = from + 1; at < to && !endsProbe(parts.at(-1) ?? ""); at++) parts.push(lines[at] ?? "");
  return readProbe(parts.join("\n"), redactor);
});

type Port = NonNullable<Container["ports"]>[number];

const printedPort = /^\s*(\d{1,5})\/([A-Z]{2,8})(?:\s+\(([a-z0-9-]{1,63})\))?\s*$/;

/** `8080/TCP`, `80/TCP, 443/TCP`, `8080/TCP (http)`, `<none>`. */
const portsIn = recalling((lines, at): { ports: Port[] } => {
  const value = fieldValue(lines[at] ?? "");
  const ports: Port[] = [];
  for (const part of value.includes(",") ? value.split(",", 1_000) : [value]) {
    const found = printedPort.exec(part);
    if (found === null) continue;
    const [, port, protocol = "TCP", name] = found;
    const containerPort = Number(port);
    ports.push(name === undefined ? { containerPort, protocol } : { name, containerPort, protocol });
  }
  return { ports };
});

function addHostPorts(container: Container, ofHost: readonly Port[]): void {
  // Hardly any pod has one.
  if (ofHost.every(({ containerPort }) => containerPort === 0)) return;
  const ports = container.ports?.map((port, index) => {
    const hostPort = ofHost[index]?.containerPort ?? 0;
    return hostPort === 0 ? port : { ...port, hostPort };
  });
  if (ports !== undefined) container.ports = ports;
}

const quantitiesIn = recalling((lines, from, to) => {
  const entries: [string, string][] = [];
  const notes = openNotes();
  noteLine(notes, "", 0);
  for (let at = from + 1; at < to; at++) {
    const line = lines[at] ?? "";
    const found = isBlank(line) ? undefined : readField(line);
    if (
      found === undefined ||
      !/^[A-Za-z0-9][\w./-]*$/.test(found.key) ||
      !/^[\d.]+[A-Za-z\d]{0,4}$/.test(found.value)
    )
      continue;
    entries.push([found.key, found.value]);
    noteLine(notes, `/${escapePointer(found.key)}`, at - from);
  }
  return { quantities: Object.fromEntries(entries), notes };
});

type Mount = NonNullable<Container["volumeMounts"]>[number];

/** `/etc/app from config (ro,path="app.yml")` */
function readMount(line: string): Mount | undefined {
  const found = /^\s*(\S{1,1024}) from (\S{1,253}) \((ro|rw)(?:,path="([^"]{0,1024})")?\)\s*$/.exec(line);
  if (found === null) return undefined;
  const [, mountPath = "", name = "", mode, subPath] = found;
  return {
    mountPath,
    name,
    ...(mode === "ro" && { readOnly: true }),
    ...(subPath !== undefined && { subPath }),
  };
}
