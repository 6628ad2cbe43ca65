import type { Detail } from "../cause.ts";
import { type Classified, classifiedBy, detailOf, firstRule, tidy } from "./classified.ts";
import { missingObjectIn } from "./missing-object.ts";
import { runtimeFaults, runtimeSymptoms, startRules, wrappers } from "./start-rules.ts";

const mountFailure =
  /\b(?:error mounting|mounting) ["']?\/|\bmount `|\bto rootfs at\b|\bcreating mount ?point|: mount \/|^mount \//;

// The runtime's own mounts, which no volume is behind.
const kernelMount = /\bmounting "?(?:proc|sysfs|cgroup2?|tmpfs|devpts|mqueue|shm)\b/;

// A sandbox's own files, which the runtime writes and mounts into each container.
const sandboxFile =
  /\bmounting ["']?\/(?:var\/lib|run|var\/run)\/(?:containerd|docker|containers|crio)\/[^"'\s]{1,300}\/(?:hostname|hosts|resolv\.conf)["'\s]/;

// What docker and containerd keep for themselves.
const runtimePath = /\/(?:docker|containerd?|containers|crio|overlay2?|snapshots)\//;

// An error of the container's own file system or of the node's, seen while it is put together.
const readOnly = "read-only file system";

// While the kubelet's caches fill after its start; it tries again within seconds.
const transient = [
  "cache: timed out waiting for the condition",
  "not yet been read at least once",
  "not registered",
];

const scriptName = /(?:\.(?:sh|bash|py|rb|pl|php|js|mjs|lua|tcl)|entrypoint[^/]{0,40})$/i;

/** Whether an executable's name says that it is a script: `exec format error` then means a missing first line. */
export function isScript(path: string | undefined): boolean {
  return path !== undefined && scriptName.test(path);
}

/**
 * What the error means with which a container's creation or start was refused: the message of
 * CreateContainerConfigError, CreateContainerError, RunContainerError, StartError, ContainerCannotRun and of the
 * event `Failed`. `executable` is what the spec runs, for errors that do not name it.
 */
export function classifyStartError(text: string, executable?: string): Classified | undefined {
  const said = tidy(text);
  const lower = said.toLowerCase();
  if (transient.some((fragment) => lower.includes(fragment))) return undefined;
  // The runtime itself did not run: an executable that is named is its own.
  if (lower.includes("unable to retrieve oci runtime error"))
    return { cause: "container-runtime-failure", detail: {} };
  const missing = missingObjectIn(said);
  if (missing) return { cause: "config-reference-missing", detail: missing };

  const exec = executableIn(said);
  const detail = detailOf({ executable: exec ?? undefined });
  const byExec = classifyExec(lower, exec ?? executable, detail);
  if (byExec) return byExec;
  if (sandboxFile.test(lower) && lower.includes("directory"))
    return { cause: "container-runtime-failure", detail: {} };
  const rule = firstRule(startRules, lower);
  if (rule) return classifiedBy(rule, detailFor(rule.cause, said, detail));
  if (lower.includes(readOnly)) {
    // runc works below /run/containerd, the daemon on the node's own paths.
    const variant = lower.includes("/rootfs/") || lower.includes("to rootfs at") ? "container-root" : "node";
    return { cause: "filesystem-read-only", variant, detail: detailOf({ path: pathBefore(said, readOnly) }) };
  }
  if (kernelMount.test(lower)) return { cause: "container-runtime-failure", detail: {}, atMost: "likely" };
  if (mountFailure.test(said)) {
    return {
      cause: "volume-mount-failed",
      detail: detailOf({ path: /\bto rootfs at ["']([^"']{1,300})["']/.exec(said)?.[1] }),
    };
  }
  // Before it asks for a container, the kubelet looks at what is to be mounted into it; docker makes what is missing.
  const path =
    /^(?:Error: )?(?:Error response from daemon: )?(?:l?stat|mkdir) (\/[^\s:]{1,300}): (?:no such file|not a directory|file exists|permission denied|transport endpoint)/.exec(
      said,
    )?.[1];
  // What a process of the sandbox keeps open: the runtime lost it.
  if (path?.startsWith("/proc/") === true) return { cause: "container-runtime-failure", detail: {} };
  if (path !== undefined && !runtimePath.test(path))
    return { cause: "volume-mount-failed", detail: { path } };
  const fault = firstRule([runtimeFaults, runtimeSymptoms, wrappers], lower);
  return fault && classifiedBy(fault);
}

/** One of these has to be there before it is worth looking for what it is said of. */
const absent = ["no such file", "not a directory", "file does not exist", "cannot find the "];

function classifyExec(lower: string, executable: string | undefined, detail: Detail): Classified | undefined {
  const known = { ...detailOf({ executable }), ...detail };
  if (lower.includes("nvidia-container") || /error running (?:\w{1,20} )?hook/.test(lower)) return undefined;
  if (lower.includes("exec format error")) {
    return isScript(executable)
      ? { cause: "command-not-executable", detail: known }
      : {
          cause: "architecture-mismatch",
          detail: known,
          ...(executable === undefined && { atMost: "likely" }),
        };
  }
  if (
    lower.includes("permission denied") &&
    /\bexec(?: user process|: "[^"]{1,300}"|ing)[^\n]{0,60}permission denied/.test(lower)
  ) {
    return { cause: "command-not-executable", detail: known };
  }
  // Only a file that has capabilities which the container may not have is refused so, or a seccomp profile refuses.
  if (/\bexec(?: user process|: "[^"]{1,300}"|ing)[^\n]{0,60}operation not permitted/.test(lower))
    return { cause: "security-context-rejected", detail: { ...known, policy: "capabilities" } };
  if (
    /\bexec: "[^"]{1,300}": is a directory/.test(lower) ||
    /the path [`'][^`'\n]{1,300}[`'] is not a regular file/.test(lower)
  ) {
    return { cause: "command-not-executable", detail: known };
  }
  // After the start, execve says so of a file that exists when its interpreter or its dynamic loader does not.
  if (
    /\bexec user process(?: caused)?:? "?(?:no such file|file does not exist)/.test(lower) ||
    /^exec (?!:)\S{1,300}: no such file or directory/m.test(lower)
  ) {
    return isScript(executable)
      ? { cause: "command-not-found", detail: known, atMost: "likely" }
      : { cause: "shared-library-missing", detail: known, atMost: "likely" };
  }
  // The daemon before 1.12 gave execve's error and nothing else.
  if (/\berror response from daemon: no such file or directory"?$/.test(lower))
    return { cause: "shared-library-missing", detail: known, atMost: "possible" };
  if (
    absent.some((words) => lower.includes(words)) &&
    /\bexec: "[^"]{0,300}":[^\n]{0,320}(?:no such file or directory|not a directory|file does not exist|cannot find the (?:file|path))/.test(
      lower,
    )
  ) {
    return { cause: "command-not-found", detail: known };
  }
  if (/\bexecutable file [`'][^`'\n]{1,300}[`'] not found/.test(lower))
    return { cause: "command-not-found", detail: known };
  if (lower.includes("the system cannot find the file specified") && lower.includes("createprocess")) {
    return { cause: "command-not-found", detail: known };
  }
  return undefined;
}

