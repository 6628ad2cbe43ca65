import type { PodEvent } from "../../evidence/evidence.ts";
import type { Certainty } from "../cause.ts";
import type { Citation } from "../citation.ts";
import type { Classified } from "./classified.ts";

/** How far a pod had come when the statement was made: each stage needs those before it. */
export type Stage =
  | "creation"
  | "scheduling"
  | "kubelet"
  | "attach"
  | "mount"
  | "sandbox"
  | "pull"
  | "create"
  | "start";

/** What kubelet, scheduler, runtime, registry or admission say of this pod themselves, and what it means. */
export interface Statement extends Classified {
  stage: Stage;
  /** null where it is said of the pod, or where the container is not known. */
  container: string | null;
  /** As said, without the prefixes of the layers between. */
  text: string;
  certainty: Certainty;
  citation: Citation;
  /** Where it is an event: what came after it decides whether it still holds. */
  event?: PodEvent;
  at?: string;
  ageSeconds?: number;
  past: boolean;
}

/** A statement before it is known whether it still holds. */
export type Said = Omit<Statement, "past" | "certainty"> & { certainty?: Certainty };
