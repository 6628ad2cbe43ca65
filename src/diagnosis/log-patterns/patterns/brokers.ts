import { definePatterns } from "../pattern.ts";

/** Kafka, ZooKeeper, RabbitMQ, and named places that a broker or store lacks. */
export const brokers = definePatterns(() => [
  {
    id: "kafka-cluster-id",
    cause: "data-corrupted",
    literals: [
      "inconsistentclusteridexception",
      "inconsistentbrokerid",
      "doesn't match stored clusterid",
      "meta.properties",
      "configured broker.id",
      "inconsistentnodeid",
      "match stored node.id",
      "invalid cluster.id",
    ],
    match:
      /InconsistentClusterIdException|InconsistentBrokerIdException|InconsistentBrokerMetadataException|InconsistentNodeIdException|doesn't match stored (?:clusterId|brokerId|node\.id)|Invalid cluster\.id in:? ?(?<file>\S{0,200})/,
    rank: 2,
    samples: [
      "kafka.common.InconsistentClusterIdException: The Cluster ID abc doesn't match stored clusterId Some(def) in meta.properties.",
    ],
  },
  {
    id: "zookeeper-refuses-client",
    cause: "dependency-auth-rejected",
    literals: [
      "keepererrorcode = noauth",
      "keepererrorcode = authfailed",
      "noauthexception",
      "authfailedexception",
    ],
    match:
      /KeeperErrorCode = (?:NoAuth|AuthFailed)(?: for (?<path>\/\S{0,200}))?|KeeperException\$(?:NoAuth|AuthFailed)Exception/,
    rank: 2,
    samples: [
      "org.apache.zookeeper.KeeperException$NoAuthException: KeeperErrorCode = NoAuth for /namespace",
    ],
    lookalikes: ["KeeperErrorCode = NoNode for /brokers/ids"],
  },
  {
    id: "kafka-directory-not-formatted",
    cause: "application-config-invalid",
    literals: ["kafka-storage.sh", "meta.properties"],
    match:
      /No (?:readable )?`?meta\.properties`? (?:files? )?found(?: in (?<directory>\/\S{1,300}))?|have you run `?kafka-storage\.sh/,
    rank: 2,
    samples: [
      "org.apache.kafka.common.KafkaException: No `meta.properties` found in /var/lib/kafka/data (have you run `kafka-storage.sh` to format the directory?)",
      "java.lang.RuntimeException: No readable meta.properties files found.",
    ],
    lookalikes: ["INFO Loaded meta.properties from /var/lib/kafka/data"],
  },
  {
    id: "kafka-lock",
    cause: "data-locked",
    literals: ["failed to acquire lock on file .lock", "a kafka instance in another process"],
    match:
      /Failed to acquire lock on file \.lock in (?<directory>\S{1,300})|Kafka instance in another process or thread is using this directory/,
    rank: 2,
    samples: [
      "org.apache.kafka.common.KafkaException: Failed to acquire lock on file .lock in /var/lib/kafka/data. A Kafka instance in another process or thread is using this directory.",
    ],
  },
  {
    id: "kafka-timeouts",
    cause: "dependency-timeout",
    literals: [
      "timed out waiting for a node assignment",
      "failed to update metadata after",
      "not present in metadata after",
      "timeout expired while fetching topic metadata",
    ],
    match:
      /Timed out waiting for a node assignment|(?:Failed to update metadata|Topic \S{1,120} not present in metadata) after \d+ ?ms|Timeout expired while fetching topic metadata/i,
    rank: 1,
    samples: [
      "TimeoutException: Timed out waiting for a node assignment. Call: listNodes",
      "KafkaException: Topic carts not present in metadata after 60000 ms.",
    ],
    lookalikes: ["the topic is not present in metadata after a rename"],
  },
  {
    // It tried until then; what came of each try stands in its client's lines before.
    id: "zookeeper-not-reached-in-time",
    cause: "dependency-timeout",
    role: "wrapper",
    literals: [
      "timed out waiting for connection to zookeeper",
      "timed out waiting for connection while in state",
      "keepererrorcode = connectionloss",
    ],
    match:
      /[Tt]imed out waiting for connection (?:to ZooKeeper|while in state)|KeeperErrorCode = ConnectionLoss\b/,
    rank: 1,
    samples: [
      "kafka.zookeeper.ZooKeeperClientTimeoutException: Timed out waiting for connection while in state: CONNECTING",
      "KeeperException$ConnectionLossException: KeeperErrorCode = ConnectionLoss for /brokers/ids",
    ],
    lookalikes: ["waiting for connection to ZooKeeper"],
  },
  {
    // Clients' words for any trouble on the way; which one it is stands in their own lines before.
    id: "kafka-transport-failure",
    cause: "dependency-unavailable",
    role: "wrapper",
    literals: [
      "broker transport failure",
      "nobrokersavailable",
      "run out of available brokers",
      "broker connections are down",
      "brokers are down",
    ],
    match:
      /Broker transport failure|NoBrokersAvailable|run out of available brokers|all broker connections are down|\d+\/\d+ brokers are down/i,
    samples: [
      "kafka: client has run out of available brokers to talk to: EOF",
      "kafka.errors.NoBrokersAvailable: NoBrokersAvailable",
      "%3|1767225600.123|ERROR|rdkafka#consumer-1| [thrd:queue:9092/bootstrap]: 1/1 brokers are down",
      'cimpl.KafkaException: KafkaError{code=_TRANSPORT,val=-195,str="Failed to get metadata: Local: Broker transport failure"}',
    ],
  },
  {
    id: "kafka-client-retry-noise",
    role: "benign",
    literals: ["could not be established. broker may not be available"],
    match: /Connection to node -?\d+ \(.{1,200}\) could not be established\. Broker may not be available/,
    samples: [
      "WARN [Producer clientId=p] Connection to node -1 (kafka/10.0.0.1:9092) could not be established. Broker may not be available.",
    ],
  },
  {
    id: "topic-missing",
    cause: "application-config-invalid",
    literals: [
      "unknown_topic_or_partition",
      "unknowntopicorpartition",
      "topic does not exist",
      "nosuchbucket",
      "the specified bucket does not exist",
      "no such bucket",
      "queuedoesnotexist",
      "no queue '",
      "nonexistentqueue",
      "no exchange '",
      "bucket does not exist",
      "topic(s)",
      "bucket not found",
      "index_not_found_exception",
      "missingtopicsexception",
      "missingsourcetopic",
      "not_found - no",
      "streams not found",
      "stream not found",
    ],
    match:
      /UNKNOWN_TOPIC_OR_PARTITION|UnknownTopicOrPartition\w*|MissingSourceTopicException|topic\(?s?\)? \[?(?<bucket>[\w.-]{1,200})?\]? ?(?:is\/are not present|does not exist|not found)|NoSuchBucket|(?:specified )?bucket (?:"?(?<bucket2>[\w.-]{1,200})"? )?(?:does not exist|not found)|NonExistentQueue|QueueDoesNotExist|NOT_FOUND - no (?:queue|exchange) '(?<bucket3>[^']{1,200})'|index_not_found_exception/i,
    rank: 1,
    samples: [
      "NoSuchBucket: The specified bucket does not exist",
      "NOT_FOUND - no queue 'orders' in vhost '/'",
      "Topic(s) [orders] is/are not present and missingTopicsFatal is true",
      "org.apache.kafka.streams.errors.MissingSourceTopicException: One or more source topics were missing",
    ],
  },
  {
    id: "rabbitmq-queue-not-served",
    cause: "dependency-unavailable",
    literals: ["failed to perform operation on queue"],
    // The broker answers, but the node or the quorum that holds the queue does not.
    match:
      /failed to perform operation on queue '(?<bucket>[^']{1,200})' in vhost '[^']{0,200}' due to timeout/,
    rank: 1,
    samples: [
      "amqp.exceptions.NotFound: Queue.declare: (404) NOT_FOUND - failed to perform operation on queue 'orders' in vhost '/' due to timeout",
    ],
    lookalikes: ["failed to perform operation on queue 'orders': access refused"],
  },
  {
    id: "rabbitmq-cookie",
    cause: "filesystem-permission-denied",
    literals: [".erlang.cookie"],
    match:
      /Error when reading (?<file>\S{1,200}\.erlang\.cookie): eacces|Cookie file (?<file2>\S{1,200}) must be accessible by owner only/,
    rank: 2,
    samples: ["Error when reading /var/lib/rabbitmq/.erlang.cookie: eacces"],
  },
  {
    id: "rabbitmq-configuration",
    cause: "application-config-invalid",
    literals: ["failed_to_prepare_configuration", "error,not_json"],
    // The definitions that it is given to load are JSON.
    match: /failed_to_prepare_configuration|\{error,not_json\}/,
    samples: [
      "Kernel pid terminated (application_controller) ({application_start_failure,rabbit,{bad_return,{{rabbit,start,[normal,[]]},{'EXIT',{error,not_json}}}}})",
      "Kernel pid terminated (application_controller) ({application_start_failure,rabbitmq_prelaunch,{{shutdown,{failed_to_start_child,prelaunch,failed_to_prepare_configuration}},x}})",
    ],
  },
  {
    id: "rabbitmq-tables",
    cause: "dependency-timeout",
    literals: ["timeout_waiting_for_tables", "timeout contacting cluster nodes"],
    match:
      /timeout_waiting_for_tables|Timeout contacting cluster nodes: \[?'?(?:\w+@(?<host>[\w.-]{1,253}))?/,
    rank: 1,
    samples: [
      "{error,{timeout_waiting_for_tables,[rabbit_user,rabbit_vhost]}}",
      "Timeout contacting cluster nodes: ['rabbit@mq-1.mq'].",
    ],
  },
  {
    id: "mnesia-damaged",
    cause: "data-corrupted",
    literals: [
      "schema_integrity_check_failed",
      "mnesia could not connect",
      "inconsistent_database",
      "inconsistent_cluster",
      "bad_term",
      "cannot repair mnesia",
      "unable to recover vhost",
    ],
    match:
      /schema_integrity_check_failed(?![^\n]*table_attributes_mismatch)|inconsistent_(?:database|cluster)|Cannot repair mnesia|Unable to recover vhost/i,
    rank: 1,
    samples: [
      "{error,{schema_integrity_check_failed,[{table_missing,rabbit_listener}]}}",
      '[error] <0.512.0> Unable to recover vhost <<"/">> data. Details:',
    ],
  },
  {
    id: "dets-file-damaged",
    cause: "data-corrupted",
    literals: ["not_a_dets_file", "not_a_log_file", "bad_object_header"],
    match: /\{(?:not_a_dets_file|not_a_log_file|bad_object_header),\s{0,4}"(?<file>[^"\n]{1,300})"/,
    rank: 1,
    samples: [
      '** FATAL ** {error,{"Cannot open dets table",schema,[{type,set}],{not_a_dets_file,"/var/lib/mq/mnesia/schema.DAT"}}}',
      ' ** FATAL ** Cannot read log file "/var/lib/mq/mnesia/LATEST.LOG": {not_a_log_file,"/var/lib/mq/mnesia/LATEST.LOG"}',
    ],
    lookalikes: [
      '** FATAL ** {error,{"Cannot open dets table",schema,[{type,set}],{file_error,"/var/lib/mq/mnesia/schema.DAT",eacces}}}',
    ],
  },
  {
    // Tables as another version of the broker had made them.
    id: "mnesia-tables-differ",
    cause: "database-schema-mismatch",
    variant: "data-directory-version",
    literals: ["table_attributes_mismatch"],
    match: /table_attributes_mismatch,(?<table>\w{1,60})/,
    rank: 2,
    samples: [
      "{schema_integrity_check_failed,[{table_attributes_mismatch,rabbit_queue,[name,durable],[name]}]}",
    ],
  },
  {
    id: "bookkeeper-cookie",
    cause: "data-corrupted",
    literals: ["invalidcookieexception"],
    match: /\bBookieException\$InvalidCookieException\b/,
    rank: 3,
    samples: ["org.apache.bookkeeper.bookie.BookieException$InvalidCookieException: Cookie [4"],
    lookalikes: ["com.shop.web.InvalidCookieException: session cookie expired"],
  },
  {
    id: "nats-configuration",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["nats-server: /", ".conf:"],
    match:
      /^(?:[\w-]{1,40} )?(?:nats-server: )?(?<file>\/\S{1,200}?\.conf):(?<line>\d{1,7}):\d{1,6}: (?<message>.{1,200})/,
    rank: 4,
    samples: ["nats-server: /etc/nats/nats.conf:8:3: interface conversion: interface {} is string, not bool"],
    lookalikes: ["nats-server: /usr/bin/nats-server started"],
  },
  {
    // It answers, and says that it is not whole enough to serve.
    id: "cluster-cannot-serve",
    cause: "dependency-unavailable",
    literals: [
      "clusterblockexception",
      "all shards failed",
      "not enough in-sync replicas",
      "notenoughreplicas",
      "larger than available brokers",
      "invalidreplicationfactor",
      "no cluster leader",
      "etcdserver: leader changed",
      "servernotrunningyet",
      "notcoordinatorexception",
    ],
    match:
      /ClusterBlockException|all shards failed|[Nn]ot enough in-sync replicas|NotEnoughReplicas|larger than available brokers|InvalidReplicationFactor|[Nn]o cluster leader|etcdserver: leader changed|ServerNotRunningYet|NotCoordinatorException/,
    rank: 1,
    samples: [
      "org.elasticsearch.cluster.block.ClusterBlockException: index [orders] blocked by: [FORBIDDEN/12/read-only]",
      "InvalidReplicationFactorException: Replication factor: 5 larger than available brokers: 2.",
    ],
    lookalikes: ["12 shards started"],
  },
]);
