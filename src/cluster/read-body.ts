type Body = ReadableStream<Uint8Array> | null;

/** Reads at most `mostBytes` and keeps the last `keepBytes` of them, from the beginning of a line on. */
export async function readBytes(
  body: Body,
  { keepBytes, mostBytes }: { keepBytes: number; mostBytes: number },
): Promise<{ text: string; startIsCut: boolean; endIsCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let read = 0;
  let kept = 0;
  let startIsCut = false;
  let endIsCut = false;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    read += chunk.length;
    kept += chunk.length;
    while (chunks[0] !== undefined && kept - chunks[0].length >= keepBytes) {
      kept -= chunks[0].length;
      chunks.shift();
      startIsCut = true;
    }
    if (read > mostBytes) {
      endIsCut = true;
      break;
    }
  }
  let bytes: Uint8Array = Buffer.concat(chunks);
  if (bytes.length > keepBytes) {
    bytes = bytes.subarray(bytes.length - keepBytes);
    startIsCut = true;
  }
  const firstBreak = startIsCut ? bytes.indexOf(0x0a) : -1;
  // A single line longer than all that is kept stays, as far as it goes.
  if (firstBreak !== -1 && firstBreak < bytes.length - 1) bytes = bytes.subarray(firstBreak + 1);
  return { text: new TextDecoder().decode(bytes), startIsCut, endIsCut };
}

/** The lines of a stream that may never end. A line over `longest` characters is left out. */
export async function* linesOf(body: Body, longest: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    const pieces = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        if (length > 0 && length <= longest) yield parts.join("");
        parts = [];
        length = 0;
      }
      length += piece.length;
      if (length <= longest) parts.push(piece);
      else parts = [];
    }
  }
  if (length > 0 && length <= longest) yield parts.join("");
}
