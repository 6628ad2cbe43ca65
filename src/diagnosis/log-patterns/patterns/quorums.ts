import { definePatterns } from "../pattern.ts";

/** Stores of several members that answer, but have too few of them to serve. */
export const quorums = definePatterns(() => [
  {
    // gRPC's own state of a channel, and Netty's exception without a message: it cannot be reached, and not why.
    id: "channel-never-connects",
    cause: "dependency-connection-refused",
    literals: ["connection is transient_failure", "java.net.connectexception", "still connecting to unix:"],
    match:
      /\bconnection is TRANSIENT_FAILURE\b|\bStill connecting to unix:\/\/|\bjava\.net\.ConnectException$/m,
    rank: -3,
    anyLevel: true,
    samples: [
      "I0101 10:00:00.573873       1 connection.go:95] Still trying, connection is TRANSIENT_FAILURE",
      "W0101 10:00:05.334651       1 connection.go:173] Still connecting to unix:///csi/csi.sock",
      "2026-01-01 10:00:02.497 [main] WARN  raft.CandidateRole - java.net.ConnectException",
    ],
    lookalikes: ["connection is CONNECTING", "java.net.ConnectException: No route to host"],
  },
  {
    // It was asked, and leads no more, or not yet; or it has forgotten who asks.
    id: "member-is-not-leader",
    cause: "dependency-unavailable",
    literals: [
      "notleaderorfollowerexception",
      "notleaderforpartitionexception",
      "leadernotavailableexception",
      "keepererrorcode = session expired",
      "client not connected, current status",
      "no master found for",
    ],
    match:
      /\b(?:NotLeaderOrFollower|NotLeaderForPartition|LeaderNotAvailable)Exception\b(?!: (?:Failed to find leader log|Leader not local) )|\bKeeperErrorCode = Session expired\b(?![^\n]{0,160}\breconnect)|\bClient not connected, current status\b(?![^\n]{0,80}\bretry)|\bNo master found for \S/,
    rank: 1,
    samples: [
      "org.apache.kafka.common.errors.NotLeaderOrFollowerException: For requests intended only for the leader, this error indicates that the broker is not the current leader.",
      "KeeperException$SessionExpiredException: KeeperErrorCode = Session expired for /brokers/ids",
      "NacosException: Client not connected, current status:STARTING",
      "redis.sentinel.MasterNotFoundError: No master found for 'carts'",
    ],
    lookalikes: [
      "KeeperErrorCode = NodeExists for /brokers/ids/1",
      "the broker is the current leader",
      "WARN Client not connected, current status:STARTING, will retry",
      // Of the broker that was asked.
      "org.apache.kafka.common.errors.NotLeaderOrFollowerException: Failed to find leader log for partition carts-0",
      "WARN KeeperErrorCode = Session expired for /shop/lock, reconnecting",
    ],
  },
  {
    id: "no-member-to-read-from",
    cause: "dependency-unavailable",
    literals: ["matching read preference", "failedtosatisfyreadpreference"],
    match: /Could not find host matching read preference|FailedToSatisfyReadPreference/,
    rank: 2,
    samples: ['Could not find host matching read preference { mode: "nearest" } for set cfg'],
    lookalikes: ["read preference is nearest"],
  },
  {
    id: "control-plane-silent",
    cause: "dependency-unavailable",
    literals: ["is not ready: config not received"],
    match: /\bis NOT ready: config not received from (?<service>\w{1,60})/i,
    rank: -1,
    samples: ["warn\tEnvoy proxy is NOT ready: config not received from Pilot (is Pilot running?)"],
    lookalikes: ["Envoy proxy is ready"],
  },
  {
    // Over and over: nobody is there to vote.
    id: "election-without-end",
    cause: "dependency-unavailable",
    literals: ["restarting election"],
    match: /\belection timeout reached, restarting election\b/i,
    samples: ["[WARN]  server.raft: Election timeout reached, restarting election"],
    lookalikes: ["[INFO]  server.raft: election won: tally=2"],
  },
  {
    id: "too-few-replicas",
    cause: "dependency-unavailable",
    literals: [
      "achieve consistency level",
      "available for query at consistency",
      "storage resources are insufficient",
      "write quorum",
      "read quorum",
      "quorum is lost",
      "lost quorum",
      "no quorum",
      "quorum not",
      "not enough in-sync replicas",
      "notenoughreplicas",
      "not enough replicas",
      "not enough live",
      "not enough non-faulty",
      "not enough bookies",
      "not enough healthy",
      "has no leader",
      "no leader elected",
      "shards_exception",
      "shard_available",
      "shard is not active",
      "cluster_block_exception",
      "all shards failed",
    ],
    match:
      /[Cc]annot achieve consistency level|[Nn]ot enough (?:live |in-sync )?(?:replicas?|nodes|members)\b[^\n]{0,40}\b(?:available|query|alive|consistency)|[Nn]ot enough (?:in-sync replicas|(?:non-faulty |healthy )?(?:bookies|brokers|peers|voters|nodes))\b|NotEnoughReplicas|[Ss]torage resources are insufficient for the (?:read|write) operation|\b(?:read|write) quorum (?:not|could not|is lost|lost)|\bquorum (?:is lost|not (?:available|reached|found|met))|\blost quorum|\bno quorum\b|\bcluster has no leader|\b[Nn]o leader elected|unavailable_shards_exception|no_shard_available_action_exception|primary shard is not active|cluster_block_exception|[Aa]ll shards failed/,
    samples: [
      "Startup failed: exceptions::unavailable_exception (Cannot achieve consistency level for cl ALL. Requires 3, alive 2)",
      "Error: Storage resources are insufficient for the read operation.",
      "NoHostAvailable: Not enough replicas available for query at consistency QUORUM (2 required but only 1 alive)",
      "ERROR quorum not available, giving up",
      "[FATAL][root] Reason: [unavailable_shards_exception]: [.index_1][0] primary shard is not active Timeout: [1m]",
      "BKException$BKNotEnoughBookiesException: Not enough non-faulty bookies available",
    ],
    lookalikes: ["INFO quorum established", "write quorum: 2"],
  },
  {
    // A member that joins needs the state of another, and nobody gives it.
    id: "state-not-received",
    cause: "dependency-unavailable",
    rank: 2,
    literals: [
      "never receive state",
      "state transfer",
      "unable to join the group",
      "clone from a donor",
      "initial sync",
      "aborted replication",
      "receive snapshot",
    ],
    match:
      /[Ww]ill never receive state|\b[Ss]tate transfer\b[^\n]{0,120}\b(?:failed|impossible|aborted)|unable to join the group|[Ff]ailed to clone from a donor|[Ii]nitial sync (?:attempt )?failed|aborted replication with|failed to receive snapshot/,
    samples: [
      "[ERROR] WSREP: gcs/src/gcs_group.cpp:gcs_group_handle_join_msg():1178: Will never receive state. Need to abort.",
      "[Warning] WSREP: 1.0 (db-1): State transfer to 0.0 (db-0) failed: -22 (Invalid argument)",
      "[ERROR] [MY-011640] Plugin group_replication reported: 'Timeout on wait for view after joining group; unable to join the group'",
    ],
    lookalikes: ["[Note] WSREP: State transfer to 0.0 (db-0) complete.", "Initial sync done"],
  },
]);
