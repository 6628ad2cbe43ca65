import type { KubernetesObject } from "../cluster/evidence-bundle.ts";
import type { KubernetesApi } from "../cluster/kubernetes-api.ts";
import { controllerOf, fieldsOf, nameOf, textOf } from "../cluster/object-fields.ts";
import { createRedactor } from "../redaction/create-redactor.ts";
import { openCollector } from "./collect.ts";
import { crashSigns } from "./crash-signs.ts";
import { follow } from "./follow.ts";
import { redactBundle } from "./redact-bundle.ts";
import { sendAll, type WatcherLog } from "./send.ts";
import type { Spool } from "./spool.ts";

export interface WatcherOptions {
  api: KubernetesApi;
  spool: Spool;
  url: string;
  token: string;
  cluster: string;
  /** Only this namespace, where the account may see no more. */
  namespace?: string;
  /** Also tell when which keys of Secrets were written; their values are never asked for. */
  withSecrets?: boolean;
  now(): string;
  log: WatcherLog;
  deadlineMilliseconds?: number;
  mostAtOnce?: number;
  pace?: { firstPauseMilliseconds: number; longestPauseMilliseconds: number };
}

/** Each holds a Pod in memory. Beyond them a Pod is left for its next change, or for the next list. */
const mostWaiting = 2_000;

export interface Watcher {
  /** Stops to look, lets what is being collected reach the spool, and leaves the rest there. */
  close(): Promise<void>;
}

/** Collects the evidence of each crash while it exists, and sends it. */
export function startWatcher(options: WatcherOptions): Watcher {
  const { api, spool, log, namespace, mostAtOnce = 4, deadlineMilliseconds = 5_000 } = options;
  const stop = new AbortController();
  const { signal } = stop;
  const collector = openCollector({ ...options, deadlineMilliseconds });
  /** By Pod, the signs that were collected. */
  const told = new Map<string, Set<string>>();
  /** By Pod, its newest state with signs that are not: a Pod waits once, however often it changes. */
  const waiting = new Map<string, { pod: KubernetesObject; container: string | undefined }>();
  const running = new Set<Promise<void>>();

  const collect = async (pod: KubernetesObject, container: string | undefined): Promise<void> => {
    try {
      const collected = await collector.collect(pod);
      if (!collected) return;
      const { bundle, missed } = collected;
      const text = JSON.stringify(redactBundle(bundle, createRedactor()));
      const refused = missed.filter(({ fault }) => fault !== "absent").map(({ why }) => why);
      if (refused.length > 0)
        log("warn", "not all evidence could be had", { pod: nameOf(pod), missed: refused });
      await spool.put(loopOf(pod, container), text);
    } catch (error) {
      log("error", "evidence was lost", {
        pod: nameOf(pod),
        error: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const collectNext = (): void => {
    while (running.size < mostAtOnce) {
      const [next] = waiting;
      if (!next) return;
      const [uid, { pod, container }] = next;
      waiting.delete(uid);
      const made = collect(pod, container).finally(() => {
        running.delete(made);
        collectNext();
      });
      running.add(made);
    }
  };

  const followed = follow(
    api,
    namespace === undefined ? "/api/v1/pods" : `/api/v1/namespaces/${namespace}/pods`,
    {
      onObject(pod) {
        const uid = textOf(fieldsOf(pod["metadata"])["uid"]);
        if (uid === undefined) return;
        const known = told.get(uid) ?? new Set();
        const signs = crashSigns(pod);
        const fresh = signs.filter(({ key }) => !known.has(key));
        if (fresh.length > 0 && waiting.size >= mostWaiting && !waiting.has(uid)) {
          log("warn", "too many crashes at once: one waits for its Pod's next change", { pod: nameOf(pod) });
          return;
        }
        // Of the instances that ended, only those that the Pod still shows: a loop of a year is not a memory of a year.
        const kept = [...known].filter((key) => !key.startsWith("ended "));
        if (kept.length + signs.length > 0) told.set(uid, new Set([...kept, ...signs.map(({ key }) => key)]));
        if (fresh.length === 0) return;
        waiting.set(uid, {
          pod,
          container: fresh.find(({ container }) => container !== undefined)?.container,
        });
        collectNext();
      },
      onGone: (uid) => void told.delete(uid),
      onListed(uids) {
        for (const uid of told.keys()) if (!uids.has(uid)) told.delete(uid);
      },
      onTrouble: (what, error) =>
        log("warn", `cannot ${what} pods`, { error: error instanceof Error ? error.message : String(error) }),
    },
    signal,
    options.pace && { watchSeconds: 120, ...options.pace },
  );
  const sent = sendAll(options, signal);

  return {
    async close() {
      stop.abort();
      await Promise.all([followed, sent]);
      while (running.size > 0) await Promise.all(running);
      waiting.clear();
    },
  };
}

/** Replicas of one revision crash alike. */
function loopOf(pod: KubernetesObject, container: string | undefined): string {
  const { namespace } = fieldsOf(pod["metadata"]);
  const owner = controllerOf(pod);
  return JSON.stringify([namespace, owner?.kind, owner?.name ?? nameOf(pod), container]);
}
