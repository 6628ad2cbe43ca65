import type { Format } from "../format.ts";
import { consolePage } from "./console-page.ts";
import { describeClaim } from "./describe-claim.ts";
import { describeNode } from "./describe-node.ts";
import { describeOwner } from "./describe-owner.ts";
import { describePod } from "./describe-pod.ts";
import { eventSentences } from "./event-sentences.ts";
import { eventTable } from "./event-table.ts";
import { goMap } from "./go-map.ts";
import { kubeletLog } from "./kubelet-log.ts";
import { log } from "./log.ts";
import { nodeTable } from "./node-table.ts";
import { otherOutput } from "./other-output.ts";
import { ownerTable } from "./owner-table.ts";
import { podTable } from "./pod-table.ts";

/** What a text, or a stretch of a paste, can be, asked in this order. Any text is a log, so that one stands last. */
export const textFormats: readonly Format[] = [
  goMap,
  describePod,
  describeNode,
  describeOwner,
  describeClaim,
  consolePage,
  podTable,
  eventTable,
  nodeTable,
  ownerTable,
  otherOutput,
  kubeletLog,
  eventSentences,
  log,
];
