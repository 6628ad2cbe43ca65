import { definePatterns } from "../pattern.ts";

/** What client libraries say of a service that answers and does not serve, or that keeps them waiting. */
export const dependants = definePatterns(() => [
  {
    id: "service-cut-off",
    cause: "dependency-unavailable",
    literals: [
      "before secure tls connection was established",
      "write epipe",
      "ssl syscall error: eof",
      "connection already closed",
      "unexpected server response: 5",
      "did not complete the ",
    ],
    match:
      /\bserver did not complete the (?:[\w/]{2,12} )?handshake\b|disconnected before secure TLS connection was established|\bwrite EPIPE\b|SSL SYSCALL error: EOF detected|InterfaceError: connection already closed|\bUnexpected server response: (?<status>5\d\d)\b/i,
    samples: [
      "Error: Client network socket disconnected before secure TLS connection was established",
      "Error: write EPIPE",
      "psycopg2.OperationalError: SSL SYSCALL error: EOF detected",
      "psycopg2.InterfaceError: connection already closed",
      "Error: Unexpected server response: 503",
      "System.IO.IOException: the server did not complete the HTTP/2 handshake.",
    ],
    lookalikes: ["Error: Unexpected server response: 401"],
  },
  {
    id: "service-not-whole",
    cause: "dependency-unavailable",
    literals: [
      "--super-read-only option",
      "wsrep has not yet prepared node",
      "noreplicas ",
      "circuit_breaking_exception",
      "broker is not available",
      "leader_not_available",
      "no instances available for",
      "node available",
      "nodes available",
      "broker available",
      "brokers available",
      "backend available",
      "backends available",
      "prim not possible",
      "many connection errors",
      "empty ring",
      "unhealthy instances in the ring",
      "failed to refresh slots cache",
    ],
    match:
      /--super-read-only option so it cannot|WSREP has not yet prepared node|\bNOREPLICAS \w|\bcircuit_breaking_exception\b|\bbroker is not available\b|\bLEADER_NOT_AVAILABLE\b|\bempty ring\b|too many unhealthy instances in the ring|\bprim not possible\b|\bFailed to refresh slots cache\b|\b[Nn]o (?:\w{1,20}node|[Bb]roker|[Bb]ackend)s? available\b(?!:)|[Nn]o instances available for (?<service>[\w.-]{1,120})|[Hh]ost '(?<host>[^'\n]{1,253})' is blocked because of many connection errors/,
    rank: 1,
    samples: [
      "The MySQL server is running with the --super-read-only option so it cannot execute this statement",
      "ERROR 1047 (08S01): WSREP has not yet prepared node for application use",
      "NOREPLICAS Not enough good replicas to write.",
      'level=error msg="unable to list rules" err="empty ring"',
      "KafkaServerException: The broker is not available.",
      "java.lang.IllegalStateException: No instances available for payment",
      "IllegalStateException: No Storagenode available, terminating.",
      "[Warning] WSREP: no nodes coming from prim view, prim not possible",
      "ClusterAllFailedError: Failed to refresh slots cache.",
    ],
    lookalikes: ["checking which instances are available for payment", "3 nodes available"],
  },
  {
    // A driver that asked every node; where it quotes their answers, those say more.
    id: "no-node-answered",
    cause: "dependency-unavailable",
    anyLevel: true,
    literals: ["allnodesfailedexception", "etcd cluster is unavailable or misconfigured"],
    match: /\bAllNodesFailedException\b|\betcd cluster is unavailable or misconfigured\b/,
    rank: -1,
    samples: [
      "com.datastax.oss.driver.api.core.AllNodesFailedException: Could not reach any contact point",
      "client: etcd cluster is unavailable or misconfigured",
    ],
    lookalikes: ["catch (AllNodesFailed e)", "the etcd cluster is available"],
  },
  {
    id: "service-rations",
    cause: "dependency-unavailable",
    literals: ["ratelimiterror", "exceeded your current quota", "slowdown: ", "reduce your request rate"],
    match: /\bRateLimitError\b|exceeded your current quota|\bSlowDown: |reduce your request rate/i,
    rank: 1,
    samples: [
      "openai.RateLimitError: Error code: 429 - You exceeded your current quota",
      "SlowDown: Please reduce your request rate.",
    ],
    lookalikes: ["the rate limit was raised"],
  },
  {
    // Who waits for one of the pool's connections does not learn why there is none; earlier lines may say.
    id: "pool-gives-none",
    cause: "dependency-timeout",
    role: "wrapper",
    literals: ["connection from the pool within", "dropped from queue after"],
    match:
      /could not obtain a (?:\w+ )?connection from the pool within [\d.]+|request was dropped from queue after \d+ ?ms/,
    samples: [
      "ActiveRecord::ConnectionTimeoutError: could not obtain a connection from the pool within 5.000 seconds",
      "(DBConnection.ConnectionError) connection not available and request was dropped from queue after 2000ms",
    ],
    lookalikes: ["took a connection from the pool within 5 ms"],
  },
  {
    id: "answer-late",
    cause: "dependency-timeout",
    literals: ["operationtimedout", "httpclient.timeout of", "tls handshake timeout"],
    match:
      /\bOperationTimedOut: |HttpClient\.Timeout of [\d.]+ seconds elapsing|net\/http: TLS handshake timeout/,
    samples: [
      "cassandra.OperationTimedOut: errors={'10.0.0.1': 'Client request timeout'}",
      "TaskCanceledException: The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.",
      'Post "https://api.shop/v2": net/http: TLS handshake timeout',
    ],
    lookalikes: ["INFO HttpClient.Timeout is 100 seconds"],
  },
  {
    id: "waited-in-vain",
    cause: "dependency-timeout",
    role: "wrapper",
    literals: ["gave up waiting for", "giving up waiting for", "within the specified maximum"],
    match:
      /\b(?:gave|giving) up waiting for (?:the )?(?<service>[\w.-]{2,120})|\bCould not (?:register|connect|sign in) (?:at|to|with) (?:the )?(?<service2>[\w.-]{2,120}) within the specified maximum\b/i,
    samples: [
      "gave up waiting for database after 60s",
      "RegistrationTimeoutException: Could not register at the ResourceManager within the specified maximum registration duration PT5M.",
    ],
    lookalikes: ["gave up", "registered at the ResourceManager within the specified maximum"],
  },
]);
