import { definePatterns } from "../pattern.ts";

/** What PostgreSQL and MySQL servers print about themselves, and what in their logs is only a client's trouble. */
export const serversSql = definePatterns(() => [
  {
    id: "postgres-client-noise",
    role: "benign",
    literals: [
      // As PostgreSQL's log in CSV form says the same.
      ...["57p01", "57p03", "53300", "3d000", "28p01", "28000"].map((state) => `fatal,${state}`),
      "fatal:  password authentication failed",
      "fatal:  role",
      "fatal:  database",
      "fatal:  the database system",
      "fatal:  remaining connection slots",
      "fatal:  sorry, too many",
      "fatal:  terminating",
      "fatal:  no pg_hba",
      "fatal:  canceling",
      "fatal:  unsupported frontend",
      "error:  relation",
      "error:  column",
      "error:  duplicate",
      "error:  permission denied for",
      "fatal:  connection to client lost",
      "fatal:  could not receive data",
      "fatal:  could not connect to the primary",
    ],
    match:
      /^\S{0,20}[\d-]{10}[ T][\d:.]{8,16} ?\w{0,6} \[(?!1\] .{0,60}FATAL)\d+(?:-\d+)?(?: [^\]\n]{1,60})?\].{0,120}(?:FATAL|ERROR): {2}(?!data directory|could not|lock file|database files|bogus|configuration|requested)/,
    samples: [
      '2026-01-01 10:00:00.123 UTC [71] FATAL:  password authentication failed for user "shop"',
      "2026-01-01 10:00:00.123 UTC [71] FATAL:  the database system is starting up",
      '2026-01-01 10:00:00.123 UTC [71] app@shop ERROR:  relation "x" does not exist at character 15',
      '2026-01-01 10:00:00.123 GMT [71 62a6.16f     client backend] 10.1.1.1 app [unknown] shop ERROR:  relation "x" does not exist at character 15',
    ],
    lookalikes: [
      '2026-01-01 10:00:00.123 UTC [1] FATAL:  data directory "/d" has wrong ownership',
      'psql: FATAL:  password authentication failed for user "shop"',
      "2026-01-01 10:00:00.123 UTC [1] FATAL:  database locale is incompatible with operating system",
    ],
  },
  {
    // The server asks for all or nothing; a file system that is full takes a part.
    id: "postgres-short-write",
    cause: "disk-full",
    literals: ["could not extend file", "could not write to file", "check free disk space"],
    match:
      /could not (?:extend|write to) file "[^"\n]{1,300}": wrote only \d{1,9} of \d{1,9} bytes|HINT: {1,2}Check free disk space/,
    samples: [
      '2026-01-01 10:00:00.123 UTC [29] FATAL:  could not extend file "base/13/40": wrote only 4096 of 8192 bytes at block 7',
      "2026-01-01 10:00:00.123 UTC [29] HINT:  Check free disk space.",
    ],
    lookalikes: ['ERROR:  could not extend file "base/13/40": Input/output error'],
  },
  {
    id: "postgres-data-version",
    cause: "database-schema-mismatch",
    variant: "data-directory-version",
    role: "fatal",
    literals: [
      "database files are incompatible",
      "was initialized by postgresql version",
      "not compatible with this version",
      "an old version of the database format was found",
      "was initialized with pg_control_version",
    ],
    match:
      /data directory was initialized by PostgreSQL version (?<version>[\d.]{1,10}), which is not compatible with this version (?<expected>\d(?:[\d.]{0,8}\d)?)|database files are incompatible with server|old version of the database format was found/,
    rank: 3,
    samples: [
      "FATAL:  database files are incompatible with server",
      "DETAIL:  The data directory was initialized by PostgreSQL version 13, which is not compatible with this version 16.1.",
    ],
  },
  {
    id: "postgres-initdb-not-empty",
    cause: "application-config-invalid",
    role: "fatal",
    literals: [
      "exists but is not empty",
      "--initialize specified but the data directory",
      "lost+found",
      "it contains a dot-prefixed/invisible file",
    ],
    match:
      /initdb: error: directory "(?<directory>[^"]{1,300})" exists but is not empty|--initialize specified but the data directory (?:has files in it|exists(?! and is not writable))|Found directory (?<directory2>\S{1,200}), '\S{1,60}' is not in the form of topic-partition/,
    rank: 3,
    samples: [
      'initdb: error: directory "/var/lib/postgresql/data" exists but is not empty',
      "[ERROR] [MY-010457] [Server] --initialize specified but the data directory has files in it. Aborting.",
      "org.apache.kafka.common.KafkaException: Found directory /var/lib/kafka/lost+found, 'lost+found' is not in the form of topic-partition or topic-partition.uniqueId-delete",
    ],
    lookalikes: ["--initialize specified but the data directory exists and is not writable. Aborting."],
  },
  {
    id: "postgres-lock-file",
    cause: "data-locked",
    literals: [
      'lock file "',
      "another postmaster",
      "another server might be running",
      "pre-existing shared memory block",
    ],
    match:
      /(?:lock file "(?<file>[^"]{1,300})" already exists|bogus data in lock file "(?<file2>[^"]{1,300})"|lock file "(?<file3>[^"]{1,300})" is empty|[Aa]nother (?:postmaster|server) (?:\(PID \d+\) )?(?:is|might be) (?:already )?running|pre-existing shared memory block)/,
    rank: 2,
    samples: [
      'FATAL:  lock file "postmaster.pid" already exists',
      'FATAL:  bogus data in lock file "postmaster.pid": ""',
      "pg_ctl: another server might be running; trying to start server anyway",
    ],
    lookalikes: ['FATAL:  could not write lock file "postmaster.pid": No space left on device'],
  },
  {
    // It stops by itself, in the words with which it is stopped by others.
    id: "postgres-lock-file-gone",
    cause: "data-locked",
    role: "fatal",
    anyLevel: true,
    literals: ["data directory lock file is invalid"],
    match: /because data directory lock file is invalid/,
    samples: ["LOG:  performing immediate shutdown because data directory lock file is invalid"],
  },
  {
    id: "postgres-damaged",
    cause: "data-corrupted",
    literals: [
      "could not locate a valid checkpoint record",
      "invalid page in block",
      "invalid page header",
      "could not read block",
      "requested wal segment",
      "invalid primary checkpoint record",
      "invalid checkpoint",
      "incorrect checksum in control file",
      "could not find redo location",
      "invalid memory alloc request size",
      "unexpected pageaddr",
      "is not a valid data directory",
      "could not read from control file",
      'could not open file "global/pg_control"',
      "cache lookup failed",
      "missing chunk number",
      "page verification failed",
      "invalid resource manager id",
      "pg_filenode.map",
      "invalid magic number",
      'could not open file "pg_',
      "could not open relation mapping file",
      "requested timeline",
    ],
    match:
      /could not locate a valid checkpoint record|invalid page (?:in block|header)|invalid primary checkpoint record|incorrect checksum in control file|could not find redo location|unexpected pageaddr|"(?<directory>[^"]{1,200})" is not a valid data directory|could not open (?:relation mapping )?file "(?<file>(?:global\/pg_control|global\/pg_filenode\.map|pg_(?:wal|xact|multixact|notify|clog|logical)\S{0,100}))": No such file|page verification failed, calculated checksum|missing chunk number|could not read blocks? [\d.]{1,30} in file|requested WAL segment \w{1,40} has already been removed|requested timeline \d+ (?:is not a child of this server's history|does not contain minimum recovery point)/,
    rank: 2,
    samples: [
      "PANIC:  could not locate a valid checkpoint record",
      "ERROR:  invalid page in block 41 of relation base/16384/2619",
      'PANIC:  could not open file "global/pg_control": No such file or directory',
      'FATAL:  could not open relation mapping file "global/pg_filenode.map": No such file or directory',
      "FATAL:  requested timeline 3 is not a child of this server's history",
      "FATAL:  requested timeline 3 does not contain minimum recovery point 0/4 on timeline 2",
    ],
  },
  {
    id: "postgres-parameter",
    cause: "application-config-invalid",
    literals: [
      "unrecognized configuration parameter",
      'configuration file "',
      "invalid value for parameter",
      'could not access file "',
      "requires a numeric value",
      "locale is incompatible with operating system",
      "invalid settings",
      "wal_level",
      "recovery.conf",
      "could not load library",
      'extension "',
    ],
    match:
      /unrecognized configuration parameter "(?<key>[^"]{1,120})"|configuration file "(?<file>[^"]{1,300})" contains errors|invalid value for parameter "(?<key2>[^"]{1,120})"|could not access file "(?<module>[^"]{1,200})": No such file|extension "(?<module2>[^"]{1,100})" (?:is not available|must be loaded)|database locale is incompatible with operating system|could not open extension control file "(?<file2>[^"]{1,300})"/,
    rank: 2,
    samples: [
      'FATAL:  configuration file "/etc/postgresql/postgresql.conf" contains errors',
      'FATAL:  could not access file "pg_cron": No such file or directory',
      'ERROR:  unrecognized configuration parameter "wal_turbo"',
      "FATAL:  database locale is incompatible with operating system",
    ],
  },
  {
    // The server itself, before it has a log: it ends with that line.
    id: "postgres-config-file",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["postgres: could not access", "does not know where to find"],
    match:
      /^postgres: could not access the server configuration file "(?<file>[^"]{1,300})": No such file|^postgres does not know where to find /m,
    rank: 2,
    samples: [
      'postgres: could not access the server configuration file "/data/pg/postgresql.conf": No such file or directory',
      "postgres does not know where to find the server configuration file.",
    ],
  },
  {
    id: "mysql-option",
    cause: "application-config-invalid",
    literals: [
      "unknown variable '",
      "unknown option '",
      "error while setting value",
      "unknown suffix",
      "ambiguous option",
      "could not open required defaults file",
      "fatal error in defaults handling",
      "unknown/unsupported storage engine",
      "plugin '",
    ],
    match:
      /unknown (?:variable|option) '(?<key>[^']{1,120})'|Error while setting value '(?<value>[^']{1,120})' to '(?<key2>[^']{1,120})'|ambiguous option|Could not open required defaults file: (?<file>\S{1,200})|Fatal error in defaults handling|Unknown\/unsupported storage engine(?!: (?:InnoDB|Aria)\b)/,
    rank: 2,
    samples: [
      "[ERROR] [MY-000067] [Server] unknown variable 'query_cache_size=0'.",
      "mysqld: ambiguous option '--ssl'",
    ],
    // Always built in: unknown is only what could not start.
    lookalikes: ["[ERROR] Unknown/unsupported storage engine: InnoDB"],
  },
  {
    id: "innodb-lock",
    cause: "data-locked",
    literals: [
      "unable to lock ./",
      "check that you do not already have another mysqld",
      "can't lock aria control file",
      "unable to lock ",
    ],
    match:
      /Unable to lock \.?\/?(?<file>\S{1,100}),? error: (?:11|35)|already have another mysqld process|Can't lock aria control file/,
    rank: 2,
    samples: [
      "[ERROR] [MY-012574] [InnoDB] Unable to lock ./ibdata1 error: 11",
      "mysqld: Can't lock aria control file '/var/lib/mysql/aria_log_control' for exclusive use, error: 11. Will retry for 30 seconds",
    ],
  },
  {
    id: "innodb-damaged",
    cause: "data-corrupted",
    literals: [
      "database page corruption",
      "is marked as crashed",
      "corruption of an index",
      "data dictionary initialization failed",
      "no data dictionary version number found",
      "tablespace is missing",
      "innodb: corrupt",
      "log file ./ib_logfile",
      "innodb: missing",
      "assertion failure: ",
      "failed to find valid data directory",
      "is in the future",
      "redo log",
      "table is full",
      "cannot find tablespace",
      "aria recovery failed",
      "the data dictionary",
      "failed to initialize dd storage engine",
      "failed to initialize data dictionary",
    ],
    match:
      /Database page corruption|is marked as crashed|[Cc]orruption of an index|No data dictionary version number found|Failed to find valid data directory|InnoDB: (?:Corrupt|Missing)\w*|Page \[page id: .{1,60}\] log sequence number .{1,40} is in the future|Aria recovery failed|InnoDB: Assertion failure|[Tt]ablespace .{1,80}(?:is missing|was not found)/,
    rank: 1,
    samples: [
      "[ERROR] InnoDB: Database page corruption on disk or a failed file read",
      "[ERROR] [MY-011096] [Server] No data dictionary version number found.",
      "Table './mysql/user' is marked as crashed and should be repaired",
    ],
  },
  {
    id: "innodb-start-failed",
    cause: "data-corrupted",
    role: "wrapper",
    literals: [
      "data dictionary initialization failed",
      "failed to initialize dd storage engine",
      "failed to initialize data dictionary",
      "plugin 'innodb' init function returned error",
    ],
    match:
      /Data Dictionary initialization failed|Failed to initialize (?:DD Storage Engine|data dictionary)|Plugin 'InnoDB' init function returned error/,
    samples: ["[ERROR] [MY-010020] [Server] Data Dictionary initialization failed."],
  },
  {
    id: "mysql-data-version",
    cause: "database-schema-mismatch",
    variant: "data-directory-version",
    literals: [
      "invalid mysql server upgrade",
      "invalid mysql server downgrade",
      "cannot upgrade from",
      "cannot downgrade",
      "upgrade after a crash is not supported",
      "upgrade is not supported after a crash",
      "redo log was created with",
      "unsupported redo log format",
      "mysql server downgrade",
      "was created with mariadb",
      "this redo log",
      "cannot boot server version",
    ],
    match:
      /(?:[Cc]annot|Invalid MySQL server) (?:upgrade|downgrade)(?: from (?<version>\d{4,7}) to (?<expected>\d{4,7}))?|[Uu]pgrade (?:is not supported )?after a crash(?: is not supported)?|Cannot boot server version (?<expected3>\d{4,7}) on data directory built by version (?<version3>\d{4,7})|Unsupported redo log format|redo log was created with (?<version2>[\w .]{1,60})/,
    rank: 3,
    samples: [
      "[ERROR] [MY-014061] [Server] Invalid MySQL server upgrade: Cannot upgrade from 50744 to 80400.",
      "InnoDB: Upgrade after a crash is not supported. The redo log was created with MariaDB 10.4.13.",
    ],
  },
  {
    id: "mysql-cannot-write",
    cause: "filesystem-permission-denied",
    literals: ["os errno 13", "errcode: 13", "(errno: 13", "operating system error number 13"],
    match:
      /(?:Can't (?:create|read|open|find|change)[^\n]{0,120}?'(?<path>[^']{1,300})'[^\n]{0,80})?(?:OS errno 13|Errcode: 13|\(errno: 13|operating system error number 13)\b/,
    rank: 2,
    samples: [
      "mysqld: Can't create/write to file '/var/lib/mysql/is_writable' (OS errno 13 - Permission denied)",
      "mysqld: Can't create file '/srv/mysql/shop.lower-test' (errno: 13 \"Permission denied\")",
    ],
    // SQLite's own number 13 is another.
    lookalikes: ["  errno: 13, code: 'SQLITE_FULL'"],
  },
  {
    id: "mysql-slow-shutdown-noise",
    role: "benign",
    literals: ["got an error reading communication packets", "aborted connection"],
    match: /Aborted connection \d+ to db|Got an error reading communication packets/,
    samples: [
      "[Warning] Aborted connection 12 to db: 'shop' user: 'shop' host: '10.0.0.1' (Got an error reading communication packets)",
    ],
  },
  {
    id: "table-already-there",
    cause: "database-schema-mismatch",
    literals: ["already exists"],
    match:
      /(?:\b[Tt]able|\brelation|\b[Cc]olumn|Duplicate (?:column|table)) (?:&#039;|["'`])?(?<table>[\w.]{1,160})(?:&#039;|["'`])? already exists\b(?!,? (?:skipping|ignoring))/,
    rank: 1,
    samples: [
      'ERROR:  relation "invoices" already exists',
      "SQLSTATE[42S01]: Base table or view already exists: 1050 Table 'invoices' already exists",
    ],
    lookalikes: [
      'NOTICE:  relation "invoices" already exists, skipping',
      "mkdir: can't create directory '/srv/x': File exists",
    ],
  },
  {
    id: "mysql-table-name-case",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["different lower_case_table_names"],
    match:
      /Different (?<key>lower_case_table_names) settings for server \('(?<value>\d)'\) and data dictionary \('(?<expected>\d)'\)/,
    rank: 4,
    samples: [
      "[ERROR] [MY-011087] [Server] Different lower_case_table_names settings for server ('2') and data dictionary ('0').",
    ],
    lookalikes: ["[Warning] lower_case_table_names was set to 2"],
  },
  {
    id: "galera-unsafe-bootstrap",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["safe to bootstrap"],
    match: /not (?:be )?safe to bootstrap (?:the cluster )?(?:from|form) this node/,
    rank: 4,
    samples: [
      "[ERROR] WSREP: It may not be safe to bootstrap the cluster from this node.",
      "ERROR ==> It is not safe to bootstrap from this node ('safe_to_bootstrap=0')",
    ],
    lookalikes: ["this node is safe to bootstrap from"],
  },
]);
