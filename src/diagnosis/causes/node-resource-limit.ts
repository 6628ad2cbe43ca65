import { editOwner, look } from "../advice.ts";
import { bareExit } from "../statements/bare-exit.ts";
import { defineCause, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { subject as who } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName } from "../target.ts";

export const nodeResourceLimit = defineCause({
  id: "node-resource-limit",
  category: "node",
  title: "A limit of the node's kernel is reached",
  explanation:
    "The kernel refuses another open file, inotify watch, thread or process, or a kernel setting is too low for the program. Such limits belong to the node or its runtime; the program may also use them up by a leak of its own.",
  recognisedBy:
    "By EMFILE, `too many open files`, inotify limits, threads, processes or namespaces that cannot be created (also as java.lang.OutOfMemoryError: unable to create native thread), vm.max_map_count too low, or exit 152 and 153.",
  variants: {
    "node-sysctl": "A kernel setting of the node (fs.inotify, vm.max_map_count, kernel.pid_max, nofile).",
    "own-leak": "The program itself used up what it was given.",
  },
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/",
    "https://kubernetes.io/docs/concepts/policy/pid-limiting/",
  ],
  outranks: ["runtime-heap-exhausted"],
  triggers: ["named", 152, 153],

  detect: (view) => [
    ...statedMatches(
      view,
      "node-resource-limit",
      ({ container, text }) => `${who(container)} cannot start: ${shortText(text)}`,
    ),
    ...fromLogs(view, "node-resource-limit", ({ ended, text }) => ({
      summary: `${ended} at a limit of the kernel: ${shortText(text, 160)}`,
    })),
    ...bareExit(
      view,
      152,
      (container) => `Container ${container} ended by SIGXCPU (exit 152): a limit on CPU time was reached.`,
    ),
    ...bareExit(
      view,
      153,
      (container) => `Container ${container} ended by SIGXFSZ (exit 153): a limit on file size was reached.`,
    ),
  ],

  remediation({ variant, detail = {}, summary }, target) {
    const setting = sysctl.exec(`${detail["key"] ?? ""} ${summary}`)?.[0];
    const node = target.view.pod?.object.spec?.nodeName;
    const seeNode = isKubernetesName(node)
      ? setting !== undefined
        ? readSysctl(node, setting)
        : {
            action: `See how many pods share the limits of node ${node}, and its PIDPressure`,
            command: ["kubectl", "describe", "node", node],
          }
      : look(target, "See which pods share the node", "get", "pods", "-o", "wide");
    const key =
      setting ??
      detail["key"] ??
      "the setting that the error is about (inotify: fs.inotify.max_user_instances and max_user_watches; namespaces: user.max_user_namespaces, user.max_net_namespaces; huge pages: vm.nr_hugepages, which the container must request too)";
    return [
      seeNode,
      variant === "node-sysctl"
        ? {
            action: `Raise ${key} on the nodes, in the node group's configuration rather than by hand; sysctls that are not namespaced cannot be set in a pod.`,
          }
        : editOwner(
            target,
            "Let it use fewer threads or files (pool sizes, worker counts; many runtimes count the node's CPUs), and look for a leak if the number only grows",
          ),
      {
        action:
          "The open-files limit comes from the container runtime's service on the node (LimitNOFILE), the number of processes from the kubelet's podPidsLimit.",
      },
    ];
  },
});

/** Not a file of a program's source (`fs.go:12`), a host or a slice of the node. */
const sysctl =
  /\b(?:(?:vm|kernel)\.[a-z]{2,30}[_-][a-z_-]{1,40}|kernel\.(?:sem|shm[a-z]{2,4}|msg[a-z]{2,4}|keys\.[a-z_]{1,40})|fs\.(?:file|mount|aio)-[a-z-]{1,20}|fs\.nr_open|fs\.(?:inotify|epoll|mqueue)\.[a-z_]{1,40}|user\.max_[a-z_]{1,40}|net\.(?:core|ipv4|ipv6|netfilter|unix)\.[a-z0-9_.-]{1,80}[a-z0-9])\b/;

/** One value for all pods of the node, which none of them may write. */
function readSysctl(node: string, key: string): Remediation {
  return {
    action: `See what ${key} is on node ${node}`,
    command: [
      "kubectl",
      "debug",
      `node/${node}`,
      "-it",
      "--image=busybox",
      "--",
      "cat",
      `/proc/sys/${key.replaceAll(".", "/")}`,
    ],
    caution: "This makes a pod on the node; delete it afterwards.",
  };
}
