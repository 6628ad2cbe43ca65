const offset = 14_695_981_039_346_656_037n;
const prime = 1_099_511_628_211n;
const mask = 2n ** 64n - 1n;
const separator = 0xff;

/**
 * Alertmanager's fingerprint of a label set: FNV-1a, 64 bit, over names sorted by their UTF-8 bytes, each followed by
 * its value and either by the byte 0xFF. Source: prometheus/common, model/signature.go.
 */
export function fingerprintOf(labels: Readonly<Record<string, string>>): string {
  const encoder = new TextEncoder();
  const pairs = Object.entries(labels).map(
    ([name, value]) => [encoder.encode(name), encoder.encode(value)] as const,
  );
  pairs.sort(([a], [b]) => compareBytes(a, b));
  let hash = offset;
  const add = (byte: number) => {
    hash = ((hash ^ BigInt(byte)) * prime) & mask;
  };
  for (const [name, value] of pairs) {
    for (const bytes of [name, value]) {
      bytes.forEach(add);
      add(separator);
    }
  }
  return hash.toString(16).padStart(16, "0");
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
