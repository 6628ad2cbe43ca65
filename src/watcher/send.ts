import { sleep } from "./follow.ts";
import type { Spool } from "./spool.ts";

export interface SenderOptions {
  spool: Spool;
  /** Base of the service, without a slash at its end. */
  url: string;
  token: string;
  log: WatcherLog;
  pace?: { firstPauseMilliseconds: number; longestPauseMilliseconds: number };
}

export type WatcherLog = (
  level: "info" | "warn" | "error",
  message: string,
  fields?: Readonly<Record<string, unknown>>,
) => void;

/** What no repetition mends: it is said, and dropped, so that it does not hold up what comes after it. */
const hopeless: ReadonlySet<number> = new Set([400, 413, 415, 422]);
const answerMilliseconds = 30_000;
const idleMilliseconds = 250;

/** Sends what the spool holds, the oldest first, until `signal` says stop. What is answered 2xx is durable there, and is removed here. */
export async function sendAll(options: SenderOptions, signal: AbortSignal): Promise<void> {
  const { spool, log, pace = { firstPauseMilliseconds: 1_000, longestPauseMilliseconds: 60_000 } } = options;
  let pause = pace.firstPauseMilliseconds;
  while (!signal.aborted) {
    const next = await spool.next();
    if (!next) {
      await sleep(idleMilliseconds, signal);
      continue;
    }
    const outcome = await post(next.text, options, signal);
    if (signal.aborted && !outcome.sent) return;
    if (outcome.sent) {
      await spool.remove(next.name);
      pause = pace.firstPauseMilliseconds;
      continue;
    }
    const { because } = outcome;
    if (typeof because === "number" && hopeless.has(because)) {
      log("error", "evidence was refused and is dropped", { status: because, bundle: next.name });
      await spool.refuse(next.name);
      continue;
    }
    log("warn", "evidence could not be sent and is kept", { because, waiting: spool.size().bundles });
    await sleep(pause * (0.75 + Math.random() / 2), signal);
    pause = Math.min(pause * 2, pace.longestPauseMilliseconds);
  }
}

type Outcome = { sent: true } | { sent: false; because: number | string };

/** Sent twice, after an answer that got lost, evidence tells the same restarts, which the service keeps once. */
async function post(text: string, { url, token }: SenderOptions, signal: AbortSignal): Promise<Outcome> {
  try {
    const response = await fetch(`${url}/v1/evidence`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: text,
      redirect: "error",
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMilliseconds)]),
    });
    await response.body?.cancel();
    return response.ok ? { sent: true } : { sent: false, because: response.status };
  } catch (error) {
    const cause: unknown = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "no answer";
    return { sent: false, because: code };
  }
}
