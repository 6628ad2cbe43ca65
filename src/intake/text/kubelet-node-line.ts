import { klogOf } from "./kubelet-json-line.ts";

/** What a line of the kubelet's log says of its node. `why` is left out where the node is Ready. */
export interface KubeletNodeLine {
  node?: string;
  why?: string;
}

const condition =
  /\bType"?:"?Ready\b.{0,300}?\bStatus"?:"?(True|False)\b.{0,600}?\bMessage"?:"?(.{1,2000}?)"?\}/is;

/** undefined: it says nothing of its node. Every kubelet that starts says of its runtime that it was not yet asked. */
export function readKubeletNodeLine(given: string): KubeletNodeLine | undefined {
  if (given.length > 16_384) return undefined;
  const line = klogOf(given) ?? given;
  const named = /\bnode="([a-z0-9][-a-z0-9.]{0,252})"/.exec(line)?.[1];
  const node = named === undefined ? {} : { node: named };
  if (/\bNode became (?:not )?ready\b/.test(line)) {
    const [, status, message = ""] = condition.exec(line.replaceAll('\\"', '"')) ?? [];
    if (status === undefined) return undefined;
    return status.toLowerCase() === "true" ? node : { ...node, why: message };
  }
  const network =
    /\bContainer runtime network not ready(?:"| -|:).{0,200}? ?message: ?(.{1,1000}?)"?$/is.exec(line)?.[1];
  if (network !== undefined) return { ...node, why: network };
  const skipped =
    /\b[Ss]kipping pod synchronization(?:" err="| - )\[?(.{1,2000}?)\]?(?:"(?: err\w{1,20}=.{0,4000})?)?$/s.exec(
      line,
    )?.[1];
  return skipped === undefined ? undefined : { ...node, why: skipped };
}
