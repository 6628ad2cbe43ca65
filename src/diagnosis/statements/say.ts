/** "Container api", or what stands for it where no container is named. */
export function subject(container: string | null, otherwise = "The pod"): string {
  return container === null ? otherwise : `Container ${container}`;
}

/** The first line of a message, cut for a sentence; the citation holds all of it. */
export function short(text: string, longest = 200): string {
  const [line = ""] = text.split("\n", 1);
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** "image cart:2", or "its image". */
export function imageOr(image: string | undefined): string {
  return image === undefined ? "its image" : `image ${image}`;
}
