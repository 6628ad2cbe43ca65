/** YAML of a pod with the containers `api` (limited to 256Mi) and `proxy`, for tests of the engine itself. */
/** One entry of `containerStatuses`, not Ready. */
export const state = (name: string, fields: string) => `{ name: ${name}, ready: false, ${fields} }`;

/** In back-off after five minutes of life. */
export const crashed = (
  exitCode: number,
  reason = "Error",
  life: [string, string] = ["10:00:00", "10:05:00"],
) =>
  `restartCount: 4, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: "2025-03-01T${life[0]}Z", finishedAt: "2025-03-01T${life[1]}Z" } }`;

const healthy = 'restartCount: 0, state: { running: { startedAt: "2025-03-01T08:00:00Z" } }';

export const pod = (...statuses: string[]) => `
spec:
  containers: [{ name: api, image: x, resources: { limits: { memory: 256Mi } } }, { name: proxy, image: y }]
status:
  phase: Running
  containerStatuses: [${statuses.join(", ")}]
`;

/** `api` as given beside a Ready `proxy`. */
export const one = (fields: string) =>
  pod(state("api", fields), state("proxy", healthy).replace("ready: false", "ready: true"));
