import { ApiError } from "../cluster/api-error.ts";
import type { KubernetesObject } from "../cluster/evidence-bundle.ts";
import type { KubernetesApi } from "../cluster/kubernetes-api.ts";
import { fieldsOf, listOf, textOf } from "../cluster/object-fields.ts";

export interface Follower {
  /** An object as it is now. Called again with the same one after a list or a lost connection. */
  onObject(object: KubernetesObject): void;
  onGone(uid: string): void;
  /** Everything there is; what else was known is gone. */
  onListed(uids: ReadonlySet<string>): void;
  onTrouble(what: string, error: unknown): void;
}

interface Pace {
  /** The server ends a watch after this long, so that a connection that died silently is noticed. */
  watchSeconds: number;
  firstPauseMilliseconds: number;
  longestPauseMilliseconds: number;
}

const defaultPace: Pace = {
  watchSeconds: 120,
  firstPauseMilliseconds: 500,
  longestPauseMilliseconds: 30_000,
};
const pageSize = 500;

/**
 * Lists and then watches one kind of object until `signal` says stop. A connection that breaks is taken up where it
 * ended; where the server has forgotten that place (410), everything is listed anew.
 */
export async function follow(
  api: KubernetesApi,
  path: string,
  follower: Follower,
  signal: AbortSignal,
  pace: Pace = defaultPace,
): Promise<void> {
  let version: string | undefined;
  let pause = pace.firstPauseMilliseconds;
  while (!signal.aborted) {
    try {
      version ??= await listAll(api, path, follower, signal);
      for await (const at of watchFrom(api, path, version, follower, signal, pace)) {
        version = at;
        pause = pace.firstPauseMilliseconds;
      }
      // A watch that ends at once, again and again, must not become a storm of requests.
      await sleep(Math.min(pace.firstPauseMilliseconds, 100), signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status === 410) {
        version = undefined;
        continue;
      }
      follower.onTrouble(version === undefined ? "list" : "watch", error);
      await sleep(pause * (0.75 + Math.random() / 2), signal);
      pause = Math.min(pause * 2, pace.longestPauseMilliseconds);
    }
  }
}

/** Answers the version that a watch goes on from. */
async function listAll(
  api: KubernetesApi,
  path: string,
  { onObject, onListed }: Follower,
  signal: AbortSignal,
): Promise<string> {
  const uids = new Set<string>();
  let next: string | undefined;
  for (;;) {
    const page = await api.get(
      path,
      { limit: pageSize, ...(next !== undefined && { continue: next }) },
      { signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]) },
    );
    for (const object of listOf(page["items"])) {
      const uid = uidOf(object);
      if (uid !== undefined) uids.add(uid);
      onObject(object);
    }
    const { continue: more, resourceVersion } = fieldsOf(page["metadata"]);
    next = textOf(more);
    if (next !== undefined) continue;
    onListed(uids);
    return textOf(resourceVersion) ?? "0";
  }
}

async function* watchFrom(
  api: KubernetesApi,
  path: string,
  resourceVersion: string,
  follower: Follower,
  signal: AbortSignal,
  { watchSeconds }: Pace,
): AsyncGenerator<string> {
  const silent = AbortSignal.timeout((watchSeconds + 15) * 1000);
  const query = { resourceVersion, allowWatchBookmarks: true, timeoutSeconds: watchSeconds };
  for await (const { type, object } of api.watch(path, query, AbortSignal.any([signal, silent]))) {
    if (type === "ERROR") {
      const { code, message } = object;
      throw new ApiError(typeof code === "number" ? code : 500, textOf(message) ?? "the watch failed");
    }
    const uid = uidOf(object);
    if (type === "DELETED" && uid !== undefined) {
      // Its last state may hold the crash that nobody has seen yet.
      follower.onObject(object);
      follower.onGone(uid);
    } else if (type === "ADDED" || type === "MODIFIED") follower.onObject(object);
    const at = textOf(fieldsOf(object["metadata"])["resourceVersion"]);
    if (at !== undefined) yield at;
  }
}

function uidOf(object: KubernetesObject): string | undefined {
  return textOf(fieldsOf(object["metadata"])["uid"]);
}

export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}
