/**
 * What stands before the text of a log line without being the application's: who spoke (`kubectl logs --prefix`,
 * stern, kubetail) and when (`--timestamps`, the CRI's log files, docker's JSON files).
 */

/** The output of one container, as far as lines say whose they are. */
export interface LogStretch {
  namespace?: string;
  pod?: string;
  container?: string;
  lines: readonly string[];
  /** Same length as `lines`; absent when no line has a time. */
  times?: (string | undefined)[];
  /** Index of each line in what was given; absent when they follow one another from the first. */
  indexes?: number[];
}

interface Speaker {
  namespace?: string;
  pod: string;
  container?: string;
}

/** How many lines are looked at to know the decoration, and how many of these must have it. */
const sampleSize = 60;
const share = 0.8;

/** More containers than anybody follows at once: then what looked like a speaker is something else. */
const mostSpeakers = 500;

export function undecorate(lines: readonly string[]): LogStretch[] {
  const speakerOf = detectSpeaker(lines);
  const rests =
    speakerOf === undefined ? lines : sample(lines).map((line) => line.slice(speakerOf(line)?.length ?? 0));
  const timing = detectTiming(rests);
  if (speakerOf === undefined && timing === undefined) return [{ lines }];

  const stretches = new Map<string, Builder>();
  let last: Builder | undefined;
  for (const [index, line] of lines.entries()) {
    const said = speakerOf?.(line);
    // stern tells of containers that come and go between their lines.
    if (speakerOf !== undefined && said === undefined && sternNotice.test(line)) continue;
    const key =
      said === undefined
        ? undefined
        : `${said.speaker.namespace ?? ""}/${said.speaker.pod}/${said.speaker.container ?? ""}`;
    let builder = key === undefined ? last : stretches.get(key);
    if (builder === undefined) {
      builder = { ...said?.speaker, lines: [], times: [], indexes: [], open: new Map() };
      stretches.set(key ?? "", builder);
    }
    last = builder;
    append(builder, said === undefined ? line : line.slice(said.length), index, timing);
    if (stretches.size > mostSpeakers) return [{ lines }];
  }
  return [...stretches.values()].map(finish);
}

interface Builder extends LogStretch {
  lines: string[];
  times: (string | undefined)[];
  indexes: number[];
  /** Where a stream's line goes on that the runtime has cut into pieces. */
  open: Map<string, number>;
}

function append(builder: Builder, text: string, index: number, timing: Timing | undefined): void {
  const { time, stream = "", rest, isPartial } = timing?.(text) ?? { rest: text, isPartial: false };
  const open = builder.open.get(stream);
  if (open === undefined) {
    if (isPartial) builder.open.set(stream, builder.lines.length);
    builder.lines.push(rest);
    builder.times.push(time);
    builder.indexes.push(index);
    return;
  }
  builder.lines[open] += rest;
  if (!isPartial) builder.open.delete(stream);
}

function finish({ open: _open, times, indexes, ...stretch }: Builder): LogStretch {
  const isWhole = indexes.every((each, at) => each === at + (indexes[0] ?? 0)) && (indexes[0] ?? 0) === 0;
  return {
    ...stretch,
    ...(times.some((time) => time !== undefined) && { times }),
    ...(!isWhole && { indexes }),
  };
}

function sample(lines: readonly string[]): string[] {
  const taken: string[] = [];
  for (const line of lines) {
    if (line !== "") taken.push(line);
    if (taken.length === sampleSize) break;
  }
  return taken;
}

function most(lines: readonly string[], has: (line: string) => boolean): boolean {
  return lines.length > 0 && lines.filter(has).length >= lines.length * share;
}

type SpeakerReader = (line: string) => { speaker: Speaker; length: number } | undefined;

const name = "[a-z0-9][-a-z0-9.]{0,252}";
const label = "[a-z0-9][-a-z0-9]{0,62}";
/** Names that a controller made: a random suffix in Kubernetes' own alphabet, or an ordinal. */
const madeName = String.raw`[a-z0-9][-a-z0-9.]{0,246}-(?:[bcdfghjklmnpqrstvwxz2456789]{5}|\d{1,5})`;

/** A name that only a Deployment gives. One of them must speak: `worker-1 started ...` is how many programs begin. */
const deploymentName = /-[a-z0-9]{5,10}-[bcdfghjklmnpqrstvwxz2456789]{5}[\] ]/;

const kubectlPrefix = new RegExp(String.raw`^\[pod/(${name})/(${label})\](?: |$)`);
const kubetailPrefix = new RegExp(String.raw`^\[(${madeName})(?: (${label}))?\](?: |$)`);
const sternPrefix = new RegExp(String.raw`^(?:(${label}) )?(${madeName}) (?:› )?(${label})(?: |$)`);
const sternNotice = new RegExp(String.raw`^[+-] (?:${label} )?(${name}) › (${label})\s*$`);

