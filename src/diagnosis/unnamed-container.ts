/**
 * A block of describe text that was cut above its name is read as a container called "". Sentences about it then
 * have a gap where the name belongs.
 */
export function withoutGap(sentence: string): string {
  return sentence
    .replace(
      /^([Ii]nit )?[Cc]ontainer  ?(?=\s|['’])/,
      (_, init?: string) => `The ${init === undefined ? "" : "init "}container`,
    )
    .replace(/\b(?<!the )container (?=[ '’:.,])/g, "the container");
}
