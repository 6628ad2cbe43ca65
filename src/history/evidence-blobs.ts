import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";

// A row of D1 holds two megabytes.
const partBytes = 1_000_000;

/** Evidence ready to be stored: compressed, in parts, under the hash of its content. */
export interface EvidenceBlob {
  /** SHA-256 of the text, hex. */
  hash: string;
  statements: Statement[];
}

/** Compresses redacted evidence. What is stored already under the same hash is not stored again. */
export function evidenceBlob(tenant: TenantId, text: string, now: string): EvidenceBlob {
  const bytes = new TextEncoder().encode(text);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const packed = deflateRawSync(bytes);
  const parts = Math.max(1, Math.ceil(packed.length / partBytes));
  const statements = Array.from({ length: parts }, (_, part): Statement => ({
    sql: `INSERT INTO evidence (tenant_id, hash, part, parts, stored_at, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (tenant_id, hash, part) DO UPDATE SET stored_at = excluded.stored_at
      WHERE excluded.stored_at > strftime('%Y-%m-%dT%H:%M:%fZ', evidence.stored_at, '+1 day')`,
    params: [tenant, hash, part, parts, now, packed.slice(part * partBytes, (part + 1) * partBytes)],
  }));
  return { hash, statements };
}

/** The text that was stored under a hash. undefined: it is not kept, or no longer. */
export async function getEvidence(db: Database, tenant: TenantId, hash: string): Promise<string | undefined> {
  const rows = await rowsOf(
    db,
    "SELECT bytes, parts FROM evidence WHERE tenant_id = ?1 AND hash = ?2 ORDER BY part",
    [tenant, hash],
  );
  if (rows.length === 0 || rows.length !== rows[0]?.["parts"]) return undefined;
  const packed = Buffer.concat(rows.map(({ bytes }) => bytesOf(bytes)));
  return new TextDecoder().decode(inflateRawSync(packed));
}

/** better-sqlite3 gives a Buffer, D1 an array of numbers. */
function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return Array.isArray(value) ? Uint8Array.from(value, Number) : new Uint8Array();
}
