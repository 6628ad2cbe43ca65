import { definePatterns } from "../pattern.ts";

/** What the kernel refuses because of how the container is confined: capabilities, seccomp, users. */
export const privileges = definePatterns(() => [
  {
    id: "privilege-missing",
    cause: "security-context-rejected",
    literals: [
      "/dev/net/tun",
      "/dev/",
      "operation not permitted",
      "eperm",
      "(1: ",
      "you must be root",
      "must be run as root",
      "must be root",
      "not running as root",
      "requires root",
      "cap_",
      "no new privileges",
      "effective uid is not 0",
      "need to be root",
      "permission denied (you must be root)",
      "root privileges",
      "are you root",
      "not permitted to",
      "rtnetlink answers",
      "permission denied.",
    ],
    match:
      /(?:RTNETLINK answers|new (?:user |pid |mount |network )?namespace|setuid|setgid|setgroups|set groups|seteuid|setresuid|setresgid|initgroups|capset|prctl|ptrace|mount|umount|unshare|clone|chroot|pivot_root|mlock\w*|sethostname|settimeofday|sched_setscheduler|setpriority|socket(?! file)|bpf|perf_event_open|set ?cap\w*|nice|mknod|sysctl|nftables?|iptables|nft|failed switching to|su-exec|gosu|sudo|bind|netlink|unable to set CAP_\w+|apply(?:ing)? cap\w*)\b.{0,200}(?:operation not permitted|EPERM|\(1: )|permission denied \(you must be root\)|(?:must|needs? to|has to) be (?:run |started |executed )?(?:as |with )?root\b|^mount: \/\S{1,200}: permission denied\.|requires root(?: privileges)?|(?:sudo: )?effective uid is not 0|"?no new privileges"? flag is set|Are you root\?|not running as root|exec \S{1,200}: operation not permitted|\/dev\/[\w/-]{1,60}["']?: (?:operation not permitted|permission denied)|(?:operation not permitted|permission denied), cannot open \/dev\/[\w/-]{1,60}/i,
    rank: 2,
    samples: [
      "su-exec: setgroups: Operation not permitted",
      "crond: can't set groups: Operation not permitted",
      "[emerg] setgid(101) failed (1: Operation not permitted)",
      "iptables v1.8.7 (nf_tables): Could not fetch rule set generation id: Permission denied (you must be root)",
      "sudo: effective uid is not 0, is /usr/bin/sudo on a file system with the 'nosuid' option set",
      "mount: /mnt: mount failed: Operation not permitted.",
      "mount: /mnt: permission denied.",
      "dockerd needs to be started with root privileges.",
      "unable to apply caps: operation not permitted",
      "RTNETLINK answers: Operation not permitted",
      "Error: Operation not permitted, cannot open /dev/ttyACM0",
      "Failed to move to new namespace: errno = Operation not permitted",
    ],
    lookalikes: ["chown: /data: Operation not permitted", "running as root user"],
  },
  {
    // Of a file with capabilities that the container may not have: nothing else is refused so at exec.
    id: "exec-not-permitted",
    cause: "security-context-rejected",
    literals: ["operation not permitted"],
    match:
      /(?:\b(?:ba|da|z|a)?sh|\.sh): (?:line )?(?:\d{1,6}: )?\/\S{1,300}: Operation not permitted|exec (?:user process|failed|format)?[^\n]{0,40}\/\S{1,200}: operation not permitted|exec user process(?: caused)?:? "?operation not permitted/i,
    rank: 3,
    samples: [
      "bash: /usr/bin/dnsmasq: Operation not permitted",
      "/docker-entrypoint.sh: line 14: /usr/sbin/caddy: Operation not permitted",
      "standard_init_linux.go:228: exec user process caused: operation not permitted",
    ],
    lookalikes: [
      "sh: can't create /data/a: Operation not permitted",
      "chown: /usr/bin/x: Operation not permitted",
    ],
  },
  {
    // Programs that set up a network tell at any level what the tools which they call have said.
    id: "netfilter-privilege-missing",
    cause: "security-context-rejected",
    anyLevel: true,
    literals: ["permission denied (you must be root)"],
    match: /\b(?:ip6?tables|ebtables|arptables|nft)\b[^\n]{0,120}permission denied \(you must be root\)/i,
    rank: 2,
    samples: [
      'level=info msg="iptables-save v1.8.9 (legacy): Cannot initialize: Permission denied (you must be root)"',
    ],
    lookalikes: ["iptables: done (you must be root to see more)"],
  },
  {
    id: "capability-named-missing",
    cause: "security-context-rejected",
    literals: ["required capability", "missing capability", "capability is missing"],
    match:
      /\b(?:missing|lacks?|without) (?:the )?(?:required )?capability (?:CAP_)?(?<key>[A-Z]{2,10}_[A-Z_]{2,30})\b/,
    rank: 5,
    samples: ["dnsmasq: process is missing required capability NET_ADMIN"],
    lookalikes: ["the required capability is there"],
  },
  {
    id: "host-namespace-refused",
    cause: "security-context-rejected",
    literals: ["/ns/"],
    match: /\/proc\/\d{1,7}\/ns\/\w{2,10}["']?: (?:permission denied|operation not permitted)/i,
    rank: 4,
    samples: ["nsenter: cannot open /proc/1/ns/mnt: Permission denied"],
    lookalikes: ["entered /proc/1/ns/mnt"],
  },
  {
    // Devices of the host that a container only has when it was given them.
    id: "device-not-given",
    cause: "security-context-rejected",
    literals: [
      "/dev/net/tun",
      "/dev/fuse",
      "fuse: device not found",
      "/dev/kvm",
      "/dev/vfio",
      "/dev/dri",
      "/dev/infiniband",
    ],
    match:
      /\/dev\/(?:net\/tun|fuse|kvm|vfio\S{0,40}|dri\S{0,40}|infiniband\S{0,40})["']?:? ?\(?(?:No such (?:file|device)|does not exist|not found)|^fuse: device not found/im,
    rank: 2,
    samples: [
      "ERROR: Cannot open TUN/TAP dev /dev/net/tun: No such file or directory (errno=2)",
      "fuse: device not found: open /dev/fuse: no such file or directory",
      "fuse: device not found, try 'modprobe fuse' first",
    ],
    lookalikes: ["using device /dev/kvm"],
  },
  {
    id: "rust-eperm",
    cause: "security-context-rejected",
    literals: ["os { code: 1, kind: permissiondenied"],
    // EPERM, not EACCES: a call that seccomp or a missing capability forbids. No path is printed.
    match: /Os \{ code: 1, kind: PermissionDenied/,
    rank: 1,
    samples: [
      'called `Result::unwrap()` on an `Err` value: Os { code: 1, kind: PermissionDenied, message: "Operation not permitted" }',
    ],
    lookalikes: ['Os { code: 13, kind: PermissionDenied, message: "Permission denied" }'],
  },
  {
    id: "bind-privileged-port",
    cause: "security-context-rejected",
    literals: ["listening", "permission denied", "eacces"],
    match:
      /(?:\bbind\b|bind\(\)|listen|Failed to bind|could not bind|0\.0\.0\.0|make_sock).{0,160}?:(?<port>\d{1,4})\b.{0,60}(?:permission denied|EACCES)|EACCES.{0,40}(?:listen|0\.0\.0\.0|:::)\D{0,10}(?<port2>\d{1,4})\b|\(13: Permission denied\).{0,60}bind|\bbind(?:exception)?\b.{0,80}permission denied|(?:listening on|error listening).{0,60}permission denied|\bsocket for port (?<port3>\d{1,3}): permission denied/i,
    rank: 3,
    samples: [
      "listen tcp :80: bind: permission denied",
      "nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)",
      "Error: listen EACCES: permission denied 0.0.0.0:443",
      "resolver: failed to create listening socket for port 53: Permission denied",
    ],
    lookalikes: ["open /data/x.conf: permission denied"],
  },
  {
    id: "apache-bind-denied",
    cause: "security-context-rejected",
    literals: ["ah00072", "could not bind to address"],
    match: /\(13\)Permission denied: .{0,40}could not bind to address \S{1,60}:(?<port>\d{1,5})/,
    rank: 4,
    samples: ["(13)Permission denied: AH00072: make_sock: could not bind to address [::]:80"],
  },
  {
    id: "dotnet-bind-denied",
    cause: "security-context-rejected",
    literals: ["failed to bind to address", "(13): permission denied"],
    match: /(?:Failed to bind to address|SocketException \(13\)).{0,200}Permission denied/,
    rank: 4,
    samples: ["System.Net.Sockets.SocketException (13): Permission denied"],
  },
  {
    // EPERM on what is no path: a call that seccomp or a missing capability forbids, whatever it is called.
    id: "call-not-permitted",
    cause: "security-context-rejected",
    rank: -1,
    literals: ["operation not permitted"],
    match:
      /^(?![^\n]*[\s'"`(=:]\/\w)(?=[^\n]*(?:fatal|error|fail|unable|cannot|could not))[^\n]*\boperation not permitted/i,
    samples: [
      "init-hpr: fatal: unable to reboot(): Operation not permitted",
      "ERROR failed to set process limits: operation not permitted",
    ],
    lookalikes: ["error: chown: /data: Operation not permitted", "operation not permitted in read mode"],
  },
]);
