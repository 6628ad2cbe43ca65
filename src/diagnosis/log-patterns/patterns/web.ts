import { definePatterns } from "../pattern.ts";

/** Numbers alone stand in every time stamp: a status code counts behind a word, or alone between spaces. */
const withStatus = (...codes: readonly number[]) =>
  codes.flatMap((code) =>
    ["code=", "code: ", "code ", "status=", "status: ", "status ", "error ", "error: ", "http ", "returned ", "got "]
      .map((before) => `${before}${code}`)
      .concat(` ${code} `, `(${code})`, `: ${code}`),
  );

/** Web servers and proxies, HTTP APIs and clouds that answer and refuse. */
export const web = definePatterns([
  {
    id: "nginx-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["[emerg]"],
    match:
      /\[emerg\].{0,60}?(?:unknown directive "(?<key>[^"]{1,100})"|unexpected "[^"]{1,10}"|invalid number of arguments in "(?<key2>[^"]{1,100})"|"(?<key3>[^"]{1,60})" directive (?:is not allowed here|is duplicate|invalid)|invalid (?:value|parameter|port|URL|host|condition)|unexpected end of file|no "\w+" is defined|duplicate (?:upstream|listen|location|default)|unknown (?:log format|"[^"]{1,60}" variable)|(?:open\(\)|stat\(\)) "(?<file>[^"]{1,300})" failed \(2: No such file|module "[^"]{1,200}" is not binary compatible|dlopen\(\) "(?<file2>[^"]{1,200})" failed|could not build|"pid" directive|cannot load certificate|no ports? |too many|getpwnam\("(?<user>[^"]{1,60})"\) failed|host not allowed|zero size shared memory|conflicting)/,
    rank: 1,
    samples: [
      'nginx: [emerg] unknown directive "proxy_pas" in /etc/nginx/conf.d/default.conf:9',
      'nginx: [emerg] open() "/etc/nginx/snippets/ssl.conf" failed (2: No such file or directory) in /etc/nginx/nginx.conf:12',
    ],
    lookalikes: ['nginx: [emerg] host not found in upstream "backend" in /etc/nginx/nginx.conf:3'],
  },
  {
    id: "nginx-entrypoint-noise",
    role: "benign",
    literals: ["can not modify /etc/nginx", "could not open error log file", "while connecting to upstream", "\"user\" directive makes sense only", "while reading response header from upstream", "while reading upstream", "[error] ", "open() \"/usr/share/nginx", "upstream timed out", "no live upstreams", "could not be resolved"],
    match: /can not modify \/etc\/nginx|could not open error log file|while (?:connecting to|reading response header from|reading|SSL handshaking to) upstream|"user" directive makes sense only|\[error\] \d+#\d+: \*\d+ /,
    samples: [
      "10-listen-on-ipv6-by-default.sh: info: can not modify /etc/nginx/conf.d/default.conf (read-only file system?)",
      '2026/01/01 10:00:00 [error] 31#31: *7 connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.1',
      'nginx: [alert] could not open error log file: open() "/var/log/nginx/error.log" failed (13: Permission denied)',
    ],
  },
  {
    id: "apache-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["ah00526", "syntax error on line", "invalid command '", "ah00014", "ah00558", "no listening sockets available", "configuration check failed"],
    match: /Syntax error on line \d+ of (?<file>\S{1,200}):|Invalid command '(?<key>[^']{1,80})', perhaps misspelled/,
    rank: 1,
    samples: ["AH00526: Syntax error on line 12 of /etc/apache2/sites-enabled/000-default.conf:", "Invalid command 'RewriteEngine', perhaps misspelled or defined by a module not included in the server configuration"],
  },
  {
    id: "haproxy-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["fatal errors found in configuration", "error(s) found in configuration file", "[alert]"],
    match: /Fatal errors found in configuration|Error\(s\) found in configuration file : (?<file>\S{1,200})|\[ALERT\].{0,40}parsing \[(?<file2>[^\]]{1,200}?):\d+\]/,
    samples: ["[ALERT] (1) : Fatal errors found in configuration.", "[ALERT] (1) : parsing [/etc/haproxy/haproxy.cfg:9] : unknown keyword 'fronted' out of section."],
  },
  {
    id: "envoy-caddy-traefik-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["error initializing configuration", "error during parsing", "adapting config using", "unrecognized directive", "command traefik error", "corefile:", "detected for zone", "plugin/", "unknown directive '", "has no rule", "error adapting", "protobuf message (type envoy"],
    match:
      /error initializing configuration '(?<file>[^']{0,200})'|Corefile:\d+ - Error during parsing: (?<message>[^\n]{1,200})|[Ll]oop \(.{1,120}\) detected for zone "(?<key>[^"]{1,200})"|adapting config using \w+: |unrecognized directive: (?<key2>\S{1,80})|command traefik error: |Protobuf message \(type envoy\S{1,100}\) has unknown fields/,
    rank: 1,
    samples: [
      '[FATAL] plugin/loop: Loop (127.0.0.1:55953 -> :1053) detected for zone ".", see https://coredns.io/plugins/loop#troubleshooting',
      "/etc/coredns/Corefile:7 - Error during parsing: Unknown directive 'forwardd'",
      "Error: adapting config using caddyfile: Caddyfile:3: unrecognized directive: revers_proxy",
    ],
  },
  {
    id: "http-unauthorized",
    cause: "dependency-auth-rejected",
    literals: [...withStatus(401, 403), "unauthorized", "forbidden", "unauthenticated", "permissiondenied"],
    match:
      /(?:status(?:[ _-]?code)?|response(?: code)?|code|returned|error|got|HTTPError|failed with|:)["']?(?: code)?[ =:'"(]{1,4}(?<status>401|403)\b|\bHTTP(?: status| error| code)?[ :=]{1,2}(?<status3>401|403)\b|\b(?<status2>401|403)[ :]+(?:Client Error: )?(?:Unauthorized|Forbidden)|\b(?:401|403)\b.{0,40}\b(?:Unauthorized|Forbidden|Access Denied)|code = (?:Unauthenticated|PermissionDenied)|Status(?:Code)?: ?(?:401|403)\b|(?:UNAUTHENTICATED|PERMISSION_DENIED): |\.(?:Unauthorized|Forbidden)(?:Exception|Error)?\b/i,
    samples: [
      "requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.pay/v1/me",
      "rpc error: code = Unauthenticated desc = invalid token",
      "error: fetching settings failed, statusCode=403",
      "unexpected response status code: 403",
    ],
    lookalikes: ['10.0.0.1 - - "GET /admin HTTP/1.1" 403 12', "served 4031 requests"],
  },
  {
    id: "http-access-log",
    role: "benign",
    literals: ["http/1.1\"", "http/1.0\"", "http/2.0\"", "kube-probe/", "elb-healthchecker"],
    match: /"(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) \S{1,500} HTTP\/\d(?:\.\d)?" \d{3}|kube-probe\/|ELB-HealthChecker/,
    samples: ['10.0.0.1 - - [01/Jan/2026:10:00:00 +0000] "GET /healthz HTTP/1.1" 401 12 "-" "kube-probe/1.29"'],
  },
  {
    id: "http-server-error",
    cause: "dependency-unavailable",
    literals: [...withStatus(500, 502, 503, 504, 429), "bad gateway", "service unavailable", "internal server error", "gateway timeout", "server error:", "too many requests", "rate limit", "quota exceeded", "resource_exhausted", "throttl", "slowdown", "requestlimitexceeded"],
    match:
      /\b(?<status>50[0234]|429)[ :]+(?:Client Error|Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Internal Server Error|Gateway Time-?out|Too Many Requests)|(?:status(?:[ _-]?code)?|response code|returned|HTTP)["']?[ =:'"(]{1,4}(?<status2>50[0234]|429)\b|(?:received|got|with|error:?) (?:an? )?(?:50[0234] )?(?:Bad Gateway|Service Unavailable|Internal Server Error|Gateway Timeout)|RESOURCE_EXHAUSTED|code = ResourceExhausted|rate limit(?:ed)? exceeded|ThrottlingException|RequestLimitExceeded|quota exceeded/i,
    rank: -1,
    samples: ["requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: http://catalog/v1", "unexpected status code: 502", "ThrottlingException: Rate exceeded"],
    lookalikes: ["processed 500 items"],
  },
  {
    id: "aws-credentials",
    cause: "dependency-auth-rejected",
    literals: ["nocredentialproviders", "unable to locate credentials", "nocredentialserror", "invalidclienttokenid", "signaturedoesnotmatch", "accessdenied", "access denied", "is not authorized to perform", "expiredtoken", "invalidaccesskeyid", "webidentityerr", "could not load credentials", "unrecognizedclientexception", "could not find default credentials", "unable to load credentials", "unable to load aws credentials", "assumerolewithwebidentity", "no valid credential", "invalididentitytoken", "failed to refresh cached credentials", "get credentials", "accessdeniedexception:", "failed to retrieve credentials", "credentialsnotfound", "optedinrequired", "ec2 imds", "authfailure", "credentials could not be"],
    match:
      /NoCredentialProviders|Unable to (?:locate|load) (?:AWS )?credentials|NoCredentialsError|InvalidClientTokenId|SignatureDoesNotMatch|AccessDenied(?:Exception: (?!\/)|:|\b(?!Exception))|is not authorized to perform:? (?<verb>[\w:*]{1,80})?|ExpiredToken|InvalidAccessKeyId|WebIdentityErr|Could not load credentials from any providers|UnrecognizedClientException|could not find default credentials|AssumeRoleWithWebIdentity|InvalidIdentityToken|failed to refresh cached credentials|failed to retrieve credentials|AuthFailure\b/i,
    rank: 2,
    samples: [
      "botocore.exceptions.NoCredentialsError: Unable to locate credentials",
      "AccessDenied: User: arn:aws:sts::1:assumed-role/x is not authorized to perform: s3:ListBucket",
      "google: could not find default credentials. See https://cloud.google.com/docs/authentication/external/set-up-adc for more information",
      "operation error S3: HeadBucket, get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS role found",
    ],
    lookalikes: ["java.nio.file.AccessDeniedException: /data/x"],
  },
  {
    id: "azure-gcp-auth",
    cause: "dependency-auth-rejected",
    literals: ["aadsts", "defaultazurecredential", "authorizationfailed", "invalid_grant", "invalid_client", "iam.permission_denied", "permission_denied", "does not have permission", "does not have storage.", "invalid_token", "invalid token", "token is expired", "token expired", "jwt expired", "invalid api key", "incorrect api key", "api key is invalid", "invalid_api_key", "permission denied on resource", "unauthorized_client", "access token", "* permission denied", "bad token", "authentication token", "license"],
    match:
      /AADSTS\d{4,7}|DefaultAzureCredential (?:failed|authentication)|AuthorizationFailed|invalid_(?:grant|client|token|api_key)|IAM_PERMISSION_DENIED|PERMISSION_DENIED|does not have (?:storage\.\S{1,60} access|permission)|[Ii]nvalid (?:API key|token|access token|authentication token)|(?:token|jwt)(?: is| has)? expired|[Ii]ncorrect API key|API key is invalid|unauthorized_client|\* permission denied/,
    rank: 1,
    samples: ["AADSTS7000215: Invalid client secret provided.", "oauth2: cannot fetch token: 401 invalid_client", "Error: error making API request: Code: 403. Errors: * permission denied"],
  },
  {
    id: "no-healthy-upstream",
    cause: "dependency-unavailable",
    literals: ["no healthy upstream", "upstream connect error", "no available server", "no available connection", "none of the configured nodes", "nonodeavailableexception", "no living connections", "no node available", "no alive nodes", "master not discovered", "no active connection", "no servers available", "is unhealthy", "not reachable", "is unreachable", "unable to reach", "cannot reach", "could not reach", "failed to reach", "backend unavailable", "service unavailable", "is not ready yet", "not available", "noaliveconnections", "all nodes are down", "no brokers", "unable to initialize backend"],
    match: /no healthy upstream|upstream connect error|None of the configured nodes (?:are|were) available|NoNodeAvailableException|No (?:Living connections|alive nodes)|no (?:available|active) (?:server|connection)s?|(?:unable|failed|could not|cannot) (?:to )?reach (?<host>[\w.-]{1,253})|Unable to initialize backend|master_not_discovered_exception/,
    rank: -1,
    samples: ["upstream connect error or disconnect/reset before headers", "NoNodeAvailableException[None of the configured nodes are available: []]", "elasticsearch: No Living connections"],
  },
  {
    id: "telemetry-noise",
    role: "benign",
    literals: ["traces export", "exporter", "failed to upload metrics", "otlp", "jaeger", "zipkin", "statsd", "apm agent", "apm server", "datadog", "ddtrace", "newrelic", "sentry", "dd.trace", "telemetry", "opentelemetry", "failed to send metrics", "pushgateway", "graphite", "failed to export"],
    match:
      /(?:traces? export|export(?:ing|er)? .{0,40}(?:spans?|traces?|metrics|logs)|failed to (?:upload|export|send) (?:metrics|spans|traces|logs|telemetry)|otlp\w*(?:exporter)?|OpenTelemetry|opentelemetry|jaeger|zipkin|statsd|APM (?:agent|Server)|ddtrace|dd\.trace|Datadog (?:Agent|Tracer)|newrelic|\[?sentry\]?|telemetry|pushgateway).{0,300}(?:refused|timeout|timed out|unavailable|deadline|no such host|failed|unreachable|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|reset|resolve)|(?:refused|unavailable|deadline|failed).{0,120}(?::4317|:4318|:8125|:8126|:9411|:14268)\b/i,
    samples: ["2026/01/01 10:00:00 traces export: context deadline exceeded: rpc error: code = Unavailable desc = connection error: dial tcp 10.0.0.1:4317: connect: connection refused", "ddtrace: failed to send, dropping 12 traces to intake at http://10.0.0.5:8126: connection refused"],
  },
  {
    id: "kubectl-answer",
    role: "benign",
    literals: ["error from server", "is waiting to start", "previous terminated container", "unable to retrieve container logs"],
    match: /Error from server \(\w+\): .{0,300}(?:is waiting to start|previous terminated container|not found)|container ".{1,120}" in pod ".{1,253}" is (?:waiting to start|not available|terminated)|unable to retrieve container logs/,
    samples: ['Error from server (BadRequest): container "app" in pod "app-1" is waiting to start: PodInitializing'],
  },
]);
