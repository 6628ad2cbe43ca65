import { describe, expect, test } from "vitest";

import { classifyStartError } from "../../../src/diagnosis/statements/start-error.ts";
import { hostileMessages } from "./hostile-messages.ts";

const runc =
  "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ";

describe("what a refused creation or start means", () => {
  const rows: Record<string, [string, string | undefined]> = {
    "not in $PATH": [
      `${runc}error during container init: exec: "serve": executable file not found in $PATH: unknown`,
      "command-not-found",
    ],
    "not in the image, in a virtual machine": [
      "failed to create containerd task: failed to create shim task: failed to create container: the file serve was not found: unknown",
      "command-not-found",
    ],
    "a virtual machine that does not start": [
      "failed to create containerd task: failed to create shim task: the file vmlinux.container was not found: unknown",
      "container-runtime-failure",
    ],
    "a memory limit below what runc itself takes": [
      `${runc}error during container init: error setting cgroup config for procHooks process: unable to set memory limit to 1048576 (current usage: 2097152, peak usage: 2158592): unknown`,
      "container-memory-limit",
    ],
    "a memory limit below what any container is given": [
      "set memory limit 4194304 too low; should be at least 12582912 bytes",
      "pod-spec-invalid",
    ],
    "a profile that containerd makes itself and cannot load": [
      "failed to create containerd container: load apparmor profile /tmp/cri-containerd.apparmor.d1: parser error(Cannot access securityfs): exit status 243",
      "container-runtime-failure",
    ],
    "a folder that docker cannot make, as its file system hangs": [
      "mkdir /mnt/archive: file exists",
      "volume-mount-failed",
    ],
    "an old daemon with nothing but execve's error": [
      "runContainer: Error response from daemon: no such file or directory",
      "shared-library-missing",
    ],
    "a memory limit below what its cgroup uses": [
      'OCI runtime create failed: container_linux.go:348: starting container process caused "process_linux.go:402: container init caused \\"process_linux.go:367: setting cgroup config for procHooks process caused \\\\\\"failed to write 4194304 to memory.limit_in_bytes: write /sys/fs/cgroup/memory/kubepods/pod1/2/memory.limit_in_bytes: device or resource busy\\\\\\"\\"": unknown',
      "container-memory-limit",
    ],
    "a file with capabilities that the container may not have": [
      `${runc}exec: "/usr/bin/dnsmasq": operation not permitted: unknown`,
      "security-context-rejected",
    ],
    "no further key for a session": [
      `${runc}error during container init: unable to join session keyring: unable to create session key: disk quota exceeded: unknown`,
      "node-resource-limit",
    ],
    "a volume that cannot be labelled": [
      "relabel failed /var/lib/kubelet/pods/1/volumes/data: lsetxattr /var/lib/kubelet/pods/1/volumes/data/a: operation not permitted",
      "security-context-rejected",
    ],
    "a device of the node that is not there": [
      'failed to generate container "ab" spec: failed to generate spec: lstat /dev/ttyUSB0: no such file or directory',
      "volume-mount-failed",
    ],
    "a device that the runtime is not told of": [
      'failed to generate container "ab" spec: failed to apply OCI options: unresolvable CDI devices example.org/gpu=all: unknown',
      "container-runtime-failure",
    ],
    "more CPUs than there are": [
      'failed to start container "web": Error response from daemon: Range of CPUs is from 0.01 to 4.00, as there are only 4 CPUs available',
      "pod-spec-invalid",
    ],
    "a folder that the user may not make": [
      `${runc}error during container init: mkdir /app/data: permission denied: unknown`,
      "filesystem-permission-denied",
    ],
    "an image of another Windows": [
      "failed to create containerd task: failed to create shim task: hcs::CreateComputeSystem web: The container operating system does not match the host operating system.: unknown",
      "architecture-mismatch",
    ],
    "not in $PATH, quoted twice": [
      'OCI runtime create failed: container_linux.go:346: starting container process caused "exec: \\"serve\\": executable file not found in $PATH": unknown',
      "command-not-found",
    ],
    "an absolute path that is not there": [
      `${runc}exec: "/app/serve": stat /app/serve: no such file or directory: unknown`,
      "command-not-found",
    ],
    "CRI-O with crun, not in $PATH": [
      "container create failed: executable file `serve` not found in $PATH: No such file or directory\n",
      "command-not-found",
    ],
    "CRI-O with crun, absolute": [
      "container create failed: executable file `/app/serve` not found: No such file or directory",
      "command-not-found",
    ],
    Windows: [
      "hcsshim::System::CreateProcess: failure in a Windows system call: The system cannot find the file specified. (0x2)",
      "command-not-found",
    ],
    "no execute bit": [`${runc}exec: "/app/serve": permission denied: unknown`, "command-not-executable"],
    "crun, no execute bit": [
      "container create failed: the path `/app/serve` exists but it is not executable: Operation not permitted",
      "command-not-executable",
    ],
    "crun, old": ["container create failed: open executable: Permission denied", "command-not-executable"],
    "a directory": [`${runc}exec: "/app": is a directory: unknown`, "command-not-executable"],
    "crun, a directory": [
      "container create failed: the path `/app` is not a regular file",
      "command-not-executable",
    ],
    "a binary of another CPU": [
      "standard_init_linux.go:228: exec user process caused: exec format error",
      "architecture-mismatch",
    ],
    "a script without interpreter line": [
      "exec /docker-entrypoint.sh: exec format error",
      "command-not-executable",
    ],
    "the loader is missing": ["exec /app/serve: no such file or directory", "shared-library-missing"],
    "a script's interpreter is missing": [
      "exec /app/start.sh: no such file or directory",
      "command-not-found",
    ],
    "runc itself lacks a C library": [
      "runc: /lib64/libc.so.6: version `GLIBC_2.34' not found (required by runc)",
      "shared-library-missing",
    ],
    "init was OOM-killed": [
      `${runc}container init was OOM-killed (memory limit too low?): unknown`,
      "container-memory-limit",
    ],

    "runc's first step was killed": [
      'OCI runtime create failed: container_linux.go:348: starting container process caused "process_linux.go:301: running exec setns process for init caused \\"signal: killed\\"": unknown',
      "container-memory-limit",
    ],
    "a container that is further than the kubelet knows": [
      "container 7bf4 is not in created state: running",
      "container-runtime-failure",
    ],
    "runc's first step failed by itself": [
      'OCI runtime create failed: container_linux.go:348: starting container process caused "process_linux.go:301: running exec setns process for init caused \\"exit status 40\\"": unknown',
      "container-runtime-failure",
    ],
    "a ConfigMap": ['configmap "cart-config" not found', "config-reference-missing"],
    "a Secret, plural": ['secrets "cart-db" not found', "config-reference-missing"],
    "a key": ["couldn't find key DB_HOST in ConfigMap shop/cart-config", "config-reference-missing"],
    "runAsNonRoot, root image": [
      'container has runAsNonRoot and image will run as root (pod: "cart_shop(1)", container: cart)',
      "security-context-rejected",
    ],
    "runAsNonRoot, a named user": [
      'container has runAsNonRoot and image has non-numeric user (node), cannot verify user is non-root (pod: "cart_shop(1)", container: cart)',
      "security-context-rejected",
    ],
    "seccomp file": [
      "failed to generate container spec: failed to generate seccomp spec opts: open /var/lib/kubelet/seccomp/p.json: no such file or directory",
      "security-context-rejected",
    ],
    "AppArmor profile": [
      "failed to generate apparmor spec opts: apparmor profile not found cart-profile",
      "security-context-rejected",
    ],
    SELinux: [
      "error during container init: write /proc/self/attr/keycreate: invalid argument",
      "security-context-rejected",
    ],
    "user name": [
      "unable to find user cart: no matching entries in passwd file",
      "security-context-rejected",
    ],
    "no command": [
      'failed to generate container "ab" spec: failed to generate spec: no command specified',
      "pod-spec-invalid",
    ],
    "an undefined volume": ['cannot find volume "data" to mount into container "cart"', "pod-spec-invalid"],
    "an absolute subPath": ["error SubPath `/etc/x` must not be an absolute path", "pod-spec-invalid"],
    "no working directory": [
      `${runc}error during container init: chdir to cwd ("/srv") set in config.json failed: no such file or directory`,
      "pod-spec-invalid",
    ],
    "a working directory below a file": [
      `${runc}error during container init: mkdir /srv: not a directory`,
      "pod-spec-invalid",
    ],
    "a working directory without access": [
      `${runc}chdir to cwd ("/srv") set in config.json failed: permission denied`,
      "filesystem-permission-denied",
    ],
    "subPath preparation": [
      'failed to prepare subPath for volumeMount "conf" of container "cart"',
      "volume-mount-failed",
    ],
    "a file over a directory": [
      `${runc}error during container init: error mounting "/var/lib/kubelet/pods/1/volumes/kubernetes.io~configmap/conf/app.yaml" to rootfs at "/etc/app": mount /a:/etc/app: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)?`,
      "volume-mount-failed",
    ],
    "a directory where the runtime writes a file of the sandbox": [
      `${runc}error during container init: error mounting "/var/lib/containerd/io.containerd.grpc.v1.cri/sandboxes/54/hostname" to rootfs at "/etc/hostname": not a directory: unknown`,
      "container-runtime-failure",
    ],
    "a volume of a file called hostname": [
      `${runc}error during container init: error mounting "/var/lib/kubelet/pods/1/volumes/kubernetes.io~configmap/conf/hostname" to rootfs at "/etc/hostname": not a directory: unknown`,
      "volume-mount-failed",
    ],
    "a stale mount": [
      `${runc}error mounting "/var/lib/kubelet/pods/1/volumes/nfs" to rootfs at "/data": stat: stale file handle`,
      "storage-io-error",
    ],
    "a path that is to be mounted and is not there": [
      "Error: stat /mnt/volumes/pvc-1: no such file or directory",
      "volume-mount-failed",
    ],
    "a namespace of a sandbox that is gone": [
      "lstat /proc/4711/ns/ipc: no such file or directory",
      "container-runtime-failure",
    ],
    "a path of the runtime's own that is not there": [
      "lstat /var/lib/docker/overlay2/9a3f-init: no such file or directory",
      "container-runtime-failure",
    ],
    "read-only below the container's root": [
      `${runc}mkdir /run/containerd/io.containerd.runtime.v2.task/k8s.io/cart/rootfs/run/x: read-only file system: unknown`,
      "filesystem-read-only",
    ],
    "the node's cgroups are full": [
      "mkdir /sys/fs/cgroup/memory/kubepods/x: no space left on device",
      "container-runtime-failure",
    ],
    "the node's disk is full": [
      "create container log directory for container cart failed: mkdir /var/log/pods/x: no space left on device",
      "disk-full",
    ],
    "too many open files": [`${runc}open /dev/null: too many open files`, "node-resource-limit"],
    "a host port": [
      "driver failed programming external connectivity: Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use",
      "port-conflict",
    ],
    "a reserved name": [
      'failed to reserve container name "cart_cart-1_shop_u_0": name "x" is reserved for "ab12"',
      "container-runtime-failure",
    ],
    "a slow runtime": ["context deadline exceeded", "container-runtime-failure"],
    "a GPU runtime": [
      `${runc}error running hook #0: nvidia-container-cli: initialization error: nvml error: driver not loaded`,
      "container-runtime-failure",
    ],
    "a hook whose program is missing": [
      `${runc}error running prestart hook #0: fork/exec /usr/bin/toolkit: no such file or directory`,
      "container-runtime-failure",
    ],
    "the runtime's own mounts": [
      `${runc}error during container init: error mounting "proc" to rootfs at "/proc": operation not permitted`,
      "container-runtime-failure",
    ],

    "a cache that fills": ["failed to sync configmap cache: timed out waiting for the condition", undefined],
    "services not read yet": [
      "services have not yet been read at least once, cannot construct envvars",
      undefined,
    ],
    "a word of no meaning here": ["hello", undefined],
    nothing: ["", undefined],
  };
  test.each(Object.entries(rows))("%s", (_, [text, cause]) => {
    expect(classifyStartError(text)?.cause).toBe(cause);
  });
});

