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
  let pool = "";
  return () => {
    if (pool === "") pool = Buffer.from(random(new Uint8Array(idsAtOnce * 16))).toString("hex");
    const digits = pool.slice(0, 32);
    pool = pool.slice(32);
    const time = Math.max(now(), last);
    counter = time === last ? counter + 1 : Number.parseInt(digits.slice(13, 16), 16) & 0x7ff;
    // 12 bits of counter; beyond them the next millisecond is borrowed.
    last = counter > 0xfff ? time + 1 : time;
    counter &= 0xfff;
    const instant = last.toString(16).padStart(12, "0");
    const version = (0x7000 | counter).toString(16);
    const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
    return `${instant.slice(0, 8)}-${instant.slice(8)}-${version}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
  };
}
