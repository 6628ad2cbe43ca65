const idsAtOnce = 64;

/**
 * Makes UUIDv7s (RFC 9562): they sort by the time they were made, and within a millisecond by a counter, so that a
 * list in id order is a list in time order.
 */
export function uuidV7Maker(
  now: () => number,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): () => string {
  let last = 0;
  let counter = 0;
  // To ask for randomness takes longer than all the rest.
  let pool = new Uint8Array(0);
  return () => {
    if (pool.length === 0) pool = random(new Uint8Array(idsAtOnce * 16));
    const bytes = pool.slice(0, 16);
    pool = pool.subarray(16);
    const time = Math.max(now(), last);
    counter = time === last ? counter + 1 : ((bytes[6] ?? 0) & 0x07) * 256 + (bytes[7] ?? 0);
    // 12 bits of counter; beyond them the next millisecond is borrowed.
    last = counter > 0xfff ? time + 1 : time;
    counter &= 0xfff;
    const view = new DataView(bytes.buffer);
    view.setUint16(0, Math.floor(last / 2 ** 32));
    view.setUint32(2, last % 2 ** 32);
    view.setUint16(6, 0x7000 | counter);
    view.setUint8(8, ((bytes[8] ?? 0) & 0x3f) | 0x80);
    const hex = Buffer.from(bytes.buffer).toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}
