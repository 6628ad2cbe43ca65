import type { LookedUp, LookupSubject } from "./cluster.ts";

interface Limits {
  mostAtOnce: number;
  /** How long an answer serves others who ask the same. */
  keepMilliseconds: number;
}

const mostKept = 200;

/** Makes few look-ups at a time, and one for many who ask the same: a storm of alerts must not become one of requests. */
export function limitedLookups(
  lookUp: (subject: LookupSubject) => Promise<LookedUp>,
  { mostAtOnce, keepMilliseconds }: Limits,
): (subject: LookupSubject) => Promise<LookedUp> {
  const kept = new Map<string, { answer: Promise<LookedUp>; until: number }>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const inTurn = async (subject: LookupSubject): Promise<LookedUp> => {
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await lookUp(subject);
    } finally {
      // The place is handed on; only without anybody waiting does it become free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };

  return (subject) => {
    const { namespace, pod, workload, node, container } = subject;
    const key = JSON.stringify([namespace, pod, workload?.kind, workload?.name, node, container]);
    const now = Date.now();
    const known = kept.get(key);
    if (known && known.until > now) return known.answer;
    const entry = { answer: inTurn(subject), until: Number.POSITIVE_INFINITY };
    kept.delete(key);
    kept.set(key, entry);
    void keepWhile(entry, keepMilliseconds);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return entry.answer;
  };
}

async function keepWhile(
  entry: { answer: Promise<LookedUp>; until: number },
  milliseconds: number,
): Promise<void> {
  const { missed } = await entry.answer;
  // What failed is asked anew.
  entry.until = missed.some(({ fault }) => fault === "failed") ? 0 : Date.now() + milliseconds;
}
