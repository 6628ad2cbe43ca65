import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";

/** Evidence that waits to be sent, in files, so that neither a restart nor an absent service loses it. */
export interface Spool {
  /** Durable when it returns, unless there is no room: false, and it is counted. `loop` names the crash loop. */
  put(loop: string, text: string): Promise<boolean>;
  /** The oldest one. */
  next(): Promise<{ name: string; text: string } | undefined>;
  /** It was sent. */
  remove(name: string): Promise<void>;
  /** The service will never take it: it is removed and counted. */
  refuse(name: string): Promise<void>;
  size(): { bundles: number; bytes: number; dropped: number; refused: number };
}

export interface SpoolOptions {
  folder: string;
  mostBytes: number;
  /** Told of each bundle that had to make room. */
  onDropped(loop: string, total: number): void;
}

interface Entry {
  name: string;
  loop: string;
  bytes: number;
}

const fileName = /^\d{15}-\d{6}-[0-9a-f]{16}\.json$/;

/**
 * Opens the folder with whatever an earlier process left in it. When it is full, the crash loop that has most bundles
 * gives up the one after its oldest: how a loop began is worth most, and what it does now comes next.
 */
export async function openSpool({ folder, mostBytes, onDropped }: SpoolOptions): Promise<Spool> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const entries: Entry[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    if (name.endsWith(".partial")) await rm(join(folder, name), { force: true });
    if (!fileName.test(name)) continue;
    entries.push({ name, loop: name.slice(23, 39), bytes: (await stat(join(folder, name))).size });
  }
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  let dropped = 0;
  let refused = 0;
  let counter = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One change at a time. */
  const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
    const result = last.then(act, act);
    last = result.catch(() => undefined);
    return result;
  };
  const forget = async (entry: Entry): Promise<void> => {
    const at = entries.indexOf(entry);
    if (at === -1) return;
    entries.splice(at, 1);
    bytes -= entry.bytes;
    await rm(join(folder, entry.name), { force: true });
  };
  const remove = (name: string): Promise<void> =>
    inTurn(async () => {
      const entry = entries.find((each) => each.name === name);
      if (entry) await forget(entry);
    });
  const drop = (loop: string): void => {
    dropped += 1;
    onDropped(loop, dropped);
  };

  return {
    put: (loop, text) =>
      inTurn(async () => {
        const content = Buffer.from(text);
        const hash = createHash("sha256").update(loop).digest("hex").slice(0, 16);
        while (bytes + content.length > mostBytes) {
          const victim = expendable(entries);
          if (!victim) {
            drop(loop);
            return false;
          }
          await forget(victim);
          drop(victim.loop);
        }
        counter = (counter + 1) % 1_000_000;
        const name = `${String(Date.now()).padStart(15, "0")}-${String(counter).padStart(6, "0")}-${hash}.json`;
        const partial = join(folder, `${name}.partial`);
        const file = await open(partial, "w", 0o600);
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(partial, join(folder, name));
        entries.push({ name, loop: hash, bytes: content.length });
        bytes += content.length;
        return true;
      }),
    next: () =>
      inTurn(async () => {
        for (;;) {
          const [first] = entries;
          if (!first) return undefined;
          const text = await readFile(join(folder, first.name), "utf8").catch(() => undefined);
          if (text !== undefined) return { name: first.name, text };
          await forget(first);
        }
      }),
    remove,
    async refuse(name) {
      refused += 1;
      await remove(name);
    },
    size: () => ({ bundles: entries.length, bytes, dropped, refused }),
  };
}

/** The second bundle of the loop that has most. */
function expendable(entries: readonly Entry[]): Entry | undefined {
  const counts = new Map<string, number>();
  for (const { loop } of entries) counts.set(loop, (counts.get(loop) ?? 0) + 1);
  let largest: string | undefined;
  for (const [loop, count] of counts) {
    if (count >= 2 && (largest === undefined || count > (counts.get(largest) ?? 0))) largest = loop;
  }
  return largest === undefined ? undefined : entries.filter(({ loop }) => loop === largest)[1];
}
