import type { Statement } from "./database.ts";

const maxParameters = 100;
const maxStatementBytes = 100_000;
const maxCompoundTerms = 5;
const maxValueBytes = 2_000_000;

/** What D1 would refuse about a statement, so that a test on another SQLite notices. undefined: nothing. */
export function refusedByD1({ sql, params }: Statement): string | undefined {
  if (params.length > maxParameters) return `${params.length} parameters, D1 takes ${maxParameters}`;
  if (Buffer.byteLength(sql) > maxStatementBytes) return `${Buffer.byteLength(sql)} bytes of SQL`;
  if (/^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i.test(sql)) return "a transaction statement";
  // Counted over the whole text, so stricter than D1, which counts within one compound.
  const terms = 1 + (sql.match(/\b(UNION|INTERSECT|EXCEPT)\b/gi)?.length ?? 0);
  if (terms > maxCompoundTerms) return `${terms} compound terms, D1 takes ${maxCompoundTerms}`;
  for (const value of params) {
    if (value === undefined) return "an undefined parameter";
    const bytes =
      typeof value === "string"
        ? Buffer.byteLength(value)
        : value instanceof Uint8Array
          ? value.byteLength
          : 0;
    if (bytes > maxValueBytes) return `a value of ${bytes} bytes`;
  }
  return undefined;
}
