import { describe, expect, test } from "vitest";

import { classifySandboxError } from "../../../src/diagnosis/statements/sandbox-error.ts";

describe("what keeps a sandbox from being made", () => {
  const rows: Record<string, [string, string]> = {
    "an unexplained plugin error": [
      'failed to setup network for sandbox "ab": plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized',
      "sandbox-creation-failed",
    ],
    "a plugin whose agent is down": [
      'plugin type="cilium-cni" failed (add): unable to connect to Cilium daemon: dial unix /var/run/cilium/cilium.sock: connect: connection refused',
      "sandbox-creation-failed",
    ],
    "a plugin that is not ready": [
      "network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized",
      "sandbox-creation-failed",
    ],
    "a runtime that is not installed": [
      'failed to create shim task: OCI runtime create failed: unable to retrieve OCI runtime error (open /run/containerd/log.json: no such file or directory): exec: "runc": executable file not found in $PATH: unknown',
      "container-runtime-failure",
    ],
    "a pause container that cannot be run": [
      'failed to create shim task: OCI runtime create failed: exec: "/pause": stat /pause: no such file or directory: unknown',
      "container-runtime-failure",
    ],
    "a storage driver that cannot mount": [
      'failed to create a sandbox for pod "cart-1": Error response from daemon: error creating aufs mount to /var/lib/x/aufs/mnt/5a-init: invalid argument',
      "container-runtime-failure",
    ],
    "an image of the sandbox's that is not whole": [
      "rpc error: code = NotFound desc = failed to create containerd container: error unpacking image: failed to resolve rootfs: content digest sha256:6c: not found",
      "container-runtime-failure",
    ],
    "an address of an interface that is still held": [
      'networkPlugin cni failed to set up pod "cart-1_shop" network: error adding container to network "second": failed to add IP addr {Address:{IP:10.2.2.8 Mask:ffffff00}} to "net1": address already in use',
      "sandbox-creation-failed",
    ],
    "a port of the host that is still held": [
      'networkPlugin cni failed to set up pod "cart-1_shop" network: cannot open hostport 80 for pod cart-1: listen tcp :80: bind: address already in use',
      "port-conflict",
    ],
    "no address (AWS)": [
      'plugin type="aws-cni" name="aws-cni" failed (add): add cmd: failed to assign an IP address to container',
      "node-network-exhausted",
    ],
    "no address (host-local)": [
      'plugin type="bridge" failed (add): failed to allocate for range 0: no IP addresses available in range set: 10.1.0.1-10.1.0.254',
      "node-network-exhausted",
    ],
    "no further block of addresses for the node (Calico)": [
      'plugin type="calico" failed (add): cannot allocate new block due to per host block limit',
      "node-network-exhausted",
    ],
    "an address manager that does not answer": [
      'plugin type="weave-net" failed (add): unable to allocate IP address: Post "http://127.0.0.1:6784/ip/x": dial tcp 127.0.0.1:6784: connect: connection refused',
      "sandbox-creation-failed",
    ],
    "Windows, of another release": [
      "hcsshim::CreateComputeSystem ab: The operating system of the container does not match the operating system of the host.",
      "architecture-mismatch",
    ],
    "Windows, a container's system": [
      "hcs::CreateComputeSystem ab: The directory name is invalid.: unknown",
      "container-runtime-failure",
    ],
    "Windows, an endpoint": [
      "failed to create HNSEndpoint: hnsCall failed in Win32: An adapter was not found. (0x803b0006)",
      "sandbox-creation-failed",
    ],
    "runc, before it runs anything": [
      'container_linux.go:349: starting container process caused "process_linux.go:319: getting the final child\'s pid from pipe caused \\"read init-p: connection reset by peer\\""',
      "container-runtime-failure",
    ],
    "docker without its containerd": [
      'failed to create a sandbox for pod "web-0": Error response from daemon: grpc: the connection is unavailable',
      "container-runtime-failure",
    ],
    "a pause image whose registry is silent": [
      'unable to pull sandbox image "k8s.gcr.io/pause:3.1": Error response from daemon: Get https://k8s.gcr.io/v2/: net/http: request canceled while waiting for connection',
      "image-registry-unreachable",
    ],
    "a file of the sandbox itself that cannot be mounted": [
      'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting "/var/lib/containerd/io.containerd.grpc.v1.cri/sandboxes/1f7451/resolv.conf" to rootfs at "/etc/resolv.conf": open /run/containerd/rootfs/etc/resolv.conf: operation not permitted: unknown',
      "container-runtime-failure",
    ],
    "no further namespace on the node": [
      'failed to create network namespace for sandbox "e42924fa2573": failed to start noop process for unshare: fork/exec /proc/self/exe: no space left on device',
      "node-resource-limit",
    ],
    "no further namespace on the node (CRI-O)": [
      "pinns failed to create namespaces: Failed to unshare namespaces: No space left on device",
      "node-resource-limit",
    ],
    "a virtual machine whose agent does not answer": [
      "CreateContainer failed: Failed to check if grpc server is working: rpc error: code = DeadlineExceeded desc = timed out connecting to vsock 71:1024: unknown",
      "container-runtime-failure",
    ],
    "no inode left below /run": [
      "pinns failed to create namespaces: Failed to pin namespaces: No space left on device",
      "disk-full",
    ],
    "a name that CRI-O keeps for an attempt that hangs": [
      "error reserving pod name k8s_cart-0_shop_45d93718-e90f-4888-bad6-660cf9c37a87_0 for id 5910bcf2356ba371",
      "container-runtime-failure",
    ],
    "the pause image cannot be pulled": [
      'failed to get sandbox image "registry.k8s.io/pause:3.9": failed to pull image "registry.k8s.io/pause:3.9": dial tcp: lookup registry.k8s.io: no such host',
      "image-registry-unreachable",
    ],
    "the pause image does not exist": [
      'failed to get sandbox image "corp/pause:3.9": failed to pull image "corp/pause:3.9": failed to resolve reference "corp/pause:3.9": corp/pause:3.9: not found',
      "image-not-found",
    ],
    "a reserved name": [
      'failed to reserve sandbox name "cart_shop_1_0": name "cart_shop_1_0" is reserved for "ab"',
      "container-runtime-failure",
    ],
    cgroups: [
      "failed to create containerd task: failed to create shim task: OCI runtime create failed: unable to apply cgroup configuration: mkdir /sys/fs/cgroup/x: no space left on device",
      "container-runtime-failure",
    ],
    "init was OOM-killed": [
      "failed to start sandbox container: OCI runtime create failed: container init was OOM-killed (memory limit too low?)",
      "container-memory-limit",
    ],
    "the runtime lacks a C library": [
      "runc: /lib64/libc.so.6: version `GLIBC_2.34' not found (required by runc)",
      "shared-library-missing",
    ],
    "an unknown handler": ['RuntimeHandler "kata" not supported', "pod-spec-invalid"],
    "an unknown handler, containerd": [
      'failed to get sandbox runtime: no runtime for "gvisor" is configured',
      "pod-spec-invalid",
    ],
    "a full disk": [
      "failed to create a sandbox: mkdir /var/lib/containerd/x: no space left on device",
      "disk-full",
    ],
    "a time-out": ["context deadline exceeded", "sandbox-creation-failed"],
  };
  test.each(Object.entries(rows))("%s", (_, [text, cause]) => {
    expect(
      classifySandboxError(`Failed to create pod sandbox: rpc error: code = Unknown desc = ${text}`).cause,
    ).toBe(cause);
  });

  test("namespaces that cannot be pinned leave open whether files or mounts are too many", () => {
    expect(
      classifySandboxError(
        "pinns failed to create namespaces: Failed to pin namespaces: No space left on device",
      ).atMost,
    ).toBe("likely");
  });
});
