import type { Given } from "../evidence/evidence.ts";
import type { Pod } from "../evidence/kubernetes.ts";
import { type Citation, citeObject } from "./citation.ts";
import type { Instance } from "./view.ts";

/** The exit code, where it is shown: the API always has it, text that was cut or trimmed may not. */
export function exitOf({ state }: Instance): number | undefined {
  const shown: number | undefined = state.exitCode;
  return shown;
}

/** "with exit 137 (Error)", "with exit 0 (Completed)". */
export function describeEnd(instance: Instance): string {
  const { state } = instance;
  const code = exitOf(instance);
  const signal = state.signal === undefined || state.signal === 0 ? "" : ` by signal ${state.signal}`;
  const reason = state.reason === undefined ? "" : ` (${state.reason})`;
  return `with ${code === undefined ? "an exit code that is not shown" : `exit ${code}`}${signal}${reason}`;
}

/** Nothing where there is nothing to cite. */
export function citeExit(pod: Given<Pod> | undefined, instance: Instance | undefined): Citation[] {
  const code = instance && exitOf(instance);
  return pod && instance && code !== undefined
    ? [citeObject("pod", pod, `${instance.path}/exitCode`, code)]
    : [];
}

/** "Container api", or "The container" where a cut text lost its name. */
export function subjectOf(name: string): string {
  return name === "" ? "The container" : `Container ${name}`;
}