test("names what was looked for", () => {
  expect(classifyStartError("couldn't find key DB_HOST in Secret shop/cart-db")?.detail).toEqual({
    objectKind: "Secret",
    object: "cart-db",
    key: "DB_HOST",
  });
  expect(
    classifyStartError('exec: "/app/serve": stat /app/serve: no such file or directory')?.detail,
  ).toEqual({ executable: "/app/serve" });
  expect(
    classifyStartError(
      "image has non-numeric user (node), cannot verify user is non-root: container has runAsNonRoot and image has",
    )?.detail,
  ).toMatchObject({ user: "node", policy: "runAsNonRoot" });
});

test("the spec tells a script from a binary where the error names neither", () => {
  expect(classifyStartError("exec user process caused: exec format error", "/entrypoint.sh")?.cause).toBe(
    "command-not-executable",
  );
  expect(classifyStartError("exec user process caused: exec format error", "/bin/serve")).toMatchObject({
    cause: "architecture-mismatch",
  });
  expect(classifyStartError("exec user process caused: exec format error")?.atMost).toBe("likely");
});

test("a runtime's refusal that nothing explains is only possibly the runtime's fault", () => {
  expect(classifyStartError("OCI runtime create failed: something new")).toMatchObject({
    cause: "container-runtime-failure",
    atMost: "possible",
  });
});

test.each(hostileMessages(1_000_000).start)("a hostile message means nothing: $begins", ({ message }) => {
  expect(classifyStartError(message)).toBeUndefined();
});
