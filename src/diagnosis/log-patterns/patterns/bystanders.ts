import { definePatterns } from "../pattern.ts";

/** What is printed beside a program's own work: by servers of their clients, by installers, by libraries that do without. */
export const bystanders = definePatterns(() => [
  {
    // A server turns somebody away: who was turned away has the trouble, and says so in other words.
    id: "client-turned-away",
    role: "benign",
    literals: [
      " login refused: user '",
      "can only log in via localhost",
      "terminated by realm",
      "failed to authenticate user [",
      "[native-transport-requests",
      "cannot open channel to ",
      'detail:  role "',
      'detail:  user "',
      "detail:  password does not match",
      "detail:  connection matched",
    ],
    match:
      /\b[A-Z][A-Z0-9-]{2,20} login refused: user '|\bUser can only log in via localhost\b|\bAuthentication of \[[^\]\n]{1,120}\] was terminated by realm|\[o\.e\.x\.s\.[^\]\n]{1,60}\][^\n]{0,80} failed to authenticate user \[|\[Native-Transport-Requests-\d{1,6}\]|\bCannot open channel to \d{1,4} at election address\b|\[(?!1\])\d{1,9}(?:-\d{1,9})?\][^\n]{0,120}DETAIL: {2}(?:Role "|User "|Password does not match|Connection matched)/,
    samples: [
      "PLAIN login refused: user 'cart' - invalid credentials",
      "HTTP access denied: user 'guest' - User can only log in via localhost",
      "[2026-01-01T10:00:09,000][WARN ][o.e.x.s.a.AuthenticationService] [es-0] Authentication of [cart] was terminated by realm [reserved] - failed to authenticate user [cart]",
      "ERROR [Native-Transport-Requests-2] 2026-01-01 10:00:10,000 AuthenticationException: Provided username cart and/or password are incorrect",
      "WARN  [QuorumPeer] Cannot open channel to 2 at election address zk-1/10.0.0.5:3888",
      '2026-01-01 10:00:00.000 UTC [77] DETAIL:  Role "cart" does not exist.',
    ],
    lookalikes: [
      "AuthenticationException: Provided username cart and/or password are incorrect",
      "security_exception: unable to authenticate user [cart] for REST request [/_nodes]",
      "2026-01-01 10:00:00.000 UTC [1] DETAIL:  The data directory was initialized by PostgreSQL version 12",
      'psql: FATAL:  role "cart" does not exist',
    ],
  },
  {
    // A server of a peer that speaks another protocol, or none.
    id: "peer-misspoke",
    role: "benign",
    literals: [
      "bogus greeting from client",
      "invalid http request received",
      "malformed http request",
      "preface missing",
      "client sent invalid",
      " sent a bad ",
      "invalid method in request",
      "sent plain http request to https port",
    ],
    match:
      /\bbogus greeting from client\b|\bInvalid HTTP request received\b|\bmalformed HTTP request\b|\bHTTP\/2 preface missing\b|\bclient sent invalid (?:method|request|header|host|version)\b|\bclient \S{1,60} sent a bad \w|\bInvalid method in request\b|\bsent plain HTTP request to HTTPS port\b/i,
    samples: [
      'ERROR: [core] transport: http2Server.HandleStreams received bogus greeting from client: "GET / HTTP/1.1"',
      "WARNING:  Invalid HTTP request received.",
      "E0101 backend_server.cc:12] client 10.0.0.3 sent a bad frame: HTTP/2 preface missing",
      "client sent invalid method while reading client request line, client: 10.0.0.9",
      "[core:error] [client 10.0.0.9:1234] AH00126: Invalid method in request \\x16\\x03\\x01",
    ],
    lookalikes: ["the server sent a bad response", "client id is missing"],
  },
  {
    // A handler's panic that its server caught, and said so.
    id: "panic-recovered",
    role: "handled",
    literals: ["panic recovered:", "[panic recover]", "http: panic serving "],
    match: /\bpanic recovered:|\[PANIC RECOVER\]|\bhttp: panic serving \S/,
    samples: [
      "2026/01/01 10:00:05 [Recovery] 2026/01/01 - 10:00:05 panic recovered:",
      '{"level":"ERROR","prefix":"echo","message":"[PANIC RECOVER] runtime error: index out of range"}',
      "2026/01/01 10:00:00 http: panic serving 10.0.0.1:40122: runtime error: index out of range [3] with length 3",
    ],
    lookalikes: ["panic: runtime error: index out of range [3] with length 3 [recovered]"],
  },
  {
    // A request's own process ends with it; the server is another one.
    id: "request-process-ended",
    role: "handled",
    literals: ["#pid", "an exception was raised:"],
    match:
      /#PID<[\d.]{3,20}> running [\w.]{1,120} (?:\([^)\n]{1,120}\) )?terminated|^\*\* \(exit\) an exception was raised:/m,
    samples: [
      "[error] #PID<0.701.0> running ShopWeb.Endpoint terminated",
      "** (exit) an exception was raised:",
    ],
    lookalikes: ["** (EXIT) shutdown: failed to start child: Shop.Repo", "[info] running ShopWeb.Endpoint"],
  },
  {
    id: "worker-timed-out",
    role: "handled",
    literals: ["worker timeout (pid:"],
    match: /\bWORKER TIMEOUT \(pid:\d{1,9}\)/,
    samples: ["[2026-01-01 10:05:00 +0000] [1] [CRITICAL] WORKER TIMEOUT (pid:8)"],
    lookalikes: ["[1] [ERROR] Reason: Worker failed to boot."],
  },
  {
    // What watches a program is sent to somebody, who need not be there.
    id: "telemetry-not-sent",
    role: "benign",
    literals: [
      "exporter.internal",
      "failed to export spans",
      "failed to export metrics",
      "failed to export logs",
      "exception while exporting ",
      "otlpexportererror",
      "ddagentapi",
      "sentry attempted to send",
      "hudson.model.updatecenter",
      "error rule evaluation",
      "usage statistics",
      "usage stats",
      "usage report",
      "telemetry",
      "check for updates",
      "update check failed",
    ],
    match:
      /\bio\.opentelemetry\.exporter\.|\bFailed to export (?:spans|metrics|logs)\b|\bException while exporting (?:Span|metrics|logs)|\bOTLPExporterError\b|\bDDAgentApi\b|\bSentry Attempted to send event\b|\bhudson\.model\.UpdateCenter\b|\berror rule evaluation\b|\b(?:fail(?:ed|ure)|unable|could not|cannot|error)\b[^\n]{0,12}\b(?:(?:send|submit|upload|post|report|export|collect)(?:ing)? (?:the )?(?:anonymous )?(?:usage (?:statistics|stats|reports?)|telemetry)\b|check(?:ing)? for updates\b)|\bupdate check failed\b/i,
    samples: [
      "[otel.javaagent 2026-01-01 10:00:00:000 +0000] [OkHttp http://otel:4318/...] ERROR io.opentelemetry.exporter.internal.http.HttpExporter - Failed to export spans. The request could not be executed.",
      "Exception while exporting Span.",
      'WARN failed to send usage statistics: Post "https://stats.example.org": dial tcp: lookup stats.example.org: no such host',
      "OTLPExporterError: connect ECONNREFUSED 10.0.0.9:4318",
      'logger=plugins.update.checker level=error msg="Update check failed" error="dial tcp: lookup example.org: no such host"',
      "WARN datadog.trace.agent.common.writer.ddagent.DDAgentApi - Error while sending 12 traces to the DD agent.",
      "2026-01-01 10:06:00.000+0000 [id=60] SEVERE hudson.model.UpdateCenter$ConnectionCheckJob: Could not connect to site",
    ],
    lookalikes: [
      "failed to list *v1.Telemetry: telemetries.telemetry.shop.io is forbidden",
      "Failed to export the report: connect ECONNREFUSED 10.0.0.9:80",
      "failed to load the exporter",
    ],
  },
  {
    // Its name tells what it provokes.
    id: "test-passed",
    role: "benign",
    literals: ["✓ ", "✔ "],
    match: /^\s{0,20}[✓✔] \S[^\n]{0,300}\(\d{1,6}(?:\.\d{1,3})? ?m?s\)$/,
    samples: ["  ✓ throws when SHOP_DSN is not set (3 ms)"],
    lookalikes: ["  ✕ throws when SHOP_DSN is not set (3 ms)", "✔ SHOP_DSN is not set"],
  },
  {
    id: "optional-missing",
    role: "benign",
    literals: [" optional "],
    match: /\b(?:could not|cannot|unable to|failed to) (?:load|import|find|open) (?:the |an )?optional \w/i,
    samples: ["ERROR: could not load optional plugin carts: No module named 'carts'"],
    lookalikes: ["ERROR: could not load plugin carts, which is not optional: No module named 'carts'"],
  },
  {
    // Of tools that install or look for hardware, which then do it another way.
    id: "done-otherwise",
    role: "benign",
    literals: [
      "dpkg-preconfigure: ",
      "debconf: ",
      "could not load dynamic library",
      "setlocale: ",
      "setting locale failed",
    ],
    match:
      /^(?:dpkg-preconfigure|debconf): |\bdso_loader\.cc:\d{1,5}\] Could not load dynamic library '|\bwarning: setlocale: |^perl: warning: Setting locale failed/,
    samples: [
      "dpkg-preconfigure: unable to re-open stdin: No such file or directory",
      "debconf: delaying package configuration, since apt-utils is not installed",
      "2026-01-01 10:00:00.000000: W tensorflow/stream_executor/platform/default/dso_loader.cc:64] Could not load dynamic library 'libnvinfer.so.7'; dlerror: libnvinfer.so.7: cannot open shared object file: No such file or directory",
      "/run.sh: line 12: warning: setlocale: LC_ALL: cannot change locale (en_US.UTF-8): No such file or directory",
    ],
    lookalikes: [
      "Could not load dynamic library 'libcart.so.1': cannot open shared object file",
      "dpkg: error processing package curl (--configure)",
    ],
  },
]);
