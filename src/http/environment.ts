import type { Database, TenantId } from "../history/database.ts";
import type { Scope } from "../history/tokens.ts";
import type { Refusal } from "../intake/refusal.ts";
import type { Answer, Question } from "../usecases/answer-dump.ts";
import type { DiagnosisDependencies } from "../usecases/diagnose-dump.ts";
import type { Upload } from "../usecases/diagnose-upload.ts";
import type { Inbox } from "../usecases/inbox.ts";
import type { Lookups } from "../usecases/lookups.ts";
import type { DocsAsset } from "./docs-page.ts";

export type Log = (
  level: "info" | "warn" | "error",
  message: string,
  fields?: Readonly<Record<string, unknown>>,
) => void;

/** Sizes in bytes. */
export interface BodyLimits {
  webhook: number;
  dump: number;
  yaml: number;
  /** An archive in a body of its own, read as it comes. undefined: archives are not read. */
  bundle?: number;
}

/** What an entry point wires: the same handlers run on both homes. */
export interface AppDependencies {
  db: Database;
  diagnosis: DiagnosisDependencies;
  bodyLimits: BodyLimits;
  /** Answers what is large, or an archive, beside the requests. undefined: all is done in the request. */
  answerUpload?: (upload: Upload, question: Question) => Promise<Answer<Uint8Array<ArrayBuffer>> | Refusal>;
  /** Base of links, without a slash at its end. */
  publicUrl: string;
  storeLogs: boolean;
  /** undefined: there is no cluster to ask. */
  lookups?: Lookups;
  /** Acknowledges notifications before they are written. undefined: the answer waits until they are. */
  inbox?: Inbox;
  /** The server's clock, RFC 3339 with milliseconds. */
  now(): string;
  /** A UUIDv7. */
  newId(): string;
  log: Log;
  /** The files that the page at `/docs` needs; on Workers they stand outside the script. undefined: there is no page. */
  docs?: (name: DocsAsset) => Promise<ReadableStream | ArrayBuffer | undefined>;
}

/** Whose request it is. */
export interface Caller {
  tenant: TenantId;
  tokenName: string;
  scopes: readonly Scope[];
}

export interface AppEnvironment {
  Variables: {
    requestId: string;
    log: Log;
    deps: AppDependencies;
    caller: Caller;
  };
}
