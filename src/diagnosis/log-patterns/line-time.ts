const date = String.raw`(?<year>\d{4})[-/.](?<month>\d\d)[-/.](?<day>\d\d)`;
const clock = String.raw`(?<hour>\d\d?):(?<minute>\d\d):(?<second>\d\d)`;
/** With which some loggers begin, and perhaps a thread; others begin with their own name in brackets. */
const level = String.raw`(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|SEVERE)[ \]:|]{1,4}(?:\[[^\]\n]{1,60}\] {0,2})?`;
/** Any line's start, or the value of the key that structured loggers give a time. */
const dated = new RegExp(
  String.raw`(?:^[^\w\n]{0,2}(?:${level}|(?<=\[)[\w.]{2,30} )?|^.{0,160}?\b(?:ts|time|timestamp|t)"?[=:]\s?"?)${date}[T ]${clock}`,
);
/** Without a year, or without any date: klog, the journal, scripts. */
const undated = new RegExp(
  String.raw`^(?:[IWEF]\d{4} |[^\w\n]{0,2}(?:[A-Z][a-z]{2} {1,2}\d{1,2} )?|[a-z][\w-]{0,40} )${clock}(?<half> [AP]M)?`,
);
/** Seconds since 1970, as zap and pino write them, or since the start, as logrus does. */
const counted =
  /^(?:\{.{0,160}?"(?:ts|time)":\s?)?(?:(?<exponential>1\.\d{6,18}e\+09)|(?<seconds>1\d{9}(?:\.\d{1,9})?)|(?<milliseconds>1\d{12}))(?![\d.])|^[A-Z]{4}\[(?<run>\d{4,9})\]/;

/** Where a structured line ends with its time. */
const tailLength = 160;

/** When a line was written, in seconds of some epoch that lines of the same log share. */
export function timeIn(line: string): number | undefined {
  const head = line.slice(0, 240);
  const at =
    dated.exec(head)?.groups ??
    undated.exec(head)?.groups ??
    (line.startsWith("{") ? dated.exec(line.slice(-tailLength))?.groups : undefined);
  if (at) {
    const { year, month, day, half } = at;
    const days = year === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
    const hour =
      half === undefined ? Number(at["hour"]) : (Number(at["hour"]) % 12) + (half === " PM" ? 12 : 0);
    return (days * 24 + hour) * 3600 + Number(at["minute"]) * 60 + Number(at["second"]);
  }
  const count = counted.exec(head)?.groups;
  if (!count) return undefined;
  const { exponential, seconds, milliseconds, run } = count;
  return milliseconds === undefined ? Number(exponential ?? seconds ?? run) : Number(milliseconds) / 1000;
}

const day = 86_400;

/** From one to the other. Of a time with a date and one without, as two loggers of one program write them, nothing is known. */
export function elapsed(from: number | undefined, to: number | undefined): number | undefined {
  if (from === undefined || to === undefined || from < day !== to < day) return undefined;
  return to - from;
}
