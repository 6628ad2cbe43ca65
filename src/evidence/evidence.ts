import type { Node, Owner, PersistentVolumeClaim, Pod } from "./kubernetes.ts";

/** Who said it: attached to the request, pushed by a watcher, fetched from the cluster, read from history, or an alert's labels. */
export type Origin = "attached" | "pushed" | "fetched" | "history" | "alert-labels";

/**
 * Where a piece of evidence stands in what was given, so that a citation can point at it.
 *
 * `form` says what an absent field means. In an `object` it is the API's default; in `describe` text it was
 * perhaps never printed (no restartPolicy, no waiting message, no pod UID), or lies beyond a cut; a `table` has
 * only its columns.
 */
export interface Source {
  origin: Origin;
  form: "object" | "describe" | "table" | "log";
  /** Name of the file in a multipart upload, an archive or on the command line. */
  file?: string;
  /** RFC 6901 pointer of the object in the document as given: "" for the document itself, "/items/3" in a List. */
  pointer?: string;
  /** Text only: 1-based line of the file by JSON pointer within the object, e.g. "/status/containerStatuses/0/restartCount". */
  lines?: LinesByPointer;
  /**
   * Text only: times that are given as ages, by JSON pointer, in seconds before the text was printed. The object has
   * no value there: `/metadata/deletionTimestamp` of `Terminating (lasts 27m)`.
   */
  ages?: ReadonlyMap<string, number>;
  /** The piece was cut: text before its first line, or after its last, is known to be lost. */
  cut?: { start?: boolean; end?: boolean };
}

/** What is asked of these lines; a reader may find them out when they are. */
export type LinesByPointer = Pick<ReadonlyMap<string, number>, "get" | "entries">;

/** An object with the place it was found at. */
export interface Given<T> {
  object: T;
  source: Source;
}

/**
 * A Kubernetes Event of core/v1, events.k8s.io/v1 or text, in one shape. (Not the DOM's Event.)
 *
 * Text gives ages rather than times: `lastAgeSeconds` and `firstAgeSeconds` count back from the moment the text was
 * printed. Where that moment is known the times are filled in from the ages, and where times are known the ages are
 * filled in from `Evidence.now`; either pair may be missing (`<unknown>`).
 */
export interface PodEvent {
  type?: "Normal" | "Warning";
  reason: string;
  message: string;
  /** The object the event is about. `kind` "Pod" unless said otherwise. */
  involved: { kind: string; name?: string; namespace?: string; uid?: string };
  /** `spec.containers{app}`, as given. */
  fieldPath?: string;
  /** The container named by `fieldPath`. */
  container?: string;
  /** `kubelet`, `default-scheduler` ... */
  component?: string;
  /** The node that reported it. */
  host?: string;
  /** Occurrences; 1 when not given. */
  count: number;
  firstAt?: string;
  lastAt?: string;
  firstAgeSeconds?: number;
  lastAgeSeconds?: number;
  source: Source;
  /** 1-based line in the text it was read from. */
  line?: number;
}

/** Output of one container instance. */
export interface ContainerLog {
  namespace?: string;
  /** undefined: the input does not say whose log it is. */
  pod?: string;
  container?: string;
  containerID?: string;
  /** `previous`: the dead instance's. `current`: without `--previous`. `unknown`: a log that says neither. */
  instance: "previous" | "current" | "unknown";
  attempt?: number;
  capturedAt?: string;
  /** Redacted. Decoration (CRI, docker JSON, `--prefix`, `--timestamps`, ANSI) is stripped; one entry a line. */
  lines: string[];
  /** RFC 3339 time of a line where the decoration carried one; same length as `lines` when present. */
  times?: (string | undefined)[];
  /** 1-based line in the file of `lines[0]`. */
  firstLine: number;
  /** 1-based line in the file of each entry; only where they don't follow one another (a log spoken by several containers). */
  lineNumbers?: number[];
  source: Source;
}

/** A line of `kubectl get pods`. */
export interface PodRow {
  namespace?: string;
  name: string;
  readyContainers: number;
  totalContainers: number;
  /** The STATUS column: phase, reason or one container's waiting reason. Shows a single container at most. */
  status: string;
  restarts: number;
  lastRestartAgeSeconds?: number;
  ageSeconds?: number;
  node?: string;
  /** `0/1`: so many of the pod's readiness gates are met. Left out where all are, or where there are none. */
  readinessGates?: string;
  line: number;
  /** The earlier row, of a watch or of a table printed before, that shows how the pod's container ended last. */
  ended?: PodRow;
}

/** What is known of the other pods of the same workload, or of the same node. */
export interface PodSummary {
  namespace?: string;
  name: string;
  uid?: string;
  workload?: Workload;
  node?: string;
  /** The input shows its node, which is not Ready. */
  nodeLost?: true;
  phase?: string;
  /** undefined: not shown. */
  ready?: boolean;
  restartCount?: number;
  createdAt?: string;
  /** Of a table's row, which shows no time. */
  ageSeconds?: number;
  templateHash?: string;
  /** When it was ended on purpose, by its DisruptionTarget condition. */
  disruptedAt?: string;
  /** When the last of its containers ended without anybody seeing why (exit 255), where all have. */
  lostAt?: string;
  source: Source;
}

/** The top of the owner chain: what one would edit. A pod nobody owns is its own workload, of kind `Pod`. */
export interface Workload {
  kind: string;
  name: string;
}

/**
 * What is known about one Pod, or about a controller that has no pod to show, at one instant. It holds no opinion.
 *
 * `undefined` is "not given", `[]` is "given, and there were none".
 */
export interface Evidence {
  cluster?: string;
  namespace?: string;
  pod?: Given<Pod>;
  row?: Given<PodRow>;
  /** The controller chain as far as it was given, nearest first (ReplicaSet, Deployment). */
  owners: Given<Owner>[];
  node?: Given<Node>;
  claims: Given<PersistentVolumeClaim>[];
  /** Events of the pod, its owners, its node and its claims. */
  events?: PodEvent[];
  logs: ContainerLog[];
  siblings: PodSummary[];
  /** The alerts that asked for this evidence. */
  alerts: AlertReference[];
  /**
   * "Now" of this evidence, RFC 3339: the latest absolute time it holds, or the `observedAt` that came with it.
   * Never the server's clock. undefined: the input has no absolute time at all.
   */
  now?: string;
}

/** An alert that names the subject of a piece of evidence. */
export interface AlertReference {
  fingerprint: string;
  groupKeyHash?: string;
  alertname?: string;
  status: "firing" | "resolved";
  startsAt?: string;
  endsAt?: string;
  labels: Record<string, string>;
}

/** Something that was skipped, cut or could not be placed, for the caller to read. */
export interface Warning {
  /** Stable, kebab-case: "line-too-long", "unknown-kind", "log-not-placed" ... */
  code: string;
  /** One sentence: what was found, where, and what was done about it. */
  detail: string;
  file?: string;
  /** 1-based. */
  line?: number;
}
