import { definePatterns } from "../pattern.ts";

/** GPUs, threads, and the daemons of nodes, storage and networks. */
export const infrastructure = definePatterns(() => [
  {
    id: "gpu-memory",
    cause: "runtime-heap-exhausted",
    literals: [
      "out of memory",
      "no available memory for the cache",
      "free memory on device",
      "alloc_failed",
      "larger than the maximum number of tokens that can be stored in kv cache",
      "larger than the available kv cache memory",
    ],
    match:
      /\b(?:CUDA|HIP|GPU|XPU|NPU)\b(?: error)?:? out of memory|No available memory for the cache blocks|Free memory on device\b.{0,120}\bless than\b|\w+_STATUS_ALLOC_FAILED|is larger than the (?:maximum number of tokens that can be stored in KV cache|available KV cache memory)/i,
    rank: 3,
    samples: [
      "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.",
      "ValueError: Free memory on device (1.2/8.0 GiB) on startup is less than desired GPU memory utilization (0.9, 7.2 GiB).",
    ],
    lookalikes: ["Free memory on device (7.9/8.0 GiB)"],
  },
  {
    // The kubelet's words for volumes that have not come, which are read for what they say.
    id: "unmounted-volumes",
    role: "benign",
    literals: ["unmounted volumes=["],
    match: /\bunmounted volumes=\[/,
    samples: [
      'err="unmounted volumes=[data], unattached volumes=[data]: timed out waiting for the condition" pod="shop/api-0"',
    ],
  },
  {
    id: "gpus-too-few",
    cause: "application-config-invalid",
    literals: [
      "notenoughcudadevices",
      "visible cuda devices",
      "only found",
      "world size",
      "tensor parallel size",
    ],
    match:
      /NotEnoughCUDADevices|only found \d+ (?:CUDA|GPU|XPU)?\s?devices|(?:world|tensor parallel) size \(\d+\) is (?:larger|greater) than the number of available (?:GPU|device)s/i,
    rank: 2,
    samples: ['Error: NotEnoughCUDADevices("`sharded` is true but only found 1 CUDA devices")'],
    lookalikes: ["found 2 visible CUDA devices"],
  },
  {
    id: "thread-not-permitted",
    cause: "security-context-rejected",
    literals: ["pthread_create", "create thread"],
    // EPERM where EAGAIN would be a limit: a seccomp profile that does not know clone3.
    match:
      /pthread_create\b[^\n]{0,80}: Operation not permitted|[Cc](?:an't|annot) create thread[^\n]{0,80}\(errno: 1\)/,
    rank: 4,
    samples: [
      "OpenBLAS blas_thread_init: pthread_create failed for thread 3 of 8: Operation not permitted",
      "0 [Warning] [Server] Can't create thread to handle start-up (errno: 1)",
    ],
    lookalikes: ["pthread_create failed for thread 3 of 8: Resource temporarily unavailable"],
  },
  {
    id: "kestrel-certificate",
    cause: "application-config-invalid",
    literals: ["unable to configure https endpoint", "certificate was specified"],
    match: /Unable to configure HTTPS endpoint|No server certificate was specified/i,
    rank: 2,
    samples: [
      "System.InvalidOperationException: Unable to configure HTTPS endpoint. No server certificate was specified, and the default developer certificate could not be found.",
    ],
  },
  {
    id: "ceph-auth",
    cause: "dependency-auth-rejected",
    literals: ["handle_auth_bad_method", "handle_auth_reply_error"],
    match: /monclient\S{0,20}: handle_auth_(?:bad_method|reply_error)/,
    rank: 1,
    samples: [
      "-1 monclient(hunting): handle_auth_bad_method server allowed_methods [2] but i only support [2]",
    ],
  },
  {
    // supervisord tells of its children's ends at the level of information.
    id: "supervised-child-segfault",
    cause: "segmentation-fault",
    anyLevel: true,
    literals: ["terminated by sigsegv"],
    match: /exited: (?<command>[\w.-]{1,80}) \(terminated by SIGSEGV/,
    rank: 1,
    samples: ["2026-03-01 10:00:04,427 INFO exited: php (terminated by SIGSEGV (core dumped); not expected)"],
    lookalikes: ["INFO exited: php (terminated by SIGTERM; expected)"],
  },
  {
    id: "sysctl-not-permitted",
    cause: "security-context-rejected",
    literals: ["sysctl"],
    match:
      /sysctl: (?:error setting key|setting key|permission denied on key|cannot stat|cannot open) ["']?(?<key>[\w./-]{1,120})["']?.{0,60}(?:Read-only file system|[Pp]ermission denied|Operation not permitted)|sysctl: permission denied on key ["']?(?<key2>[\w./-]{1,120})/,
    rank: 3,
    samples: [
      "sysctl: error setting key 'net.ipv4.ip_forward': Read-only file system",
      'sysctl: permission denied on key "vm.swappiness"',
    ],
    lookalikes: ["sysctl: net.core.somaxconn = 1024"],
  },
  {
    // Clients that only tell the status and the address that they asked.
    id: "api-refuses-by-status",
    cause: "kubernetes-rbac-forbidden",
    literals: ["kubernetes.default", "kubernetes api server"],
    match:
      /\b(?:40[13]\b|Forbidden\b|Unauthorized\b).{0,120}kubernetes\.default|kubernetes\.default.{0,300}\b(?:40[13]\b|Forbidden\b|Unauthorized\b)|from Kubernetes API server: 40[13]\b/i,
    rank: 5,
    samples: [
      "Server returned HTTP response code: 403 for URL: https://kubernetes.default.svc.cluster.local:443/api/v1/namespaces/shop/endpoints/cache",
      "Non-200 from Kubernetes API server: 401 Unauthorized",
    ],
    lookalikes: ["GET https://kubernetes.default.svc/version answered 200"],
  },
  {
    id: "kubernetes-api-path",
    cause: "kubernetes-api-unreachable",
    literals: [
      "/apis/",
      "/api/v1/namespaces",
      "/api/v1/pods",
      "/api/v1/nodes",
      "/api/v1/services",
      "/api/v1/secrets",
      "/api/v1/configmaps",
      "/api/v1/endpoints",
    ],
    match:
      /\b(?:Get|Put|Post|Patch|Delete|List|Watch) "?\\?"?https:\/\/(?<host>[\w.:[\]-]{1,253}?)(?::(?<port>\d{2,5}))?\/(?:apis\/[\w.-]+\.k8s\.io|apis\/(?:apps|batch|autoscaling)|api\/v1\/(?:namespaces|pods|nodes|services|secrets|configmaps|endpoints)\b)(?!\S{0,200}\/leases\/).{0,300}(?:deadline exceeded|Client\.Timeout|connection refused|i\/o timeout|no route to host|connection reset|http2: client connection lost|TLS handshake timeout|EOF)/,
    rank: 1,
    samples: [
      'failed to read job: Get "https://172.20.9.1:443/apis/batch/v1/namespaces/shop/jobs/nightly": context deadline exceeded',
    ],
    lookalikes: ['GET "https://catalog.example.com/api/v1/orders": context deadline exceeded'],
  },
  {
    // Of the runtime itself: agents that look around there miss what has been cleared away, and go on.
    id: "runtime-layer-gone",
    cause: "container-runtime-failure",
    literals: ["io.containerd.snapshotter", "/docker/overlay2/", "/storage/overlay/"],
    match:
      /\b(?:failed to (?:stat parent|mount|prepare|create|extract|unpack|register|rename|commit)|error creating overlay mount)\b[^\n]{0,200}\/(?:io\.containerd\.snapshotter\.v1\.[\w-]{1,40}|docker\/overlay2|containers\/storage\/overlay)\/[^\s:"]{1,300}["':]{0,2} (?:no such file|not a directory|input\/output error|structure needs cleaning)/,
    rank: 3,
    samples: [
      "failed to stat parent: stat /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/112/fs: no such file or directory",
    ],
    lookalikes: [
      "mounted /var/lib/docker/overlay2/4f/merged",
      'level=error err="statfs /var/lib/docker/overlay2/4f/merged: no such file or directory"',
    ],
  },
  {
    id: "throttled",
    cause: "dependency-unavailable",
    literals: ["throttling", "rate exceeded"],
    match: /\bThrottling: |\bRate exceeded\b/,
    rank: -1,
    samples: ["failed to list zones: Throttling: Rate exceeded"],
    lookalikes: ["log throttling is enabled"],
  },
  {
    // A loop that waits for a service says so until it is stopped; less than anything else that is known.
    id: "waits-for-service",
    cause: "dependency-unavailable",
    role: "wrapper",
    rank: -55,
    anyLevel: true,
    literals: ["waiting for", "is not available", "is unavailable"],
    match:
      /\b[Ww]aiting for (?:the )?(?<service>postgres\w*|pgsql|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|kafka|zookeeper|elasticsearch|opensearch|cassandra|minio|etcd|nats|vault|database|db)(?: (?:server|service|database|broker|cluster))? (?:to (?:start|come|be|become|accept)|is|connection)\b|\b(?<service2>postgres\w*|pgsql|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|kafka|elasticsearch|opensearch|cassandra|database)(?: (?:server|service|database|broker|cluster))? is (?:not (?:yet )?available|unavailable)\b[^\n]{0,20}\b(?:waiting|sleeping|retrying|trying)\b/i,
    samples: ["waiting for redis to start up", "**** MySQL server is not available. Waiting 5 seconds..."],
    lookalikes: ["waiting for the next tick", "waiting for postgres lock"],
  },
  {
    id: "lock-file-there",
    cause: "data-locked",
    literals: ["lock file ", "lockfile ", "another instance is running"],
    match:
      /(?<!\bno )\block ?file ["']?(?<path>\/[^\s"',:]{1,200})["']? (?:already )?exists\b(?![^\n]{0,120}\b(?:stale|remov(?:e|ing)|delet(?:e|ing)|(?:taking|take) (?:it )?over|overwrit))|\banother instance is running\b[^\n]{0,40}\b(?:exit|abort|quit|stop)/i,
    rank: 1,
    samples: [
      "lock file /srv/shop/.lock exists, another instance is running. Exiting.",
      "ERROR: lockfile /var/run/shop.pid already exists",
    ],
    lookalikes: [
      "no lock file /srv/.lock exists yet",
      "lock file /srv/.lock removed",
      "WARN lock file /srv/.lock exists, removing stale lock",
    ],
  },
  {
    // Members and nodes whose own settings contradict those of their cluster.
    id: "cluster-settings-contradict",
    cause: "application-config-invalid",
    literals: ["error validating peerurls", "flannel net config doesn't contain"],
    match: /\berror validating peerURLs\b|\bspecified in the flannel net config doesn't contain\b/,
    rank: 1,
    samples: [
      '{"level":"fatal","msg":"discovery failed","error":"error validating peerURLs {ClusterID:1 Members:[]}: member count is unequal"}',
      'Error registering network: failed to acquire lease: subnet "10.1.0.0/16" specified in the flannel net config doesn\'t contain "10.2.1.0/24" PodCIDR of the "n1" node',
    ],
    lookalikes: ["validated peerURLs of 3 members"],
  },
  {
    id: "custom-resources-absent",
    cause: "kubernetes-resource-missing",
    literals: ["custom resource", "crd"],
    match:
      /\bcustom resources?(?: definitions?)? (?:[\w.-]{1,80} )?(?:(?:is|are|was|were) )?(?:not (?:found|installed|registered)|missing)|\bCRDs? (?:[\w.-]{1,80} )?(?:(?:is|are) )?(?:not (?:found|installed|registered)|missing)\b|\bCRDs? (?:must|need to|should) be installed\b/i,
    rank: 1,
    samples: [
      "An error occurred: custom resources not found - apply config/crd/*.yaml",
      "error: CRD widgets.example.org is not installed",
    ],
    lookalikes: ["INFO found 12 custom resources"],
  },
]);
