import { definePatterns } from "../pattern.ts";

/** Disks that are full, read-only, failing or closed to the user, as the C library and every language word errno. */
export const filesystem = definePatterns([
  {
    id: "shm-full",
    cause: "disk-full",
    variant: "shm",
    literals: ["shared memory segment", "insufficient shared memory", "/dev/shm", "bus error"],
    match:
      /could not resize shared memory segment .{0,200}No space left on device|insufficient shared memory|\/dev\/shm.{0,200}(?:No space left|too small|is full)|(?:No space left on device|Bus error).{0,200}(?:\/dev\/shm|DataLoader)|DataLoader worker .{0,80}Bus error/i,
    rank: 3,
    samples: [
      'ERROR:  could not resize shared memory segment "/PostgreSQL.1804289383" to 8388608 bytes: No space left on device',
      "RuntimeError: DataLoader worker (pid 71) is killed by signal: Bus error. It is possible that dataloader's workers are out of shared memory.",
    ],
  },
  {
    id: "inotify-limit",
    cause: "node-resource-limit",
    variant: "node-sysctl",
    literals: ["file watchers", "inotify", "fsnotify", "fanotify", "watcher: too many open files", "file watcher"],
    match:
      /System limit for number of file watchers reached|inotify[\s_].{0,120}(?:limit|too many|no space left|resource temporarily|failed)|user limit \(\d+\) on the number of inotify|(?:failed to (?:create|new|start|add)|(?:creating|starting|error).{0,40}) ?.{0,60}(?:fsnotify|watcher).{0,60}(?:too many open files|no space left)|(?:fsnotify|watcher|inotify\w*).{0,80}(?:too many open files|no space left on device)/i,
    rank: 3,
    samples: [
      "Error: ENOSPC: System limit for number of file watchers reached, watch '/app'",
      "The configured user limit (128) on the number of inotify instances has been reached",
      "failed to create fsnotify watcher: too many open files",
      "panic: unable to create key watcher: too many open files",
    ],
    lookalikes: ["inotify watcher started"],
  },
  {
    id: "no-space-left",
    cause: "disk-full",
    literals: ["no space left on device", "enospc", "disk quota exceeded", "edquot", "not enough space on the disk", "disk is full", "disk full", "out of disk space", "not enough disk space", "no space left on disk", "insufficient disk space", "no usable temporary directory", "kein speicherplatz", "设备上没有空间", "磁盘空间不足"],
    match:
      /^(?!.*(?:\/sys\/fs\/cgroup|file watchers|inotify|fsnotify|shared memory segment|\/dev\/shm)).*(?:no space left on device|ENOSPC|disk quota exceeded|EDQUOT|not enough space on the disk|(?:database or )?disk is full|\bdisk full\b|out of disk space|not enough disk space|no space left on disk|insufficient disk space|Kein Speicherplatz|设备上没有空间|磁盘空间不足)/is,
    rank: 1,
    samples: [
      "cp: error writing '/work/x': No space left on device",
      "java.io.IOException: No space left on device",
      "OSError: [Errno 28] No space left on device: '/data/spool'",
      "sqlite3.OperationalError: database or disk is full",
    ],
    lookalikes: ["mkdir /sys/fs/cgroup/memory/kubepods: no space left on device", "inotify_add_watch: no space left on device"],
  },
  {
    id: "watermark-exceeded",
    cause: "disk-full",
    literals: ["disk watermark", "storage reached its minimum free drive threshold", "database space exceeded", "free disk space alarm", "disk_free_limit", "storage_full", "drive threshold", "insufficient free space", "no space available"],
    match: /flood stage disk watermark .{0,40}exceeded|minimum free drive threshold|mvcc: database space exceeded|disk resource limit alarm set/i,
    samples: ["etcdserver: mvcc: database space exceeded", "flood stage disk watermark [95%] exceeded on [abc][es-0][/data] free: 1gb[2%]"],
  },
  {
    id: "read-only-file-system",
    cause: "filesystem-read-only",
    literals: ["read-only file system", "erofs", "readonlyfilesystemexception", "read only file system", "只读文件系统", "(30: ", "errno 30"],
    match: /read-only file system(?!\?)|\bEROFS\b|ReadOnlyFileSystemException|read only file system|只读文件系统|\[Errno 30\]|\(30: Read-only/i,
    rank: 1,
    samples: [
      "mkdir: cannot create directory '/var/run/app': Read-only file system",
      "Error: EROFS: read-only file system, open '/app/.cache/x'",
      "open /tmp/health: read-only file system",
    ],
    lookalikes: ["can not modify /etc/nginx/conf.d/default.conf (read-only file system?)"],
  },
  {
    id: "io-error",
    cause: "storage-io-error",
    literals: ["input/output error", "stale file handle", "stale nfs file handle", "estale", "errno 116", "remote i/o error", "eio:", "errno 5]", "transport endpoint is not connected", "errno 107", "i/o error, dev", "buffer i/o error", "socket is not connected"],
    match:
      /^(?!.*(?:getpeername|accept\w* failed|socket: |shutdown\()).*(?:input\/output error|stale (?:nfs )?file handle|\bESTALE\b|\[Errno (?:116|5|107)\]|remote I\/O error|\bEIO: |transport endpoint is not connected|I\/O error, dev \w+)/is,
    rank: 1,
    samples: [
      "OSError: [Errno 5] Input/output error: '/data/db.sqlite'",
      "open /mnt/models/a.bin: stale NFS file handle",
      "ls: cannot access '/bucket': Transport endpoint is not connected",
    ],
    lookalikes: ["getpeername: Transport endpoint is not connected"],
  },
  {
    id: "file-system-damaged",
    cause: "data-corrupted",
    literals: ["structure needs cleaning", "bad superblock", "wrong fs type", "fsck found errors", "fsck' found errors", "unexpected inconsistency", "bad magic number in super-block", "can't read superblock", "superblock"],
    match: /structure needs cleaning|wrong fs type, bad option, bad superblock|'?fsck'? found errors on device|UNEXPECTED INCONSISTENCY|Bad magic number in super-block|can't read superblock/i,
    rank: 2,
    samples: [
      "mount: /data: wrong fs type, bad option, bad superblock on /dev/sdb, missing codepage or helper program, or other error.",
      "'fsck' found errors on device /dev/sdb but could not correct them",
      "rm: cannot remove 'a': Structure needs cleaning",
    ],
  },
  {
    id: "permission-denied-on-path",
    cause: "filesystem-permission-denied",
    literals: ["permission denied", "eacces", "errno 13", "accessdeniedexception", "accès refusé", "keine berechtigung", "permiso denegado", "权限不够", "权限被拒绝", "unauthorizedaccessexception"],
    match:
      /^(?!.*(?:publickey|\bbind\b|bind\(\)|0\.0\.0\.0:|listen |code = PermissionDenied|PERMISSION_DENIED:|permission denied for (?:table|schema|relation|database|sequence|function|view|language|type|column|foreign)|exec(?:ve)?[: ]|iptables|key "|\* permission denied)).*(?:permission denied|\bEACCES\b|\[Errno 13\]|AccessDeniedException|accès refusé|keine berechtigung|permiso denegado|权限不够|权限被拒绝|UnauthorizedAccessException)/is,
    samples: [
      "mkdir: cannot create directory '/data/app': Permission denied",
      "Error: EACCES: permission denied, open '/var/log/app.log'",
      "PermissionError: [Errno 13] Permission denied: '/srv/media'",
      "java.nio.file.AccessDeniedException: /var/lib/data/node.lock",
      "open /etc/app/tls.key: permission denied",
    ],
    lookalikes: [
      "listen tcp :80: bind: permission denied",
      "user@host: Permission denied (publickey).",
      "ERROR:  permission denied for table users",
    ],
  },
  {
    id: "access-to-path-denied",
    cause: "filesystem-permission-denied",
    literals: ["access to the path", "is not writable", "not writable by", "is not readable", "cannot write to directory", "not writeable", "no write permission", "no write access", "read-only directory", "don't have write", "do not have write", "insufficient permissions", "wrong ownership", "invalid permissions", "must be owned by", "match the owner of the data", "access to file denied", "lock file access denied", "must be accessible by owner only", "failed to open stream: permission"],
    match:
      /Access to the path '(?<path>[^']{1,300})' is denied|(?:directory|file|path|folder|volume|PATHS_\w+|location|\/\S{1,200}).{0,100}(?:is|are) not (?:writ(?:e)?able|readable)|data directory "(?<path2>[^"]{1,300})" has (?:wrong ownership|invalid permissions)|Cookie file .{1,200} must be accessible by owner only|does not match the owner of the data|Access to file denied: (?<path4>\S{1,200})|lock file access denied|no write (?:permission|access)|lock file on a read-only directory: (?<path3>\S{1,200})/i,
    samples: [
      "System.UnauthorizedAccessException: Access to the path '/app/keys' is denied.",
      "GF_PATHS_DATA='/var/lib/grafana' is not writable.",
      'FATAL:  data directory "/var/lib/postgresql/data" has wrong ownership',
    ],
    lookalikes: ["checking that the directory is writable"],
  },
  {
    id: "chown-not-permitted",
    cause: "filesystem-permission-denied",
    literals: ["operation not permitted", "eperm"],
    match:
      /(?:\b(?:chown|chmod|chgrp|cp|mv|rm|ln|touch|mkdir|install|rsync|tar|utime|setfacl|unlink|rename|truncate)\b(?: |:|\().{0,300}|changing (?:ownership|permissions|group) of .{0,300}|preserving (?:times|permissions|ownership).{0,300}|change (?:permissions|ownership|mode|owner) of .{0,300})(?:operation not permitted|EPERM)|EPERM: operation not permitted, (?:chown|chmod|open|unlink|mkdir|rename|copyfile|utime|fchown|fchmod|rmdir|scandir) '(?<path>[^']{1,300})'|\[Errno 1\] Operation not permitted: '(?<path2>[^']{1,300})'/i,
    rank: 1,
    samples: [
      "chown: changing ownership of '/var/lib/data': Operation not permitted",
      "Error: EPERM: operation not permitted, chmod '/app/bin'",
      "find: failed; chown: /data: Operation not permitted",
    ],
    lookalikes: ["setgroups: Operation not permitted"],
  },
  {
    id: "privilege-missing",
    cause: "security-context-rejected",
    literals: ["operation not permitted", "eperm", "(1: ", "you must be root", "must be run as root", "must be root", "not running as root", "requires root", "cap_", "no new privileges", "effective uid is not 0", "need to be root", "permission denied (you must be root)", "root privileges", "are you root", "not permitted to"],
    match:
      /(?:setuid|setgid|setgroups|seteuid|setresuid|setresgid|initgroups|capset|prctl|ptrace|mount|umount|unshare|clone|chroot|pivot_root|mlock\w*|sethostname|settimeofday|sched_setscheduler|setpriority|socket|bpf|perf_event_open|set ?cap\w*|nice|mknod|sysctl|nftables?|iptables|nft|failed switching to|su-exec|gosu|sudo|bind|netlink|unable to set CAP_\w+)\b.{0,200}(?:operation not permitted|EPERM|\(1: )|permission denied \(you must be root\)|(?:must|needs? to|has to) be (?:run )?(?:as )?root\b|requires root(?: privileges)?|(?:sudo: )?effective uid is not 0|"?no new privileges"? flag is set|Are you root\?|not running as root|exec \S{1,200}: operation not permitted/i,
    rank: 2,
    samples: [
      "su-exec: setgroups: Operation not permitted",
      '[emerg] setgid(101) failed (1: Operation not permitted)',
      "iptables v1.8.7 (nf_tables): Could not fetch rule set generation id: Permission denied (you must be root)",
      "sudo: effective uid is not 0, is /usr/bin/sudo on a file system with the 'nosuid' option set",
      "mount: /mnt: mount failed: Operation not permitted.",
    ],
    lookalikes: ["chown: /data: Operation not permitted", "running as root user"],
  },
  {
    id: "bind-privileged-port",
    cause: "security-context-rejected",
    literals: ["permission denied", "eacces"],
    match:
      /(?:\bbind\b|bind\(\)|listen|Failed to bind|could not bind|0\.0\.0\.0|make_sock).{0,160}?:(?<port>\d{1,4})\b.{0,60}(?:permission denied|EACCES)|EACCES.{0,40}(?:listen|0\.0\.0\.0|:::)\D{0,10}(?<port2>\d{1,4})\b|\(13: Permission denied\).{0,60}bind|bind.{0,80}permission denied/i,
    rank: 3,
    samples: [
      "listen tcp :80: bind: permission denied",
      "nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)",
      "Error: listen EACCES: permission denied 0.0.0.0:443",
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
]);
