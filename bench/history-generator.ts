import type { RestartObservation } from "../src/history/restart.ts";

/** Numbers that look random and are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const causes = [
  "container-memory-limit",
  "application-error-exit",
  "dependency-connection-refused",
  "liveness-probe-failed",
  "environment-variable-missing",
  "application-panic",
  "dns-resolution-failed",
  "command-not-found",
] as const;

export interface HistoryShape {
  restarts: number;
  seed: number;
  /** Restarts for each workload over the whole time, about. */
  perWorkload?: number;
  days?: number;
  start?: string;
}

interface Loop {
  observation: Omit<RestartObservation, "finishedAt">;
  next: number;
  delay: number;
  left: number;
  attempt: number;
}

const day = 86_400;

/**
 * A fleet's history in order of time: workloads whose containers fall into crash loops, on their nodes and revisions,
 * with kubelet's back-off between restarts, thousands of loops at once in a large one.
 */
export function* generateHistory(shape: HistoryShape): Generator<RestartObservation> {
  const random = randomNumbers(shape.seed);
  const pick = (count: number) => Math.floor(random() * count);
  const workloads = Math.max(1, Math.round(shape.restarts / (shape.perWorkload ?? 500)));
  const clusters = Math.max(1, Math.round(workloads / 200));
  const days = shape.days ?? 90;
  const start = Math.floor(Date.parse(shape.start ?? "2026-01-01T00:00:00Z") / 1000);
  const hex = (length: number) => Array.from({ length }, () => pick(16).toString(16)).join("");
  const meanLoop = 60;
  const loops = Math.max(1, Math.round(shape.restarts / meanLoop));

  // A binary heap would do as well; the loops of one hour are few enough to sort.
  const openings = Array.from({ length: loops }, () => start + pick(days * day)).toSorted((a, b) => a - b);
  let running: Loop[] = [];
  let opened = 0;
  let made = 0;
  for (let hour = start; made < shape.restarts; hour += 3_600) {
    const end = hour + 3_600;
    while (opened < openings.length && (openings[opened] ?? 0) < end) {
      running.push(openLoop(openings[opened] ?? hour));
      opened += 1;
    }
    if (opened === openings.length && running.length === 0) {
      running.push(openLoop(hour));
    }
    const due: RestartObservation[] = [];
    for (const loop of running) {
      while (loop.left > 0 && loop.next < end) {
        due.push({ ...loop.observation, ...instance(loop) });
        loop.left -= 1;
        loop.attempt += 1;
        loop.delay = Math.min(300, Math.max(10, loop.delay * 2));
        loop.next += loop.delay + 2 + pick(40);
      }
    }
    running = running.filter(({ left }) => left > 0);
    due.sort((a, b) => (a.finishedAt < b.finishedAt ? -1 : 1));
    for (const observation of due) {
      if (made === shape.restarts) return;
      made += 1;
      yield observation;
    }
  }

  function openLoop(at: number): Loop {
    const workload = pick(workloads);
    const cluster = `cluster-${workload % clusters}`;
    const revision = hex(10);
    const cause = causes[Math.floor(random() ** 2 * causes.length)] ?? causes[0];
    return {
      next: at,
      delay: 0,
      attempt: 0,
      // Most loops are short; some go on for a day.
      left: 5 + Math.floor(-Math.log(1 - random()) * (meanLoop - 5)),
      observation: {
        cluster,
        namespace: `team-${workload % 37}`,
        workload: { kind: workload % 9 === 0 ? "StatefulSet" : "Deployment", name: `service-${workload}` },
        pod: workload % 9 === 0 ? `service-${workload}-0` : `service-${workload}-${revision}-${hex(5)}`,
        podUid: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
        container: workload % 5 === 0 ? "main" : `service-${workload % 400}`,
        exitCode: cause === "container-memory-limit" || cause === "liveness-probe-failed" ? 137 : 1 + pick(2),
        reason: cause === "container-memory-limit" ? "OOMKilled" : "Error",
        cause,
        certainty: "likely",
        signature: `${cause.slice(0, 4)}-${workload % 5_000}`,
        revision,
        node: `node-${workload % clusters}-${pick(40)}`,
        observed: "pushed",
      },
    };
  }

  function instance(
    loop: Loop,
  ): Pick<RestartObservation, "attempt" | "containerID" | "startedAt" | "finishedAt"> {
    const lasted = 1 + pick(30);
    return {
      attempt: loop.attempt,
      containerID: `containerd://${hex(64)}`,
      startedAt: rfc3339(loop.next - lasted),
      finishedAt: rfc3339(loop.next),
    };
  }
}

function rfc3339(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
