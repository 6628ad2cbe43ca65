import { definePatterns } from "../pattern.ts";

/** Locks and damage in the words of embedded stores, whatever program they are part of. */
export const stores = definePatterns(() => [
  {
    id: "blocks-overlap",
    cause: "data-corrupted",
    literals: ["overlaps found while gathering blocks"],
    match: /overlaps found while gathering blocks/,
    rank: 1,
    samples: [
      'level=error msg="critical error detected; halting" err="compaction: pre compaction overlap check: overlaps found while gathering blocks."',
    ],
  },
  {
    // Data that were copied or kept from elsewhere.
    id: "data-of-another-cluster",
    cause: "data-corrupted",
    literals: ["different cluster", "another cluster", "system id mismatch", "system identifier"],
    match:
      /\bbelongs to (?:a different|another) cluster\b|\bsystem (?:ID mismatch|identifier (?:mismatch|differs|does not match))|trying to connect to another cluster/i,
    rank: 1,
    samples: [
      "CRITICAL: system ID mismatch, node db-1 belongs to a different cluster: 7001 != 7002",
      "[FATAL] cluster ID differs, local 1 != remote 2, you are trying to connect to another cluster",
    ],
    lookalikes: ["switching to a different cluster context"],
  },
  {
    id: "disk-stalls",
    cause: "storage-io-error",
    literals: ["disk stall"],
    match:
      /\bdisk stall detected: [^\n]{0,60}(?:unable to|on file) (?:(?:write|sync)[^\n]{0,40}? )?(?<path>\/[^\s:]{1,300})?/,
    rank: 2,
    samples: [
      "F210101 10:00:00.1 206 store.go:43  [n8] disk stall detected: unable to write to <no-attributes>=/srv/data within 10s",
    ],
    lookalikes: [
      "no disk stall so far",
      "W210101 10:00:00.1 206 store.go:43  [n8] disk slowness detected: unable to sync /srv/data/7.log within 2s",
    ],
  },
  {
    id: "stored-state-not-decoded",
    cause: "data-corrupted",
    literals: ["illegal base64 data", "invalid character", "unexpected end of json"],
    match:
      /\b(?:read|reading|load|loading|decod(?:e|ing)|restor(?:e|ing)|recover(?:ing)?|unmarshal(?:l?ing)?)\b[^\n]{0,80}\b(?:from (?:the )?(?:database|checkpoint|disk|store)|checkpoint file|state file|registry file)\b[^\n]{0,120}(?:illegal base64 data|invalid character|unexpected end of JSON)/,
    rank: 3,
    samples: ["Error: start stage: read known files from database: illegal base64 data at input byte 2281"],
    lookalikes: ["load settings from file: invalid character 'x' looking for beginning of value"],
  },
  {
    // A block's directory is named by its ULID, and is complete or damaged.
    id: "block-incomplete",
    cause: "data-corrupted",
    literals: ["/meta.json: no such file", "/index: no such file"],
    match: /(?<file>\/[\w./-]{0,200}\/[0-9A-HJKMNP-TV-Z]{26}\/(?:meta\.json|index)): no such file/,
    rank: 3,
    samples: [
      'err="opening storage failed: open /data/01F2Z077M9NH199P079E336R46/meta.json: no such file or directory"',
    ],
    lookalikes: ["open /etc/app/meta.json: no such file or directory"],
  },
  {
    id: "store-named-corrupted",
    cause: "data-corrupted",
    literals: ["mdb_corrupted", "mdb_invalid", "crc error in rdb", "corruptrecordexception"],
    match: /\bMDB_(?:CORRUPTED|INVALID)\b|CRC error in RDB|\bCorruptRecordException\b/,
    rank: 1,
    samples: [
      "mdb_env_open: MDB_CORRUPTED: Located page was wrong type",
      "org.apache.kafka.common.errors.CorruptRecordException: Found record size 0 smaller than minimum record overhead",
    ],
  },
  {
    id: "stored-log-not-replayed",
    cause: "data-corrupted",
    literals: ["stored log"],
    match:
      /\b(?:failed to|cannot|could not|unable to) (?:pre-?)?(?:process|replay|apply|commit|load) (?:the )?stored log\b/i,
    rank: 1,
    samples: [
      "<Error> KeeperLog: Failed to replay stored log, aborting to avoid inconsistent state: Code: 49.",
    ],
    lookalikes: ["rolled the order back to avoid an inconsistent state"],
  },
  {
    id: "stored-block-cut-off",
    cause: "data-corrupted",
    literals: ["unexpected eof"],
    match:
      /\b(?:ledger|block|segment|checkpoint|journal|index entry)\b[^\n]{0,80}\berror decoding\b[^\n]{0,120}\bunexpected EOF\b/,
    rank: 1,
    samples: ["panic: cannot open ledger shop: error decoding the block number: unexpected EOF"],
    lookalikes: ["error decoding the request: unexpected EOF"],
  },
  {
    id: "file-named-corrupted",
    cause: "data-corrupted",
    literals: [": corrupted "],
    match: /: [Cc]orrupted (?<file>[\w./-]{1,120}\.\w{2,8})\b/,
    rank: 1,
    samples: ["ERROR Unable to initialize backend: Corrupted format.json in one or more disks"],
    lookalikes: ["found 0 corrupted files"],
  },
  {
    // Who waits for a lock calls that information.
    id: "store-locked-by-another",
    cause: "data-locked",
    anyLevel: true,
    literals: ["is locked by another server", "to obtain live lock", "has migration lock"],
    match:
      /\b(?:[Dd]atabase|[Ss]tore) (?<file>\S{1,300}) is locked by another server|Waiting indefinitely to obtain live lock|[Dd]atabase has migration lock/,
    rank: 3,
    samples: [
      "INFO | Database /data/kahadb/lock is locked by another server. This broker is now in slave mode",
      "INFO [org.shop.core.server] Waiting indefinitely to obtain live lock",
      "clojure.lang.ExceptionInfo: Database has migration lock; cannot run migrations.",
    ],
    lookalikes: ["INFO obtained the live lock"],
  },
  {
    id: "table-file-missing",
    cause: "data-corrupted",
    // An index of a store that names a file which is gone.
    literals: [".sst", ".ldb", "manifest-"],
    match:
      /\b(?:RocksDB|LevelDB|IO error)\b[^\n]{0,120}No such file or directory\b[^\n]{0,240}(?:\.(?:sst|ldb)\b|\/MANIFEST-\d)/i,
    rank: 2,
    samples: [
      "Service internal error: RocksDB open error: IO error: No such file or directory: While open a file for random read: ./data/0/000123.sst",
    ],
    lookalikes: ["compacted 12 files into /data/0/000123.sst"],
  },
  {
    id: "lock-of-a-library",
    cause: "data-locked",
    literals: [
      "lock obtain timed out",
      "lockobtainfailedexception",
      "bolt: timeout",
      "open boltdb: timeout",
      "being used by another process",
      "lock file already exists",
      "database lock acquisition failure",
    ],
    match:
      /Lock obtain timed out: |^lock file already exists|Database lock acquisition failure|\bLockObtainFailedException\b|\bbolt(?:db)?: timeout$|cannot access the file (?:'[^'\n]{1,300}' )?because it is being used by another process/m,
    rank: 1,
    samples: [
      "java.lang.IllegalStateException: Lock obtain timed out: NativeFSLock@/data/index/write.lock",
      "org.apache.lucene.store.LockObtainFailedException: Lock held by another program: /data/write.lock",
      "Error: bolt: timeout",
      "Error: unable to open boltdb: timeout",
      "Database lock acquisition failure: lockFile: org.hsqldb.persist.LockFile@1",
      "System.IO.IOException: The process cannot access the file '/data/shop.db' because it is being used by another process.",
    ],
  },
  {
    id: "orientdb-storage",
    cause: "data-corrupted",
    literals: ["ostorageexception", "does not exist in storage"],
    match:
      /OStorageException: (?:Cannot open local storage|File with name|Storage is in error)|does not exist in storage \w/,
    rank: 1,
    samples: [
      "com.orientechnologies.orient.core.exception.OStorageException: Cannot open local storage '/data/db/config' with mode=rw",
    ],
    lookalikes: ["file shop.txt does not exist in storage"],
  },
  {
    id: "lock-held",
    cause: "data-locked",
    literals: [
      "lock db directory",
      "resource temporarily unavailable",
      "could not lock",
      "failed to lock",
      "cannot acquire lock",
      "cannot lock",
      "unable to lock",
      "failed to acquire lock",
      "holding the lock",
      "holds the lock",
      "lock held by",
      "instance running",
      "already locked",
      "lock file exists",
      "lock is held",
      "locked by another process",
      "another instance is already running",
      "another process is using",
      "is another instance",
      "is another process",
      "is another copy",
      "file lock",
      "overlappingfilelockexception",
      "could not obtain lock",
      "could not acquire lock",
      "database already in use",
      "already in use by another process",
      "lockfile",
      "already opened by another process",
      "bolt",
      ".db: timeout",
      "database may be already in use",
      "alreadyclosedexception",
      "cannot access file because it is being used by another",
      "kind: wouldblock",
      "already a lock",
      "already open",
    ],
    match:
      /(?![^\n]{0,300}: (?:[Pp]ermission denied|[Rr]ead-only file system|[Nn]o space left on device|[Ii]nput\/output error|[Oo]peration not supported|[Nn]o locks available))(?:lock DB directory.{0,60}|(?:could not|failed to|cannot|unable to|can't) (?:lock|acquire (?:the |a |an )?(?:\w+ )?lock(?! for <_io\.)|obtain (?:the |a )?(?:\w+ )?lock)(?: (?:on|for|file))?:? ?["'`]?(?<file>\/[^\s"'`:]{1,300})?|(?:lock|LOCK)\S{0,60}: Resource temporarily unavailable|(?:process|instance|node|pod)\b.{0,40} (?:is holding|holds) (?:the |a )?lock|[Ii]s another (?:instance|process|copy)(?: of [\w.-]{1,40})? (?:already )?running|[Ll]ock file (?:exists|already exists)|locked by another process|(?:bolt\S{0,20}|open)\b.{0,160}\.db\S{0,20}: timeout|bolt(?:db)? (?:file|store|database).{0,40}: timeout|[Aa]nother (?:instance|process) is (?:already )?(?:running|using)|there is already a lock\b|[Dd]atabase (?:is )?already open(?:ed)?\b|OverlappingFileLockException|(?:\b(?:wal|lock|db|database|store|storage|index|segment)|_wal|_db)\b.{0,200}kind: WouldBlock|[Dd]atabase (?:may be )?already in use|already in use by another process)/,
    samples: [
      "opening storage failed: lock DB directory: resource temporarily unavailable",
      "IO error: While lock file: /data/db/LOCK: Resource temporarily unavailable",
      "failed to acquire lock on /data/raft/raft.db",
      'level=error msg="there is already a lock for this action: seed"',
      'Panic occurred in file lib/storage/src/wal.rs at line 22: called `Result::unwrap()` on an `Err` value: Os { code: 11, kind: WouldBlock, message: "Resource temporarily unavailable" }',
      'Database may be already in use: "/data/h2.mv.db". Possible solutions: close all other connection(s)',
    ],
    lookalikes: [
      "failed to acquire lease",
      "deadlock detected",
      // What keeps the lock from being taken is not another one.
      "opening storage failed: lock DB directory: open /data/lock: permission denied",
      "failed to acquire lock on /data/raft/raft.db: open /data/raft/raft.db: read-only file system",
      "Fatal Python error: _enter_buffered_busy: could not acquire lock for <_io.BufferedWriter name='<stderr>'> at interpreter shutdown",
    ],
  },
  {
    id: "store-damaged",
    cause: "data-corrupted",
    literals: [
      "not sequential",
      "non-sequential",
      "existing snapshots",
      "corrupt",
      "checksum mismatch",
      "crc mismatch",
      "bad magic",
      "unexpected data at",
      "checksum does not match",
      "bad block",
      "invalid checksum",
      "data is damaged",
      "inconsistent data",
      "malformed database",
      "損壊",
      "损坏",
      "manifest file missing",
      "corruption:",
      "current file",
      "segments_n",
      "failed to read wal",
      "bad crc",
      "no snapshot found",
      "commitlogread",
      "commitlogreplay",
      "corruptsstable",
      "unable to mount object store",
      "block time ranges overlap",
    ],
    match:
      /(?:rocksdb|leveldb|badger|bolt|lmdb|pebble|wal|segment|block|index|database|db|data|file|chunk|log|journal|state|snapshot|manifest|store|storage|table|record|page|repository)\b.{0,100}(?:\bcorrupt(?:ed|ion)?\b|checksum mismatch|crc mismatch|bad magic|checksum does not match|invalid checksum)|(?:\bcorrupt(?:ed|ion)\b|checksum mismatch|bad magic number).{0,100}(?:wal|segment|block|index|database|db|data|file|chunk|log|journal|state|snapshot|manifest|store|table|record|page)\b|^Corruption: |error: Corruption|bad crc32?c?\/|No snapshot found, but there are log entries|CommitLogRe(?:ad|play)Exception|CorruptSSTableException|corrupted data\b|segments are not sequential|non-sequential wal segments|failed to load any existing snapshots|block time ranges overlap/im,
    samples: [
      "rocksdb: Corruption: block checksum mismatch",
      "opening storage failed: corruption in segment /prometheus/wal/00000012 at 32768",
      "leveldb/table: corruption on data-block (pos=0)",
      "error: Corruption",
      "opening storage failed: invalid block sequence: block time ranges overlap: [mint: 1, maxt: 2]",
    ],
    lookalikes: ["checking everything: ok"],
  },
  {
    id: "store-cannot-be-opened",
    cause: "data-corrupted",
    literals: [
      "unable to load database on disk",
      "unable to mount object store",
      "failed to replay log",
      "decode postings",
      "invalid magic number",
      "reading magic",
      "invalid result block",
      "could not open directory",
      "pg_version",
      "illegal segment header",
    ],
    match:
      /Unable to load database on disk|unable to mount object store|bluefs mount failed to replay log|decode postings: invalid|invalid magic number|\bIllegal segment header\b|\breading magic\b[^\n]{0,60}\bEOF\b|invalid result block (?<path>\/\S{1,300}?):|could not open directory "(?<directory>pg_(?:tblspc|replslot|wal|xact|multixact|logical|subtrans|twophase|commit_ts|notify|stat|snapshots)\b[^"]{0,100})": No such file|(?<file>\/[^\s"']{1,300}\/PG_VERSION)["']?:? (?:does not exist|is missing|no such file)/i,
    rank: 2,
    samples: [
      "ERROR Unable to load database on disk (org.apache.zookeeper.server.quorum.QuorumPeer) [main]",
      "-1 osd.7 0 OSD:init: unable to mount object store",
      'level=error err="compaction: open index: invalid magic number 0"',
      'FATAL:  could not open directory "pg_replslot": No such file or directory',
      'Wal error: Can\'t init WAL: Custom { kind: InvalidData, error: "Illegal segment header" }',
      "open store: /srv/4.seg: error reading magic number of file: EOF",
      "Error: open /var/lib/postgresql/data/pgdata/PG_VERSION: no such file or directory",
    ],
    lookalikes: ['could not open directory "/docker-entrypoint-initdb.d": No such file or directory'],
  },
  {
    // A part is a directory of columns, and is whole or damaged.
    id: "part-incomplete",
    cause: "data-corrupted",
    literals: [".bin: no such file"],
    match:
      /(?<file>\/[\w./-]{1,300}\/(?:\d{1,20}_\d{1,20}_\w{1,80}(?:\.\w{1,40}){0,3}|[0-9A-F]{16})\/(?:timestamps|values|(?:meta)?index|items|lens|columns_header(?:_index)?|message_values)\.bin): no such file/,
    rank: 3,
    samples: [
      'panic FATAL: cannot open file "/srv/small/2021_04/9_9_2A/timestamps.bin" for reading: open /srv/small/2021_04/9_9_2A/timestamps.bin: no such file or directory',
    ],
    lookalikes: [
      "open /opt/app/firmware.bin: no such file or directory",
      "open /opt/app/model/index.bin: no such file or directory",
    ],
  },
  {
    id: "parts-disagree",
    cause: "data-corrupted",
    literals: [
      "look like the set of parts",
      "too_many_unexpected_data_parts",
      "cannot run transaction",
      "load metadata index: ",
    ],
    match:
      /doesn't look like the set of parts in|\bTOO_MANY_UNEXPECTED_DATA_PARTS\b|\bfailed to open shard \d{1,10}: load metadata index: (?![^\n]{0,400}(?:no space left|permission denied|read-only file))|\bcannot run transactions? from "(?<file>[^"\n]{1,300})": (?![^\n]{0,400}(?:no space left|permission denied|read-only file))/i,
    rank: 2,
    samples: [
      "run: open server: open tsdb store: failed to open shard 19: load metadata index: read block: EOF",
      "<Error> Application: DB::Exception: The local set of parts of table shop.carts doesn't look like the set of parts in ZooKeeper",
      'fatal cannot open partition "2019_08": cannot run transaction from "/srv/small/txn/15B9": invalid last line in the transaction file: got ""',
    ],
    lookalikes: ['cannot run transaction from "/srv/small/txn/15B9": open: permission denied'],
  },
  {
    // Written in one go, a state file is empty or cut off only where that was interrupted.
    id: "state-cut-off",
    cause: "data-corrupted",
    literals: ["reader: eof", "reader: unexpected eof"],
    match:
      /\b(?:state|cache|snapshot|checkpoint|index|journal)\b[^\n]{0,120}?(?<file>\/[^\s"':]{1,300})"?: [^\n]{0,60}\bg?zip reader: (?:unexpected )?EOF/i,
    rank: 2,
    samples: [
      'FATAL: unexpected error at tracker state load from path="/srv/cache/usage": cannot create new gzip reader: EOF',
    ],
    lookalikes: ["GET /snapshot answered: cannot create gzip reader: EOF"],
  },
  {
    // Its snapshot, or its state, points to entries of a replicated log that are gone.
    id: "replicated-log-lost",
    cause: "data-corrupted",
    literals: ["log not found", "state was recovered but"],
    match:
      /^panic: log not found$|\bfailed to get (?:last )?log(?: at index \d{1,20})?: log not found\b|\bstate was recovered but [^\n]{1,300} is empty\b/,
    rank: 3,
    samples: [
      "panic: log not found",
      'Failed to start: streaming state was recovered but cluster log path "/srv/n-1" is empty',
    ],
    lookalikes: ["GET /logs/7: log not found", "WARN activity log not found"],
  },
  {
    id: "store-input-output-error",
    cause: "storage-io-error",
    role: "fatal",
    anyLevel: true,
    literals: ["input/output error"],
    match:
      /(?:could not (?:read|write|fsync|open|access|extend|stat|seek)\b.{0,200}|handle-(?:sync|read|write|extend|open)\b.{0,120}|(?:fdatasync|fsync|pread|pwrite)\b.{0,120}): Input\/output error/i,
    rank: 5,
    samples: [
      "FATAL:  could not read from log segment 0000000A, offset 0: Input/output error",
      "/data/db/index-1.wt: handle-sync: fdatasync: Input/output error",
    ],
    lookalikes: ["could not write to terminal: Broken pipe"],
  },
]);
