import { DurableObject } from "cloudflare:workers";

/** A Durable Object for each cluster, with SQLite inside. Tests reach into it. */
export class LedgerObject extends DurableObject {}
