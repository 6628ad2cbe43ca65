import { definePatterns } from "../pattern.ts";

/** Stored data, schemas and licences that a program does not accept, whatever program it is. */
export const versions = definePatterns(() => [
  {
    id: "database-of-newer-program",
    cause: "database-schema-mismatch",
    variant: "migration",
    literals: [
      "more recent version",
      "newer version",
      "later version",
      "but the current version is",
      "version information not found in metastore",
      "database contains incompatible",
      "required mandatory version",
      "database upgrade failed",
      "provide any valid version",
      "database schema ",
    ],
    match:
      /\bdatabase (?:was|has been|is) (?:already )?(?:upgraded|migrated|created|initiali[sz]ed|written)[^\n]{0,30}\b(?:more recent|newer|later) version\b|\bexpected (?:catalog|schema|database) version\b[^\n]{0,30}\bbut the current version is\b|Version information not found in metastore|\bdatabase contains incompatible \w|\brequired mandatory version: |\bdatabase upgrade failed\b|\bschema does not provide any valid version\b|\bdatabase schema (?:must be|needs to be|has to be) (?:updated|upgraded|migrated)\b/i,
    rank: 2,
    samples: [
      "ERROR web[] Database was upgraded to a more recent version of Shop. A backup must be restored.",
      "Error: the database has been created by a newer version",
      "Fatal: failed to register: database contains incompatible genesis (have d4e5, new 5a1f)",
      "Database schema must be updated to use this version. Run 'shop database migrate' to update the database.",
      "   182:20260101:101010.125 database upgrade failed",
      "critical/ShopConnection: Schema does not provide any valid version! Verify your schema installation.",
      "MetaException(message:Version information not found in metastore.)",
      "error: expected catalog version <= 43, but the current version is 45",
    ],
    lookalikes: ["a newer version is available"],
  },
  {
    id: "stored-version-refused",
    cause: "database-schema-mismatch",
    variant: "data-directory-version",
    literals: ["version", "use a dump to", "before upgrad", "could not load codec", "database version"],
    match:
      /\b(?:database|data ?base files?|data (?:files?|directory|format|dir)|storage|on-disk|store|index|snapshot|dump|file ?format)(?:'s)? (?:\w+ ){0,2}version\b[^\n]{0,80}\b(?:incompatible|newer|older|not supported|unsupported|does not match|doesn't match|too (?:old|new)|mismatch|higher|lower)\b|\b(?:incompatible|unsupported|newer|older) (?:version of (?:the )?)?(?:database|data|storage|index|snapshot|on-disk|file)[\w -]{0,20}(?:version|format)\b|\bversion\b[^\n]{0,40}\b(?:incompatible|not compatible) with (?:the )?(?:\w+ ){0,2}(?:data|database|store|storage)\b|\bmust be (?:enabled|run|finali[sz]ed|completed|upgraded)\b[^\n]{0,30}\bbefore upgrad(?:e|ing)\b|\b(?:failed|unable|could not|cannot) (?:to )?(?:infer|determine|detect|identify|read) the (?:\w+ )?version of the (?:database|data|store|index)\b(?!:)|\b(?:database|data|store|storage|index)\b[^\n]{0,40}\bexpected (?:\w+ ){0,2}version\b[^\n]{0,40}\b(?:but|got|found|curr?rent)\b|\b(?:previous|stored|old) (?:\w+ )?(?:engine|database|data|storage|index|server) version (?:was|is) (?:below|above|older|newer)\b|Could not load codec '|\bcurrent database version\b[^\n]{0,80}\brequired\b[^\n]{0,30}\bversion\b/i,
    rank: 1,
    samples: [
      "server exited with error: version v9 is incompatible with data in store /srv/data; use v11 or later",
      "[error] `wide_rows`: must be enabled before upgrading",
      "The server does not match the database. Current database version: 702. Required mandatory version: 700.",
      "IllegalArgumentException: Could not load codec 'Shop12'. Did you forget a library?",
      "ERROR catalog: error=Your database version (1.4) is incompatible with your current engine version (2.0).",
      "fatal: storage format version 7 is newer than supported (5)",
      "error: unsupported data format version 9",
      "Error: Shop (v2.6.0) failed to infer the version of the database. Please consider using a dump to load your data.",
      "Error: Version file is missing or the previous engine version was below 0.24.0. Use a dump to update Shop.",
      "error: the previous Shop database version was older",
      "Error: cannot open the store, expected shop engine version 4, found 3",
    ],
    lookalikes: [
      "FATAL agent version 3 is newer than the server",
      "database version 14.2 is supported",
      "Error: could not determine the version of the database: no answer",
      "Error: .shop-version file is missing",
      "Error: the old chart version is newer",
    ],
  },
  {
    id: "peer-version-refused",
    cause: "dependency-unavailable",
    literals: [
      "incompatible with the",
      "not compatible with the",
      " or greater",
      " or higher",
      " or newer",
      " or later",
    ],
    match:
      /\brequires (?:an? )?(?<service2>Redis|Valkey|Postgres(?:QL)?|MySQL|MariaDB|MongoDB|Elasticsearch|OpenSearch|Kafka|RabbitMQ|ClickHouse|Cassandra|ZooKeeper|Kubernetes|Vault|Consul|etcd|SQL Server|NATS|Neo4j) (?:server )?(?:version )?v?(?<expected>\d[\w.]{0,20}) (?:or|and) (?:greater|higher|newer|later|above)\b|\bversion of [\w .-]{2,40}(?:\([^)\n]{1,40}\) )?is (?:incompatible|not compatible) with the (?:following |given |configured )?(?<service>[\w-]{2,40}) (?:nodes?|servers?|cluster|brokers?|version)/i,
    rank: 1,
    samples: [
      "This version of Shop (v7.6.1) is incompatible with the following Search nodes in your cluster: v6.8.8",
      "You are connecting to Redis 5.0.7, Shop requires Redis 6.2.0 or greater",
    ],
    lookalikes: [
      "the plugin is incompatible with the theme",
      "RuntimeError: gevent worker requires gevent 1.4 or higher",
    ],
  },
  {
    id: "schema-behind",
    cause: "database-schema-mismatch",
    variant: "migration",
    literals: ["schema", "migrated"],
    match:
      /\b(?:database|datastore|db|schema) (?:is|was|has) not (?:been |yet )?migrated\b|\bmust be (?:re-?)?migrated\b|\b(?:database|db) schema\b[^\n]{0,60}\b(?:lags|behind|ahead|out ?dated|out of date|not up[- ]to[- ]date|older|newer|needs? (?:to be )?(?:an )?(?:upgrade|update|migrat))|\bschema (?:is )?(?:lags|behind|ahead of|out of date|not up[- ]to[- ]date)\b/i,
    rank: 1,
    samples: [
      "error: database schema lags the program: have 41, want 44",
      "FATAL db schema is out of date",
      "error: datastore is not migrated: the database is no longer valid and must be remigrated",
    ],
    lookalikes: ["loaded JSON schema, 14 definitions"],
  },
  {
    id: "licence-refused",
    cause: "application-config-invalid",
    anyLevel: true,
    literals: ["license", "licence"],
    match:
      /\blicen[cs]e\b(?: \w+){0,3} (?:has )?expired\b|\b(?:invalid|expired|missing|no(?: valid)?) (?:\w+ ){0,2}licen[cs]e(?: key| file)?\b|licen[cs]e(?: key| file)? (?:is )?(?:not (?:found|valid)|invalid|missing|required)\b|\b(?:critical|fatal) licen[cs]e error\b/i,
    rank: 1,
    samples: [
      "[INFO] Trial license expired. This instance will not start",
      "FATAL no valid licence found",
      "ERROR stopping due to critical Licence Error TOO_MANY_NODES(7)",
    ],
    lookalikes: ["INFO license valid until 2031", "Licensed under the Apache license"],
  },
  {
    id: "partition-does-not-fit",
    cause: "application-config-invalid",
    literals: ["divisible"],
    match: /\b(?:not|must be|should be|has to be|needs to be) (?:evenly )?divisible\b/i,
    rank: 1,
    samples: ["ValueError: head count 25 is not divisible by the number of workers 4"],
    lookalikes: ["sizes are divisible"],
  },
  {
    // WildFly's subsystems, and what they need of each other.
    id: "capability-not-configured",
    cause: "application-config-invalid",
    literals: ["wflyctl"],
    match:
      /\bWFLYCTL\d{4}: (?:Capabilities required|Required capabilit|Required services|No resource definition)/,
    rank: 1,
    samples: [
      "ERROR [controller] (Controller Boot Thread) WFLYCTL0362: Capabilities required by resource '/subsystem=cart' are not available:",
    ],
    lookalikes: ["INFO [controller] WFLYCTL0028: Attribute 'security-realm' is deprecated"],
  },
  {
    id: "cgroup-missing",
    cause: "container-runtime-failure",
    literals: ["cgroup"],
    match:
      /\b(?:failed to find|cannot find|could not find|missing|no)\b[^\n]{0,20}\b(?:memory|cpuset|cpu|pids|io) cgroup\b|cgroup(?:s|v2)? (?:controller|mountpoint|mount)?[^\n]{0,40}\b(?:is not mounted|not found|does not exist|missing)\b/i,
    rank: 1,
    samples: ['level=fatal msg="cannot find pids cgroup (v2)"', "error: cgroup mountpoint does not exist"],
    lookalikes: ["reading memory limit from cgroup"],
  },
  {
    id: "owned-by-another-user",
    cause: "filesystem-permission-denied",
    literals: ["belongs to uid", "is owned by uid", "is owned by user", "wrong owner"],
    match:
      /(?<path>\/[\w./-]{0,200}) (?:belongs to|is owned by) (?:uid|user) \S{1,40} instead of|wrong owner(?:ship)? (?:of|on|for) ['"]?(?<path2>\/[\w./-]{1,200})/i,
    rank: 2,
    samples: [
      "preinit: fatal: /srv belongs to uid 0 instead of 1001 and we are lacking the privileges to fix it.",
    ],
    lookalikes: ["/srv belongs to uid 1001"],
  },
]);
