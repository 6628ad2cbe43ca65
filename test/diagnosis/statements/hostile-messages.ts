interface HostileMessage {
  begins: string;
  message: string;
}

/** Messages of about so many characters, by what reads them, that begin again and again what its expressions look for. */
export function hostileMessages(size: number): Record<"pull" | "scheduling" | "start", HostileMessage[]> {
  const repeat = (text: string) => text.repeat(Math.ceil(size / text.length));
  const named = (...messages: string[]) =>
    messages.map((message) => ({ begins: message.slice(0, 30), message }));
  return {
    pull: named(...["manifest ", "\\", '"', "lookup ", "docker://"].map(repeat)),
    scheduling: named(
      `0/3 nodes are available: ${repeat("1 a, ")}`,
      repeat("0/1 nodes are available: "),
      repeat("fit failure on node ("),
    ),
    start: named(...['exec: "', "exec ", "path `", "\\", "/"].map(repeat)),
  };
}
