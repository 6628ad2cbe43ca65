/** Why an archive cannot be read on: damaged, cut off, or beyond a limit. Caught where its entries are taken in. */
export class ArchiveFault extends Error {
  readonly code: "input_unreadable" | "input_too_complex" | "body_too_large";

  constructor(code: ArchiveFault["code"], detail: string) {
    super(detail);
    this.name = "ArchiveFault";
    this.code = code;
  }
}
