import { readDuration } from "../evidence/duration.ts";
import { readInstant, showInstant } from "../evidence/instant.ts";

/** The wait before the next start, as the kubelet computes it. */
export interface BackOff {
  delaySeconds: number;
  /** RFC 3339; null where the last exit's time is not known. */
  until: string | null;
}

const firstDelaySeconds = 10;
const longestDelaySeconds = 300;

/**
 * What the kubelet waits for, from its own message (`back-off 5m0s restarting failed container=...`), else from the
 * restart count: 10 s doubling to 5 min. The count gives an upper bound only: ten minutes of running reset the delay.
 * Source: pkg/kubelet/kuberuntime, doBackOff.
 */
export function backOffOf(
  waitingMessage: string | undefined,
  restartCount: number | undefined,
  finishedAt: string | undefined,
): BackOff {
  const delaySeconds =
    statedDelay(waitingMessage ?? "") ??
    Math.min(
      longestDelaySeconds,
      firstDelaySeconds * 2 ** Math.max(0, Math.min((restartCount ?? 1) - 1, 10)),
    );
  return {
    delaySeconds,
    until: showInstant(readInstant(finishedAt ?? "") + delaySeconds * 1000) ?? null,
  };
}

/** Seconds, of `back-off 5m0s restarting failed container=...`. */
function statedDelay(message: string): number | undefined {
  if (!message.startsWith("back-off ")) return undefined;
  const end = message.indexOf(" ", "back-off ".length);
  return message.startsWith(" restarting failed container", end)
    ? readDuration(message.slice("back-off ".length, end))
    : undefined;
}