function executableIn(text: string): string | undefined {
  return (
    /\bexec: "([^"]{1,300})"/.exec(text)?.[1] ??
    /\bexecutable file [`']([^`'\n]{1,300})[`']/.exec(text)?.[1] ??
    /\bthe path [`']([^`'\n]{1,300})[`']/.exec(text)?.[1] ??
    /\bexec container process [^`\n]{0,60}`([^`\n]{1,300})`/.exec(text)?.[1] ??
    /\bexec (\/[^\s:"]{1,300}): /.exec(text)?.[1] ??
    /\bContainer command '([^'\n]{1,300})'/.exec(text)?.[1] ??
    /\bopen executable `?(\/[^\s:`]{1,300})/.exec(text)?.[1]
  );
}

function detailFor(cause: string, said: string, detail: Detail): Detail {
  if (cause === "security-context-rejected") {
    return {
      ...detail,
      ...detailOf({
        user:
          /\bnon-numeric user \(([^)\s]{1,100})\)/.exec(said)?.[1] ??
          /\bunable to find (?:user|group) ([^\s:]{1,100})/.exec(said)?.[1],
        policy: securityPolicyIn(said),
      }),
    };
  }
  const directory = /\b(?:chdir to cwd \(|container init: mkdir )"?([^"`')\s:]{1,300})/.exec(said)?.[1];
  if (cause === "pod-spec-invalid" && directory !== undefined) return { path: `workingDir ${directory}` };
  if (cause === "volume-mount-failed" || cause === "pod-spec-invalid") {
    return {
      ...detail,
      ...detailOf({
        volume: /\b(?:volumeMount|find volume|volume) "([^"\s]{1,253})"/.exec(said)?.[1],
        path: /\b(?:cwd \(|SubPath [`"']|path )"?([^"`')\s]{1,300})/.exec(said)?.[1],
      }),
    };
  }
  if (cause === "command-not-found" || cause === "command-not-executable") return detail;
  return detailOf({ path: pathBefore(said, "no space left on device") });
}

/** Which setting of the security context was refused. */
export function securityPolicyIn(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (lower.includes("runasnonroot") || lower.includes("non-root") || lower.includes("run as root"))
    return "runAsNonRoot";
  if (lower.includes("apparmor")) return "AppArmor";
  if (lower.includes("seccomp") || lower.includes("forbidden syscalls")) return "seccomp";
  if (/keycreate|selinux|relabel|lsetxattr/.test(lower)) return "SELinux";
  if (lower.includes("sysctl")) return "sysctl";
  if (lower.includes("unable to find user") || lower.includes("passwd file")) return "runAsUser";
  if (lower.includes("unable to find group") || lower.includes("group file")) return "runAsGroup";
  if (lower.includes(" caps") || lower.includes("capability") || lower.includes("operation not permitted"))
    return "capabilities";
  return undefined;
}

/** The path in front of an errno's words: `mkdir /mnt/data: read-only file system`. */
function pathBefore(text: string, words: string): string | undefined {
  const end = text.toLowerCase().indexOf(words);
  if (end === -1) return undefined;
  const before = text.slice(Math.max(0, end - 400), end);
  return /(\/[^\s:"'`]{0,300})["'`]?: $/.exec(before)?.[1];
}
