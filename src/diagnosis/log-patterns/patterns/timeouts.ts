import { definePatterns } from "../pattern.ts";

/** Answers that did not come in time. */
export const timeouts = definePatterns(() => [
  {
    id: "python-connect-call-timeout",
    cause: "dependency-timeout",
    literals: ["connect call failed"],
    match: /\[Errno (?:110|113)\] Connect call failed \('(?<host>[^']{1,253})', (?<port>\d{1,5})/,
    samples: ["TimeoutError: [Errno 110] Connect call failed ('10.4.4.9', 6379)"],
    lookalikes: ["ConnectionRefusedError: [Errno 111] Connect call failed ('10.4.4.9', 6379)"],
  },
  {
    id: "go-dial-timeout",
    cause: "dependency-timeout",
    literals: ["i/o timeout"],
    match:
      /dial (?:tcp|udp) (?!lookup)\[?(?<host>[^\s\]]{1,253}?)\]?:(?<port>\d{1,5}): (?:connect: )?i\/o timeout/,
    samples: ["Error: dial tcp 10.3.4.5:9000: i/o timeout"],
    lookalikes: [
      "dial tcp: lookup store.data on 10.96.0.10:53: read udp 10.1.1.1:4000->10.96.0.10:53: i/o timeout",
    ],
  },
  {
    id: "io-timeout",
    cause: "dependency-timeout",
    literals: ["i/o timeout"],
    match: /^(?!.*(?:lookup |:53: )).*i\/o timeout/s,
    rank: -1,
    samples: ["failed to ping redis: read tcp 10.1.0.4:41022->10.2.0.9:6379: i/o timeout"],
    lookalikes: ["dial tcp: lookup store.data: i/o timeout"],
  },
  {
    id: "connect-and-time",
    cause: "dependency-timeout",
    literals: [": timed out", ": timeout"],
    match:
      /\b(?:connect(?:ion|ing)?|dial(?:ing)?|reach)\b(?:(?!\b(?:pool|lock)\b)[^\n]){0,200}: (?:timed out|timeout)[.)\s]*$/im,
    samples: [
      "consumer: Cannot connect to amqp://shop:**@queue:5672//: timed out.",
      "Connection to 10.0.0.6:5672 failed: timeout",
    ],
    lookalikes: [
      "connected to 10.0.0.6, limits: timeout=5",
      // Nobody was called.
      "error: no connection from the pool: timeout",
      "error: connection 4 waits for a lock: timeout",
    ],
  },
  {
    id: "address-and-time",
    cause: "dependency-timeout",
    literals: [
      "error, timeout",
      "failed, timeout",
      "error: timeout",
      "failed: timeout",
      "failed, timed out",
      "failed: timed out",
    ],
    match:
      /\b[a-z]{2,10}:\/\/(?:[^\s'"@]{1,100}@)?(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?(?:\/[^\s'"]{0,300})?['"]? (?:error|failed)[,:] (?:timeout|timed out)\b/i,
    samples: ["asking store 'http://store.shop:2379/health' error, timeout"],
    lookalikes: ["reading the settings failed: timeout is no number"],
  },
  {
    id: "connection-timed-out",
    cause: "dependency-timeout",
    literals: [
      "connection timed out",
      "connect timed out",
      "etimedout",
      "connect timeout",
      "connect request timeout",
      "when trying to connect",
      "connection timeout",
      "operation timed out",
      "timeout expired",
      "connecttimeouterror",
      "connection attempt timed out",
      "connecting to ",
      "timeout while connecting",
      " timed out]",
    ],
    match:
      /connection (?:\d{1,9} to (?<host2>[\w.-]{1,253}):(?<port2>\d{1,5}) )?timed out|connect timed out|ETIMEDOUT(?: (?<host>[\w.:-]{1,253}?):(?<port>\d{1,5}))?|connect timeout|connect request timeout(?![:=])|timeout exceeded when trying to connect|connection timeout|operation timed out|timeout expired|ConnectTimeoutError|connection attempt timed out|timeout while connecting|\bconnecting to \/\S{1,200} timed out/i,
    samples: [
      "java.net.SocketTimeoutException: connect timed out",
      "Error: connect ETIMEDOUT 10.7.7.1:443",
      "failed to connect to server [mongo-0.mongo:27017] on first connect [MongoNetworkError: connection 5 to mongo-0.mongo:27017 timed out]",
      "E0101 10:00:00.981108       1 connection.go:88] Connecting to /csi/csi.sock timed out",
      "curl: (28) Connection timed out after 10001 milliseconds",
      "panic: stan: connect request timeout",
      "ConnectionError: timeout exceeded when trying to connect",
    ],
    lookalikes: ["connection timed-out counter reset", "connectTimeout=5000", "connect request timeout: 30s"],
  },
  {
    id: "reached-and-silent",
    cause: "dependency-timeout",
    anyLevel: true,
    literals: ["was reached but timed out", "exceeded header timeout"],
    match:
      /`(?<host>[\w.-]{1,253}):(?<port>\d{1,5})` was reached but timed out|endpoint (?<url>https?:\/\/[^\s"]{1,300}) exceeded header timeout/,
    rank: 1,
    samples: [
      "Error: P1002: The database server at `db.shop:5432` was reached but timed out.",
      "client: endpoint http://10.96.0.7:6666 exceeded header timeout",
    ],
    lookalikes: ["The database server at `db.shop:5432` was reached", "the endpoint's header timeout is 5s"],
  },
  {
    // The driver is another container of the pod: why it does not listen stands in its own log.
    id: "csi-driver-silent",
    cause: "dependency-timeout",
    literals: ["csi driver"],
    match:
      /\b(?:connect(?:ing|ion)? to (?:the )?|probe (?:the )?|contact(?:ing)? (?:the )?)(?<service>CSI driver)\b[^\n]{0,40}?(?:context deadline exceeded|timed out|DeadlineExceeded)/i,
    rank: 2,
    samples: [
      "E0101 10:00:30.991190       1 main.go:142] error connecting to CSI driver: context deadline exceeded",
      'E0101 10:00:30.412281       1 main.go:176] "Error connecting to CSI driver" err="context deadline exceeded"',
    ],
    lookalikes: ["I0101 10:00:30.412281       1 main.go:137] Calling CSI driver to discover driver name"],
  },
  {
    id: "read-timed-out",
    cause: "dependency-timeout",
    literals: [
      "timed out trying to",
      "read timed out",
      "connecttimeout: ",
      "readtimeout",
      "timeouterror",
      "timeoutexception",
      "request timed out",
      "esockettimedout",
      "timed out while",
      "deadlineexceeded",
      "deadline_exceeded",
      "receive_message",
      "buffering timed out",
    ],
    match:
      /read timed out|(?:Read|Connect)Timeout(?:Error)?\b|\w*TimeoutError\b|buffering timed out after|\w*TimeoutException\b|request timed out|ESOCKETTIMEDOUT|timed out while (?:waiting|connecting|reading)|code = DeadlineExceeded|\bStatusCode\.DEADLINE_EXCEEDED\b|\bDEADLINE_EXCEEDED: |timed out trying to|receive_message: .{0,60}: timeout\b/i,
    rank: -1,
    samples: [
      "Caused by: java.net.SocketTimeoutException: Read timed out",
      "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.pay', port=443): Read timed out. (read timeout=10)",
      "rpc error: code = DeadlineExceeded desc = context deadline exceeded",
      "receive_message: failed to get type: timeout",
      "status = StatusCode.DEADLINE_EXCEEDED",
      "io.grpc.StatusRuntimeException: DEADLINE_EXCEEDED: deadline exceeded after 4.9s",
      "MongooseError: Operation `orders.find()` buffering timed out after 10000ms",
      "tornado.simple_httpclient.HTTPTimeoutError: Timeout during request",
    ],
    lookalikes: ["readTimeoutMillis = 3000"],
  },
  {
    // Of a call that is named. A deadline alone says that time ran out, and not on what: see the next.
    id: "context-deadline-exceeded",
    cause: "dependency-timeout",
    literals: ["context deadline exceeded", "client.timeout exceeded", "timeout exceeded while"],
    match:
      /(?::\/\/|\b(?:dial|lookup|rpc|read tcp|write tcp)\b)[\s\S]{0,400}?(?:context deadline exceeded|Client\.Timeout exceeded|timeout exceeded while)|Client\.Timeout exceeded|timeout exceeded while/i,
    rank: -2,
    samples: [
      'level=fatal msg="failed to list buckets: Get "https://store.shop/": context deadline exceeded"',
    ],
    lookalikes: ['level=fatal msg="failed to list buckets" err="context deadline exceeded"'],
  },
  {
    id: "deadline-of-nothing-named",
    cause: "dependency-timeout",
    role: "wrapper",
    literals: ["context deadline exceeded"],
    match: /context deadline exceeded/i,
    rank: -3,
    samples: ['level=fatal msg="failed to list buckets" err="context deadline exceeded"'],
    lookalikes: ["the context has a deadline"],
  },
  {
    // Helm's client, which tells that pods did not become ready, or a hook's Job not complete, and never why.
    id: "helm-waited",
    role: "benign",
    literals: ["upgrade failed:", "installation failed:", "rollback failed:"],
    match:
      /\b(?:UPGRADE|INSTALLATION|ROLLBACK) FAILED: (?:(?!:\/\/)[^\n]){0,200}(?:timed out waiting for the condition|context deadline exceeded)/i,
    samples: [
      "Error: UPGRADE FAILED: pre-upgrade hooks failed: timed out waiting for the condition",
      "Error: INSTALLATION FAILED: context deadline exceeded",
    ],
    lookalikes: [
      'Error: UPGRADE FAILED: cannot patch "web" with kind Deployment',
      'Error: INSTALLATION FAILED: failed to download "web": Get "https://charts.shop/web.tgz": context deadline exceeded',
    ],
  },
  {
    // It waited and gave up; what it waited for often said before why it did not come.
    id: "timed-out-waiting",
    cause: "dependency-timeout",
    role: "wrapper",
    literals: [
      "timed out waiting for",
      "timeout waiting for",
      "waiting on dependencies",
      "retry count waiting for",
      "retries waiting for",
    ],
    match:
      /(?:timed out|timeout) waiting for (?!the condition|cache)\S|Timeout after \d{1,6}\w{0,3} waiting on dependencies|max(?:imum)? retr(?:y count|ies) waiting for \S/i,
    rank: -2,
    samples: [
      "fatal: timed out waiting for postgres",
      "E | failed to wait for quorum: exceeded max retry count waiting for monitors to reach quorum",
      "2026/01/01 10:00:00 Timeout after 10s waiting on dependencies to become available: [tcp://db:5432]",
    ],
    lookalikes: ["timed out waiting for the condition"],
  },
  {
    id: "pool-acquisition-timeout",
    cause: "dependency-timeout",
    literals: ["acquisition timeout while waiting", "timeout acquiring a connection"],
    match: /Acquisition timeout while waiting for new connection|Timeout acquiring a connection/,
    rank: 2,
    samples: [
      "ERROR: Acquisition timeout while waiting for new connection",
      "Error: Timeout acquiring a connection. The pool is probably full. Are you missing something?",
    ],
    lookalikes: ["acquisition timeout while waiting for the mutex"],
  },
]);
