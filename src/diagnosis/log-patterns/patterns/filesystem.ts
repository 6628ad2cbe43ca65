import { definePatterns } from "../pattern.ts";

/** Disks that are full, read-only, failing or closed to the user, as the C library and every language word errno. */
export const filesystem = definePatterns(() => [
  {
    id: "shm-full",
    cause: "disk-full",
    variant: "shm",
    literals: ["shared memory segment", "insufficient shared memory", "/dev/shm", "bus error"],
    match:
      /could not resize shared memory segment .{0,200}No space left on device|insufficient (?:shared memory|(?:space|memory) in \/dev\/shm)|(?:error|failed)[^\n]{0,40}creating shared memory segment \/dev\/shm|\/dev\/shm.{0,200}(?:No space left|too small|is full)|(?:No space left on device|Bus error).{0,200}(?:\/dev\/shm|DataLoader)|DataLoader worker .{0,80}Bus error/i,
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
    literals: [
      "file watchers",
      "inotify",
      "fsnotify",
      "fanotify",
      "watcher: too many open files",
      "file watcher",
    ],
    match:
      /System limit for number of file watchers reached|inotify[\s_].{0,120}(?:limit|too many|no space left|resource temporarily|failed)|user limit \(\d+\) on the number of inotify|(?:failed to (?:create|new|start|add)|(?:creating|starting|error).{0,40}) ?.{0,60}(?:fsnotify|watcher).{0,60}(?:too many open files|no space left)|(?:fsnotify|watcher|inotify).{0,100}(?:too many open files|no space left on device)/i,
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
    literals: [
      "no space left on device",
      "enospc",
      "disk quota exceeded",
      "edquot",
      "not enough space on the disk",
      "disk is full",
      "disk full",
      "disk path full",
      "drive path full",
      "out of disk space",
      "not enough disk space",
      "no space left on disk",
      "low disk space",
      "failed with error 28",
      "not_enough_space",
      "insufficient disk space",
      "limited free space on the disk",
      "no usable temporary directory",
      "kein speicherplatz",
      "设备上没有空间",
      "磁盘空间不足",
    ],
    match:
      /^(?!.*(?:\/sys\/fs\/cgroup|file watchers|inotify|fsnotify|shared memory segment|\/dev\/shm)).*(?:no space left on device|ENOSPC|disk quota exceeded|EDQUOT|not enough space on the disk|(?:database or )?disk is full|\b(?:disk|drive)(?: path)? full\b|out of disk space|not enough disk space|no space left on disk|low disk space\b[^\n]{0,60}(?:shut|stop|exit)|failed with error 28\b|NOT_ENOUGH_SPACE|insufficient disk space|limited free space on the disk|Kein Speicherplatz|设备上没有空间|磁盘空间不足)/is,
    rank: 1,
    samples: [
      "cp: error writing '/work/x': No space left on device",
      "java.io.IOException: No space left on device",
      "OSError: [Errno 28] No space left on device: '/data/spool'",
      "sqlite3.OperationalError: database or disk is full",
      "OLowDiskSpaceException: Error occurred while executing a write operation to database 'shop' due to limited free space on the disk (312 MB). The database is now working in read-only mode.",
    ],
    lookalikes: [
      "mkdir /sys/fs/cgroup/memory/kubepods: no space left on device",
      "inotify_add_watch: no space left on device",
    ],
  },
  {
    id: "watermark-exceeded",
    cause: "disk-full",
    literals: [
      "disk watermark",
      "storage reached its minimum free drive threshold",
      "database space exceeded",
      "free disk space alarm",
      "disk_free_limit",
      "storage_full",
      "drive threshold",
      "insufficient free space",
      "no space available",
    ],
    match:
      /flood stage disk watermark .{0,40}exceeded|minimum free drive threshold|mvcc: database space exceeded|disk resource limit alarm set/i,
    samples: [
      "etcdserver: mvcc: database space exceeded",
      "flood stage disk watermark [95%] exceeded on [abc][es-0][/data] free: 1gb[2%]",
    ],
  },
  {
    id: "read-only-file-system",
    cause: "filesystem-read-only",
    literals: [
      "read-only file system",
      "erofs",
      "readonlyfilesystemexception",
      "read only file system",
      "只读文件系统",
      "(30: ",
      "errno 30",
    ],
    match:
      /read-only file system(?!\?)|\bEROFS\b|ReadOnlyFileSystemException|read only file system|只读文件系统|\[Errno 30\]|\(30: Read-only/i,
    rank: 1,
    samples: [
      "mkdir: cannot create directory '/var/run/app': Read-only file system",
      "Error: EROFS: read-only file system, open '/app/.cache/x'",
      "open /tmp/health: read-only file system",
    ],
    lookalikes: ["can not modify /etc/nginx/conf.d/default.conf (read-only file system?)"],
  },
  {
    // Stores that name the call which failed, and not its errno.
    id: "io-call-failed",
    cause: "storage-io-error",
    literals: ["io error"],
    match:
      /\bIO [Ee]rror: (?:[^\n]{0,60}\berror: [^\w\n]{0,8})?(?:pread|pwrite|read|write|fsync|fdatasync|fallocate|ftruncate|lseek|msync)\b(?!\/|:\S)/,
    samples: [
      '["failed to open log engine: Other(\\"[engine.rs:807]: IO Error: Custom { kind: Uncategorized, error: \\\\\\"pread\\\\\\" }\\")"]',
      "[FATAL] store 1: writer failed: [engine.rs:464]: IO Error: fallocate",
    ],
    lookalikes: ["IO Error: the writers disagree"],
  },
  {
    id: "io-error",
    cause: "storage-io-error",
    literals: [
      "input/output error",
      "stale file handle",
      "stale nfs file handle",
      "estale",
      "errno 116",
      "errno 107",
      "remote i/o error",
      "eio:",
      "errno 5]",
      "transport endpoint is not connected",
      "i/o error, dev",
      "buffer i/o error",
      "socket is not connected",
    ],
    match:
      /^(?!.*(?:getpeername|accept\w* failed|socket: |shutdown\(|inbound |\(os error 107\))).*(?:input\/output error|stale (?:nfs )?file handle|\bESTALE\b|\[Errno (?:116|5|107)\]|remote I\/O error|\bEIO: |transport endpoint is not connected|I\/O error, dev \w+)/is,
    rank: 1,
    samples: [
      "OSError: [Errno 5] Input/output error: '/data/db.sqlite'",
      "open /mnt/models/a.bin: stale NFS file handle",
      "ls: cannot access '/bucket': Transport endpoint is not connected",
    ],
    lookalikes: [
      "getpeername: Transport endpoint is not connected",
      "inbound failed: Transport endpoint is not connected (os error 107)",
    ],
  },
  {
    id: "file-system-damaged",
    cause: "data-corrupted",
    literals: [
      "structure needs cleaning",
      "bad superblock",
      "wrong fs type",
      "fsck found errors",
      "fsck' found errors",
      "unexpected inconsistency",
      "bad magic number in super-block",
      "can't read superblock",
      "superblock",
    ],
    match:
      /structure needs cleaning|wrong fs type, bad option, bad superblock(?! on (?:[^\s/]{1,253}:|\/\/))|'?fsck'? found errors on device|UNEXPECTED INCONSISTENCY|Bad magic number in super-block|can't read superblock/i,
    rank: 2,
    samples: [
      "mount: /data: wrong fs type, bad option, bad superblock on /dev/sdb, missing codepage or helper program, or other error.",
      "'fsck' found errors on device /dev/sdb but could not correct them",
      "rm: cannot remove 'a': Structure needs cleaning",
    ],
    // mount(8) names the superblock among its guesses; an export over the network has none.
    lookalikes: ["mount: wrong fs type, bad option, bad superblock on 10.1.2.3:/exports,"],
  },
  {
    id: "permission-denied-on-path",
    cause: "filesystem-permission-denied",
    literals: [
      "permission denied",
      "eacces",
      "errno 13",
      "accessdeniedexception",
      "accès refusé",
      "keine berechtigung",
      "permiso denegado",
      "权限不够",
      "权限被拒绝",
      "unauthorizedaccessexception",
    ],
    match:
      /^(?!.*(?:publickey|\bbind\b(?! service)|bind\(\)|0\.0\.0\.0:|listen |code = PermissionDenied|PERMISSION_DENIED:|permission denied for (?:table|schema|relation|database|sequence|function|view|language|type|column|foreign)|exec(?:ve)?[: ]|iptables|key "|\* permission denied|\["permission denied"\]|\b403\b|\blog ?in\b)).*(?:permission denied|\bEACCES\b|\[Errno 13\]|AccessDeniedException|accès refusé|keine berechtigung|permiso denegado|权限不够|权限被拒绝|UnauthorizedAccessException)/is,
    samples: [
      "mkdir: cannot create directory '/data/app': Permission denied",
      "Error: EACCES: permission denied, open '/var/log/app.log'",
      "PermissionError: [Errno 13] Permission denied: '/srv/media'",
      "java.nio.file.AccessDeniedException: /var/lib/data/node.lock",
      "StartupException: SearchException[failed to bind service]; nested: AccessDeniedException[/srv/search/nodes];",
      "open /etc/app/tls.key: permission denied",
    ],
    lookalikes: [
      "listen tcp :80: bind: permission denied",
      "user@host: Permission denied (publickey).",
      "ERROR:  permission denied for table users",
      'Forbidden: 403 Forbidden: "{"errors":["permission denied"]}"',
    ],
  },
  {
    // As C programs tell of a call that failed.
    id: "call-on-path-denied",
    cause: "filesystem-permission-denied",
    literals: [" failed: permission denied"],
    match:
      /\b(?:open|read|write|l?stat|unlink|mkdir|rmdir|chdir|rename|chmod|chown|access|opendir|creat|connect|link|symlink)\((?<path>(?!\d)[^)\s:]{1,200})\)(?: in directory \S{1,200})? failed: Permission denied/,
    rank: 1,
    samples: [
      "shop: master: Fatal: open(/srv/shop/state) failed: Permission denied",
      "shop-login: Error: connect(login) in directory / failed: Permission denied",
    ],
    lookalikes: ["connect(10.0.0.4:25) failed: Permission denied", "write(3) failed: Permission denied"],
  },
  {
    id: "access-to-path-denied",
    cause: "filesystem-permission-denied",
    literals: [
      "for writing",
      "access to the path",
      "is not writable",
      "not writable by",
      "is not readable",
      "cannot write to directory",
      "not writeable",
      "no write permission",
      "no write access",
      "read-only directory",
      "don't have write",
      "do not have write",
      "insufficient permissions",
      "wrong ownership",
      "invalid permissions",
      "must be owned by",
      "match the owner of the data",
      "access to file denied",
      "file access denied",
      " write to /",
      "drive access denied",
      "disk access denied",
      "lock file access denied",
      "must be accessible by owner only",
      "failed to open stream: permission",
      "writable] failed",
    ],
    match:
      /Access to the path '(?<path>[^']{1,300})' is denied|(?:directory|file|path|folder|volume|PATHS_\w+|location|\/[^\s/]{1,100}).{0,100}(?:is|are) not (?:writ(?:e)?able|readable)|data directory "(?<path2>[^"]{1,300})" has (?:wrong ownership|invalid permissions)|Cookie file .{1,200} must be accessible by owner only|does not match the owner of the data|Access to file denied: (?<path4>\S{1,200})|\b(?:file|drive|disk) access denied|(?:[Cc]annot|[Cc]an't|[Cc]ould not|[Uu]nable to) write to (?<path6>\/[^\s"'`]{1,200})|no write (?:permission|access)|lock file on a read-only directory: (?<path3>\S{1,200})|\/dub path (?<path7>\/[^\s\]]{1,200}) writable\] FAILED|(?:unable to|cannot|could not|can't) open (?:(?:log )?file )?['"]?(?<path5>\/[^\s'"]{1,200})['"]? for writing(?!: (?!permission denied))/i,
    samples: [
      "System.UnauthorizedAccessException: Access to the path '/app/keys' is denied.",
      "GF_PATHS_DATA='/var/lib/grafana' is not writable.",
      'FATAL:  data directory "/var/lib/postgresql/data" has wrong ownership',
      "Cannot write to /var/solr as 8983:8983",
      "Command [/usr/local/bin/dub path /etc/kafka/ writable] FAILED !",
      "2024/02/03 11:04:05| FATAL: Cannot open '/srv/log/access' for writing.",
    ],
    lookalikes: [
      "checking that the directory is writable",
      "cannot open /srv/spool/7.part for writing: No such file or directory",
    ],
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
    // Elasticsearch and OpenSearch make their directories first, and say so of each that they may not. The exception below
    // names any other reason.
    id: "own-path-inaccessible",
    cause: "filesystem-permission-denied",
    literals: ["unable to access 'path."],
    match: /Unable to access '(?<key>path\.\w{1,20})' \((?<path>\/[^)]{1,300})\)/,
    rank: -1,
    samples: [
      "org.elasticsearch.bootstrap.StartupException: java.lang.IllegalStateException: Unable to access 'path.data' (/srv/data)",
    ],
    lookalikes: ["Unable to access jarfile /app/app.jar"],
  },
  {
    // A file system that keeps no owners, or an owner that nobody is mapped to: EINVAL, ENOTSUP, ENOSYS.
    id: "owner-not-kept",
    cause: "filesystem-permission-denied",
    literals: ["chown", "ownership of"],
    match:
      /(?:\bl?chown\b(?: |:|\().{0,300}|(?:changing|change) (?:the )?ownership of .{0,300}): (?:invalid argument|operation not supported|function not implemented)/i,
    rank: 1,
    samples: ["chown: changing ownership of '/var/lib/data': Invalid argument"],
    lookalikes: ["chown: invalid user: 'app:app'", "changing ownership of /data"],
  },
  {
    // EPERM on a path, whatever was to be done with it.
    id: "path-not-permitted",
    cause: "filesystem-permission-denied",
    rank: -1,
    literals: ["operation not permitted"],
    match:
      /^(?=[^\n]*(?:fatal|error|fail|unable|cannot|could not))[^\n]*[\s'"`(=](?<path>\/\w[^\s'"`:,)]{1,300})['"`)]?: operation not permitted/i,
    samples: ["init: fatal: unable to copy /srv/template to /run: Operation not permitted"],
    lookalikes: ["/run: Operation not permitted", "error: prctl: operation not permitted"],
  },
  {
    id: "store-not-writable",
    cause: "filesystem-permission-denied",
    literals: ["write permissions", "unable to write to the backend"],
    match: /has write permissions? (?:for|on|to)\b|Unable to write to the backend/i,
    rank: 3,
    samples: [
      "FATAL Unable to initialize backend: Unable to write to the backend",
      "error: please ensure that the user has write permissions on the data directory",
    ],
    lookalikes: ["checking write permissions: ok"],
  },
  {
    // Programs that refuse a key or a configuration that others could read or change.
    id: "permissions-too-open",
    cause: "filesystem-permission-denied",
    role: "fatal",
    anyLevel: true,
    literals: ["are too open", "must be owned by"],
    match:
      /permissions (?:\d{3,4} )?(?:on|for) ['"]?(?<file>\/[^\s'"]{1,300})['"]? are too open|\b(?:file|directory) \(?['"]?(?<file2>\/[^\s'"]{1,300})['"]?\)? must be owned by\b/i,
    rank: 2,
    samples: [
      "permissions on /etc/store/keyfile are too open",
      'config file ("/etc/ship.yml") must be owned by the user identifier (uid=0) or root',
      "Permissions 0644 for '/keys/id_rsa' are too open.",
    ],
    lookalikes: ["the security groups are too open"],
  },
  {
    // git, of a repository that belongs to another user than it runs as.
    id: "dubious-ownership",
    cause: "filesystem-permission-denied",
    anyLevel: true,
    literals: ["detected dubious ownership"],
    match: /detected dubious ownership in repository at ['"]?(?<directory>\/[^\s'"]{0,300})/,
    rank: 2,
    samples: ["fatal: detected dubious ownership in repository at '/srv/checkout'"],
  },
]);
