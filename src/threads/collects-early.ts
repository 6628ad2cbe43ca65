import { getHeapStatistics } from "node:v8";

/** Of less, garbage is collected in no time. */
const littleBytes = 64_000_000;
/** Of what was in use the last time. V8 itself lets more pile up. */
const growth = 1.5;

/**
 * Collects the thread's garbage before V8 must. For whoever is about to write: garbage that is collected in the midst of a
 * transaction keeps all others waiting who want to write, for a tenth of a second and more where much is held.
 * Where node was started without `--expose-gc`, it does nothing.
 */
export function collectsEarly(gc = globalThis.gc, bytesInUse = heapInUse): () => void {
  let most = littleBytes;
  return () => {
    if (!gc || bytesInUse() < most) return;
    gc();
    most = Math.max(littleBytes, bytesInUse() * growth);
  };
}

function heapInUse(): number {
  return getHeapStatistics().used_heap_size;
}
