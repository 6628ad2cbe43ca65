import { definePatterns } from "../pattern.ts";

/** MongoDB, Redis, Elasticsearch and etcd, about themselves. */
export const serversNosql = definePatterns(() => [
  {
    id: "etcd-flocked",
    cause: "data-locked",
    // It says so every ten seconds, and counts it as nothing.
    anyLevel: true,
    literals: ["flocked by another process"],
    match: /db file is flocked by another process/,
    samples: [
      '{"level":"info","caller":"etcdserver/backend.go:86","msg":"db file is flocked by another process, or taking too long","path":"/data/member/snap/db"}',
    ],
  },
  {
    // Up to 4.2 a mongod tells what ends it at the level of information.
    id: "mongod-lock",
    cause: "data-locked",
    anyLevel: true,
    literals: [
      "dbpathinuse",
      "unable to lock the lock file",
      "another mongod instance is already running",
      "mongod.lock",
    ],
    match:
      /DBPathInUse(?![^\n]{0,300}\((?:Read-only file system|Permission denied|No space left))|Unable to (?:lock the lock file|create\/open the lock file): (?<file>\S{1,200}) \((?:Resource temporarily unavailable|Unknown error)|[Aa]nother mongod instance is already running/,
    rank: 2,
    samples: [
      "DBPathInUse: Unable to lock the lock file: /data/db/mongod.lock (Resource temporarily unavailable). Another mongod instance is already running on the /data/db directory",
    ],
    lookalikes: [
      "Unable to create/open the lock file: /data/db/mongod.lock (Permission denied)",
      "DBPathInUse: Unable to create/open the lock file: /data/db/mongod.lock (Read-only file system). Also make sure that another mongod instance is not already running",
    ],
  },
  {
    id: "mongod-version",
    cause: "database-schema-mismatch",
    variant: "data-directory-version",
    literals: [
      "featurecompatibilityversion",
      "wrong mongod version",
      "upgrade problem",
      "unsupported wiredtiger file version",
      "this version of mongodb is too recent",
      "downgrade problem",
    ],
    match:
      /(?:UPGRADE|DOWNGRADE) PROBLEM|invalid featureCompatibilityVersion document|Wrong mongod version|unsupported WiredTiger file version|This version of MongoDB is too recent/,
    rank: 3,
    samples: [
      "UPGRADE PROBLEM: Found an invalid featureCompatibilityVersion document (ERROR: Location4926900)",
      "msg: Wrong mongod version",
    ],
  },
  {
    id: "wiredtiger-damaged",
    cause: "data-corrupted",
    literals: [
      "wiredtiger.turtle",
      "wt_error",
      "checksum error",
      "please read the documentation for starting mongod with --repair",
      "wt_try_salvage",
      "unable to read root page",
      "missing featurecompatibilityversion document",
    ],
    match:
      /WT_TRY_SALVAGE|WiredTiger\.turtle(?!.{0,160}(?:No space left|Input\/output|Read-only file|denied|not permitted)).{0,80}(?:error|No such|fail)|read checksum error|unable to read root page|missing featureCompatibilityVersion document/,
    rank: 2,
    samples: [
      "WiredTiger error: __wt_block_read_off_blind: WiredTiger.wt: read checksum error",
      "F STORAGE [main] cannot start: missing featureCompatibilityVersion document.",
    ],
  },
  {
    // It follows any storage failure that WiredTiger cannot survive: the line before says which.
    id: "wiredtiger-panic",
    cause: "data-corrupted",
    role: "wrapper",
    literals: ["wt_panic", "wiredtiger library panic"],
    match: /WT_PANIC|WiredTiger library panic/,
    samples: ["WT_PANIC: WiredTiger library panic"],
    lookalikes: ["wiredtiger library loaded"],
  },
  {
    id: "redis-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: [
      "fatal config file error",
      "bad directive or wrong number of arguments",
      "can't open config file",
    ],
    match:
      /FATAL CONFIG FILE ERROR|Bad directive or wrong number of arguments|can't open config file (?![^\n]{0,300}Permission denied)'?(?<file>[^',\s]{1,200})/,
    rank: 2,
    samples: [
      "*** FATAL CONFIG FILE ERROR (Redis 7.2.4) ***",
      "Fatal error, can't open config file '/etc/redis/redis.conf': No such file or directory",
    ],
    lookalikes: ["Fatal error, can't open config file '/etc/redis/redis.conf': Permission denied"],
  },
  {
    id: "redis-data-damaged",
    cause: "data-corrupted",
    literals: [
      "bad file format reading the append only file",
      "short read or oom loading db",
      "unexpected end of file reading the append only file",
      "wrong signature trying to load db",
      "internal error in rdb reading",
      "redis-check-aof",
      "rdb crc error",
      "unrecoverable error reading the append only file",
    ],
    match:
      /Bad file format reading the append only file|Short read or OOM loading DB|Unexpected end of file reading the append only file|Wrong signature trying to load DB|Internal error in RDB reading|RDB CRC error|Unrecoverable error reading the append only file/i,
    rank: 2,
    samples: [
      "Bad file format reading the append only file appendonly.aof.1.incr.aof: make a backup of your AOF file, then use ./redis-check-aof --fix <filename>",
      "Short read or OOM loading DB. Unrecoverable error, aborting now.",
    ],
  },
  {
    id: "redis-rdb-version",
    cause: "database-schema-mismatch",
    variant: "data-directory-version",
    literals: ["rdb format version", "rdb version"],
    match:
      /Can't handle RDB format version (?<version>\d+)|RDB version (?<version2>\d+) is not supported|unsupported RDB (?:format )?version:? (?<version3>\d+)/i,
    rank: 2,
    samples: ["Can't handle RDB format version 11", "E rdb_load.cc:2494] RDB Version 15 is not supported"],
  },
  {
    id: "redis-noise",
    role: "benign",
    literals: [
      "memory overcommit must be enabled",
      "transparent huge pages",
      "no config file specified",
      "possible security attack detected",
    ],
    match:
      /[Mm]emory overcommit must be enabled|Transparent Huge Pages|no config file specified|Possible SECURITY ATTACK/,
    samples: [
      "# WARNING Memory overcommit must be enabled! Without it, a background save or replication may fail under low memory condition.",
      "Warning: no config file specified, using the default config.",
    ],
  },
  {
    id: "elasticsearch-node-lock",
    cause: "data-locked",
    literals: [
      "failed to obtain node lock",
      "lockobtainfailedexception",
      "lock held by",
      "failed to obtain lock on",
      "failed to lock node",
    ],
    match:
      /failed to obtain node locks?, (?:tried|is the following location writable\?:) \[\[?(?<path>[^\]]{1,300})\]|LockObtainFailedException|failed to obtain lock on (?<path2>\S{1,300})/i,
    samples: [
      "java.lang.IllegalStateException: failed to obtain node locks, tried [[/data/nodes]] with lock id [0]; maybe these locations are not writable",
      "org.apache.lucene.store.LockObtainFailedException: Lock held by another program: /data/nodes/0/node.lock",
    ],
  },
  {
    id: "elasticsearch-settings",
    cause: "application-config-invalid",
    literals: [
      "default discovery settings are unsuitable",
      "unknown setting [",
      "failed to parse value [",
      "unknown secure setting",
      "setting [",
      "no such setting",
      "failed to load settings",
      "unknown role [",
    ],
    match:
      /default discovery settings are unsuitable|unknown (?:(?:secure )?setting|role) \[(?<key>[^\]]{1,160})\]|[Ff]ailed to parse (?:value|setting) \[(?<value>[^\]]{1,160})\]|SettingsException/,
    rank: 2,
    samples: [
      "the default discovery settings are unsuitable for production use; at least one of [discovery.seed_hosts] must be configured",
      "unknown setting [node.turbo] please check that any required plugins are installed",
    ],
  },
  {
    id: "elasticsearch-version",
    cause: "database-schema-mismatch",
    variant: "data-directory-version",
    literals: [
      "cannot upgrade a node from version",
      "cannot downgrade a node from version",
      "index created in version",
      "node metadata version",
      "indexformattoooldexception",
      "indexformattoonewexception",
      "cannot upgrade directly from",
    ],
    match:
      /cannot (?:upgrade|downgrade) (?:a node )?(?:directly )?from version \[(?<version>[^\]]{1,40})\](?: directly)? to version \[(?<expected>[^\]]{1,40})\]|IndexFormatToo(?:Old|New)Exception|holds an index with version|created in version \[(?<version2>[\w.]{1,40})\].{0,80}(?:incompatible|not compatible|cannot|minimum)/,
    rank: 2,
    samples: [
      "cannot upgrade a node from version [6.8.0] directly to version [8.1.0]",
      "org.apache.lucene.index.IndexFormatTooOldException: Format version is not supported",
    ],
  },
  {
    id: "lucene-damaged",
    cause: "data-corrupted",
    literals: [
      "corruptindexexception",
      "translogcorruptedexception",
      "corruptstateexception",
      "checksum failed (hardware problem?)",
      "codec footer mismatch",
    ],
    match:
      /CorruptIndexException|TranslogCorruptedException|CorruptStateException|checksum failed \(hardware problem\?\)|codec footer mismatch/,
    rank: 2,
    samples: [
      "org.apache.lucene.index.CorruptIndexException: checksum failed (hardware problem?) : expected=1 actual=2",
    ],
  },
  {
    id: "etcd-damaged",
    cause: "data-corrupted",
    literals: [
      "freepages:",
      "walpb: crc mismatch",
      "failed to find database snapshot file",
      "snap: snapshot file doesn't exist",
      "is out of range [lastindex",
      "state.commit ",
      "raft log corrupted",
      "wal: crc mismatch",
      "wal: file not found",
      "invalid page type",
      "snap: no available snapshot",
      "failed to recover v3 backend",
      "request cluster id mismatch",
      "has already been bootstrapped",
      "cluster id mismatch",
      "the member has been permanently removed",
      "no such member",
      "unexpected page type",
      "invalid database",
      "page expected to be",
      "already freed",
    ],
    match:
      /freepages: failed to get all reachable pages|(?:walpb|wal): crc mismatch|failed to find database snapshot file|snap: snapshot file doesn't exist|tocommit\(\d+\) is out of range|state\.commit \d+ is out of range \[|raft log corrupted|invalid page type|failed to recover v3 backend|(?:request )?cluster ID mismatch|member \S{1,60} has already been bootstrapped|member has been permanently removed from the cluster|bolt\w*.{0,60}(?:invalid database|unexpected fault)|page \d+ already freed|Page expected to be: \d+/,
    rank: 4,
    samples: [
      "panic: freepages: failed to get all reachable pages (page 12: multiple references)",
      "walpb: crc mismatch",
      "panic: recovering backend from snapshot error: database snapshot file path error: snap: snapshot file doesn't exist",
      "panic: 8e9e05c52164694d state.commit 90 is out of range [12, 40]",
      "panic: tocommit(9) is out of range [lastIndex(2)]. Was the raft log corrupted, truncated, or lost?",
    ],
  },
  {
    id: "wiredtiger-file-refused",
    cause: "filesystem-permission-denied",
    role: "fatal",
    literals: ["handle-open"],
    match:
      /(?<path>\/[^\s":]{1,300}): handle-open: open.{0,60}?(?:Operation not permitted|Permission denied)/,
    rank: 4,
    samples: [
      "WiredTiger error (1) [1700000000:1][1:0x7f], connection: __posix_open_file, 800: /data/db/a.wt: handle-open: open: Operation not permitted",
    ],
    lookalikes: ["__posix_open_file, 800: /data/db/a.wt: handle-open: open: No such file or directory"],
  },
  {
    id: "cassandra-seed-unknown",
    cause: "dns-resolution-failed",
    literals: ["couldn't lookup host", "seed provider lists no seeds", "_address '"],
    // It refuses what it cannot resolve in words of a configuration; seeds are listed, or it would not ask for them.
    match:
      /Seed provider couldn't lookup host (?<host>[\w.-]{1,253})|[Ss]eed provider lists no seeds|Unknown (?:listen|rpc|broadcast|broadcast_rpc)_address '(?<host2>[\w.-]{1,253})'/,
    rank: 3,
    samples: [
      "WARN  [main] SimpleSeedProvider.java:60 - Seed provider couldn't lookup host db-0.db.shop.svc",
      "Exception (org.apache.cassandra.exceptions.ConfigurationException) encountered during startup: The seed provider lists no seeds.",
      "Exception (org.apache.cassandra.exceptions.ConfigurationException) encountered during startup: Unknown broadcast_rpc_address 'db-0'",
    ],
    lookalikes: ["couldn't lookup host key of the client"],
  },
  {
    id: "cassandra-no-gossip",
    cause: "dependency-unavailable",
    literals: ["unable to gossip with any", "required to move the data consistently is down"],
    match:
      /Unable to gossip with any (?:seeds|peers)(?! but continuing)|required to move the data consistently is down(?: \(\/?(?<host>[\w.:-]{1,253})\))?/,
    rank: 2,
    samples: [
      "java.lang.RuntimeException: Unable to gossip with any peers",
      "java.lang.RuntimeException: A node required to move the data consistently is down (/10.0.3.4). If you wish to move the data",
    ],
    lookalikes: ["Unable to gossip with any peers but continuing anyway since node is in its own seed list"],
  },
]);