function detectSpeaker(lines: readonly string[]): SpeakerReader | undefined {
  const inked = sample(lines);
  if (most(inked, (line) => line.startsWith("[pod/")))
    return reader(kubectlPrefix, (found) => ({ pod: found[1] ?? "", container: found[2] ?? "" }));
  const isDeployment = inked.some((line) => deploymentName.test(line.slice(0, 300)));
  if (isDeployment && most(inked, (line) => line.startsWith("[") && kubetailPrefix.test(line))) {
    return reader(kubetailPrefix, (found) => ({
      pod: found[1] ?? "",
      ...(found[2] !== undefined && { container: found[2] }),
    }));
  }
  // Names told by stern itself are taken as they are; else three words in front must look alike on every line.
  const told = new Set<string>();
  for (const line of lines) {
    // Most lines begin with another sign than `+`.
    const notice = line.charCodeAt(0) === 43 ? sternNotice.exec(line) : null;
    if (notice !== null) told.add(notice.slice(1, 3).join(" "));
  }
  const spoken = inked.filter((line) => !sternNotice.test(line));
  if (told.size > 0) {
    const exact: SpeakerReader = (line) => {
      for (const each of told) {
        if (!line.startsWith(`${each} `)) continue;
        const [pod = "", container = ""] = each.split(" ");
        return { speaker: { pod, container }, length: each.length + 1 };
      }
      return undefined;
    };
    if (told.size <= 50 && most(spoken, (line) => exact(line) !== undefined)) return exact;
  }
  if (isDeployment && spoken.length >= 2 && most(spoken, (line) => sternPrefix.test(line))) {
    return reader(sternPrefix, (found) => ({
      ...(found[1] !== undefined && { namespace: found[1] }),
      pod: found[2] ?? "",
      container: found[3] ?? "",
    }));
  }
  return undefined;
}

function reader(pattern: RegExp, speaker: (found: RegExpExecArray) => Speaker): SpeakerReader {
  return (line) => {
    const found = pattern.exec(line);
    return found === null ? undefined : { speaker: speaker(found), length: found[0].length };
  };
}

type Timing = (
  line: string,
) => { time?: string; stream?: string; rest: string; isPartial: boolean } | undefined;

const stamp = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d))`;
const criLine = new RegExp(String.raw`^${stamp} (stdout|stderr) ([FP])(?:[:\w]{0,20})(?: |$)`);
/** kubectl writes nine digits; an application rarely does, and loses nothing but the time's place when it did. */
const timestamped = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}(?:Z|[+-]\d\d:\d\d))(?: |$)/;

function detectTiming(lines: readonly string[]): Timing | undefined {
  const inked = sample(lines);
  if (most(inked, (line) => criLine.test(line.slice(0, 80)))) return readCri;
  if (most(inked, (line) => line.startsWith('{"log":"') && readDocker(line) !== undefined)) return readDocker;
  if (most(inked, (line) => timestamped.test(line.slice(0, 40)))) return readTimestamped;
  if (most(inked, (line) => barred.test(line.slice(0, 60)))) return readBarred;
  return undefined;
}

const readCri: Timing = (line) => {
  const found = criLine.exec(line.slice(0, 80));
  if (found === null) return undefined;
  const [head, time = "", stream = "", tag] = found;
  return { time: toUtc(time), stream, rest: line.slice(head.length), isPartial: tag === "P" };
};

const readTimestamped: Timing = (line) => {
  const found = timestamped.exec(line.slice(0, 40));
  return found === null
    ? undefined
    : { time: toUtc(found[1] ?? ""), rest: line.slice(found[0].length), isPartial: false };
};

/** Rancher's console, in the words and the zone of whoever looks at it. */
const barred = /^[A-Z][a-z]{2}, [A-Z][a-z]{2} \d{1,2} \d{4} {1,2}\d{1,2}:\d\d:\d\d(?: ?[ap]m)? \| /i;

const readBarred: Timing = (line) => {
  const found = barred.exec(line.slice(0, 60));
  return found === null ? undefined : { rest: line.slice(found[0].length), isPartial: false };
};

const readDocker: Timing = (line) => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("log" in value) || typeof value.log !== "string")
    return undefined;
  const stream = "stream" in value && typeof value.stream === "string" ? value.stream : "";
  const time = "time" in value && typeof value.time === "string" ? toUtc(value.time) : undefined;
  // One entry is one line; a carriage return or a stray line end inside would shift every line number after it.
  const text = value.log.replace(/\r?\n$/, "").replaceAll("\n", " ");
  return { ...(time !== undefined && { time }), stream, rest: text, isPartial: !value.log.endsWith("\n") };
};

function toUtc(time: string): string {
  if (time.endsWith("Z")) return time;
  const read = Date.parse(time);
  return Number.isNaN(read) ? time : new Date(read).toISOString();
}
