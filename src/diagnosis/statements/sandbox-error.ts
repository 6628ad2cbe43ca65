import { type Classified, type TextRule, classifiedBy, detailOf, firstRule, tidy } from "./classified.ts";
import { classifyPullError, imageIn } from "./pull-error.ts";
import { classifyStartError } from "./start-error.ts";

const noAddressLeft: TextRule = {
  cause: "node-network-exhausted",
  any: [
    "failed to assign an ip address to container",
    "no ip addresses available",
    "no available ip",
    "no ips available",
    "no more free affine blocks",
    "assigned 0 out of",
    "failed to allocate for range",
    "no more ips",
    "ip pool exhausted",
    "insufficientfreeaddress",
    "ip addresses are exhausted",
    "failed to allocate address",
    "no free ip",
    "no addresses available",
    "out of ip",
    "not enough ips available",
    "insufficient ip",
    "range is full",
    "no available addresses",
    "ipam error: no",
    "ipamd: no available",
    "pool exhausted",
    "all ips in subnet",
    "no enough ip",
    "noavailableaddress",
    "per host block limit",
  ],
};

/** Words of an address manager that is asked in vain, which it says as well when nothing answers it. */
const noAddressGiven: TextRule = {
  cause: "node-network-exhausted",
  any: ["could not allocate ip", "unable to allocate ip"],
  not: [
    "connection refused",
    "i/o timeout",
    "deadline",
    "timed out",
    "no such file",
    "unauthorized",
    "eof",
    "no route",
  ],
};

const runtime: TextRule = {
  cause: "container-runtime-failure",
  any: [
    "failed to reserve sandbox name",
    "name is reserved",
    "error reserving pod name",
    "error reserving ctr name",
    "is reserved for",
    "is already in use by container",
    "cgroup",
    "failed to create shim",
    "failed to start shim",
    "shim.sock",
    "ttrpc: closed",
    "failed to mount rootfs",
    "snapshot",
    "overlay",
    "aufs mount",
    "devicemapper",
    "layer not known",
    "containerd.sock",
    "crio.sock",
    "docker.sock",
    "cri-dockerd",
    // The agent within a sandbox that is a virtual machine.
    "grpc server is working",
    "vsock",
    "input/output error",
    "dbus",
    "failed to create containerd task",
    "failed to create containerd container",
    "failed to start sandbox container",
    "failed to create sandbox for pod",
    "code = unimplemented",
    "hcs::",
    "hcsshim::",
    "grpc: the connection is unavailable",
    "container_linux.go",
    "process_linux.go",
    "unknown property",
    "mount netns",
  ],
};

const network = [
  "cni",
  "network for sandbox",
  "network for pod",
  "pod network",
  "to network",
  "networkplugin",
  "multus",
  "calico",
  "flannel",
  "cilium",
  "plugin type=",
  // Of Windows.
  "hnsendpoint",
  "hnscall",
];

const ofContainers: ReadonlySet<string> = new Set([
  "volume-mount-failed",
  "command-not-found",
  "command-not-executable",
]);

const runtimeHandler =
  /\b(?:RuntimeHandler "([^"]{1,100})" not supported|no runtime for "([^"]{1,100})" is configured|failed to find runtime handler (\S{1,100}))/;

/**
 * What the error means with which a pod's sandbox (pause container, network) could not be made:
 * `sandbox-creation-failed` where no cause behind it is shown.
 */
export function classifySandboxError(text: string): Classified {
  const said = tidy(text);
  const lower = said.toLowerCase();
  const handler = runtimeHandler.exec(said);
  if (handler)
    return {
      cause: "pod-spec-invalid",
      detail: detailOf({ object: handler[1] ?? handler[2] ?? handler[3], objectKind: "RuntimeClass" }),
    };
  const exhausted = firstRule([noAddressLeft, noAddressGiven], lower);
  if (exhausted) return classifiedBy(exhausted);
  if (
    /\b(?:(?:failed|unable) to (?:get|pull|ensure) (?:the )?(?:sandbox |pause )?image|no such image|pulling image|failed pulling image|initializing source docker:|pinging container registry|pull and unpack image)\b/.test(
      lower,
    )
  ) {
    const pull = classifyPullError(said, { ...image(said) })[0];
    if (pull) return pull;
  }
  // A network plugin's own error may hold the same words (its socket refuses, it finds no file): the stage stands.
  if (network.some((fragment) => lower.includes(fragment))) return behindNetwork(said, lower);
  const start = classifyStartError(said);
  const fault = firstRule([runtime], lower);
  // A sandbox has no volume and no command of the pod's: what cannot be mounted or run there is the runtime's own.
  if (start && ofContainers.has(start.cause))
    return { cause: "container-runtime-failure", detail: start.detail };
  if (start && start.cause !== "container-runtime-failure") return start;
  if (fault) return classifiedBy(fault);
  // The kubelet copies the node's into every sandbox.
  const path = /^(?:Failed to create pod sandbox: )?open (\/\S{1,200}resolv\.conf): no such file/.exec(
    said,
  )?.[1];
  if (path !== undefined) return { cause: "sandbox-creation-failed", detail: { path } };
  // The network plug-in is not named, so it may as well be the runtime.
  return { cause: "sandbox-creation-failed", detail: {}, atMost: "likely" };
}

const behindPlugin: readonly TextRule[] = [
  { cause: "shared-library-missing", any: ["glibc_", "error while loading shared libraries"] },
  { cause: "disk-full", variant: "node", any: ["no space left on device"] },
  { cause: "node-resource-limit", variant: "node-sysctl", any: ["too many open files"] },
  // An address of an interface is no port's.
  {
    cause: "port-conflict",
    any: ["cannot open hostport", "address already in use"],
    not: ["add ip addr"],
  },
];

function behindNetwork(said: string, lower: string): Classified {
  const rule = firstRule(behindPlugin, lower);
  if (rule) return classifiedBy(rule);
  return {
    cause: "sandbox-creation-failed",
    detail: detailOf({ driver: /\bplugin type="([^"]{1,100})"/.exec(said)?.[1] }),
  };
}

function image(said: string): { image?: string } {
  const found = imageIn(said) ?? /\bsandbox image "([^"\s]{1,300})"/.exec(said)?.[1];
  return found === undefined ? {} : { image: found };
}
