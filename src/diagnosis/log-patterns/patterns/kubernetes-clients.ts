import { definePatterns } from "../pattern.ts";

/** The first address of a service range is the API's own Service; these are the ranges that installers choose by default. */
const firstServiceAddresses = [
  "10.96.0.1",
  "172.20.0.1",
  "10.43.0.1",
  "10.100.0.1",
  "10.0.0.1",
  "10.152.183.1",
  "172.30.0.1",
  "10.254.0.1",
];
const firstServiceAddress = `(?:${firstServiceAddresses.map((address) => address.replaceAll(".", "\\.")).join("|")})`;

/** What clients of the Kubernetes API print: client-go, controller-runtime, the Java, Python and JavaScript clients. */
export const kubernetesClients = definePatterns(() => [
  {
    id: "rbac-forbidden",
    cause: "kubernetes-rbac-forbidden",
    literals: ["is forbidden: user"],
    match:
      /(?<resource>[\w.\-/]{1,120})(?: "[^"]{0,253}")? is forbidden: User ["'](?<user>[^"']{1,300})["'] cannot (?<verb>\w+) (?:resource ["'](?:[\w./-]{1,120})["']|path ["'][^"']{1,200}["'])(?: in API group ["'](?<apiGroup>[\w.-]{0,120})["'])?(?: in the namespace ["'](?<namespace>[\w-]{1,63})["'])?/,
    rank: 5,
    anyLevel: true,
    samples: [
      'configmaps is forbidden: User "system:serviceaccount:ops:agent" cannot list resource "configmaps" in API group "" in the namespace "ops"',
      'Failed to watch *v1.Node: failed to list *v1.Node: nodes is forbidden: User "system:serviceaccount:ops:agent" cannot list resource "nodes" in API group "" at the cluster scope',
      '{"level":"error","msg":"Reconciler error","error":"leases.coordination.k8s.io \\"lock\\" is forbidden: User \\"system:serviceaccount:ops:agent\\" cannot update resource \\"leases\\" in API group \\"coordination.k8s.io\\" in the namespace \\"ops\\""}',
    ],
    lookalikes: ['pods "web" is forbidden: exceeded quota: compute'],
  },
  {
    id: "rbac-forbidden-other",
    cause: "kubernetes-rbac-forbidden",
    literals: [
      "is forbidden",
      "cannot list ",
      "reason: forbidden",
      "forbidden!configured service account",
      "not have permission to",
      "system:anonymous",
      "cannot get resource",
      "forbidden: user",
      "(403)",
      "code=403",
      "forbidden!",
    ],
    match:
      /User ["']?(?<user>system:[^\s"']{1,300})["']? cannot (?<verb>\w+) (?<resource>[\w./-]{1,120})|(?:ApiException|ApiError|KubernetesClientException|HttpError)[\s\S]{0,200}(?:\(403\)|code=403|Forbidden|status ?code:? 403)|Forbidden!Configured service account doesn't have access|the server does not allow (?:this method|access)/,
    rank: 4,
    samples: [
      'services is forbidden: User "system:serviceaccount:ops:agent" cannot list services at the cluster scope',
      "kubernetes.client.exceptions.ApiException: (403)",
      "io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: GET at: https://10.96.0.1/api/v1/namespaces/x/pods. Message: Forbidden!Configured service account doesn't have access.",
    ],
    lookalikes: ['pods "web" is forbidden: violates PodSecurity "restricted:latest"'],
  },
  {
    id: "api-unauthorized",
    cause: "dependency-auth-rejected",
    literals: ["unauthorized", "must be logged in to the server"],
    match:
      /You must be logged in to the server|(?:ApiException|ApiError)[\s\S]{0,60}\(401\)|leases?.{0,120}: Unauthorized|Failed to watch .{1,120}: Unauthorized|"kind":"Status","apiVersion":"v1".{1,200}"reason":"Unauthorized"|\/apis?\/(?:v1|[\w.-]{1,120}\/v\d\w{0,12})[^\s"]{0,300}" ?: http error 401\b/,
    rank: 2,
    samples: [
      "error: You must be logged in to the server (Unauthorized)",
      'Response Body: {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}',
      'failed to do version request: GET "https://10.96.0.1:443/apis/extensions/v1beta1/ingresses" : http error 401 "Unauthorized"',
    ],
    lookalikes: ['GET "https://pay.example.org/apis/checkout" : http error 401'],
  },
  {
    id: "lease-timeout",
    cause: "leader-election-lost",
    literals: [
      "resource lock",
      "failed to update lock",
      "failed to renew lease",
      "failed to update lease",
      "failed to tryacquireorrenew",
    ],
    match:
      /(?:error (?:retrieving|initially creating|updating) resource lock (?<lease>[\w./-]{1,253})|[Ff]ailed to update (?:lock|lease)(?: optimistically)?).{0,600}?(?:context deadline exceeded|[Tt]imeout|timed out|request timed out|context canceled|leader changed|too many requests|Client\.Timeout|etcdserver)/,
    rank: 5,
    anyLevel: true,
    samples: [
      'error retrieving resource lock infra/op-leader: Get "https://10.96.0.1:443/apis/coordination.k8s.io/v1/namespaces/infra/leases/op-leader": context deadline exceeded',
      'Failed to update lock: Put "https://10.96.0.1:443/apis/coordination.k8s.io/v1/namespaces/infra/leases/op-leader": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
    ],
    lookalikes: [
      'error retrieving resource lock infra/op-leader: Get "https://10.96.0.1:443/x": dial tcp 10.96.0.1:443: connect: connection refused',
    ],
  },
  {
    id: "lease-not-renewed",
    cause: "leader-election-lost",
    role: "wrapper",
    anyLevel: true,
    literals: [
      "failed to renew lease",
      "leader election lost",
      "leaderelection lost",
      "leader lost",
      "lost leader",
      "stopped leading",
      "lost lease",
      "lost leadership",
      "no longer the leader",
      "leadership lost",
      "lost the lease",
      "leader lease lost",
      "no longer leader",
      "leader election loss",
      "leaderelection: lost",
      "update leader lock",
    ],
    match:
      /failed to renew lease (?<lease>[\w./-]{1,253})|leader ?election lost|leader lost|lost leader|stopped leading|lost (?:the )?lease|lost leadership|no longer (?:the )?leader|leadership lost|leader lease lost|failed to update leader lock/i,
    rank: 3,
    samples: [
      'E0101 10:00:00.000000       1 main.go:90] "problem running manager" err="leader election lost"',
      "I0101 10:00:00.000000       1 leaderelection.go:285] failed to renew lease infra/op-leader: timed out waiting for the condition",
      "F0101 10:00:00.000000       1 server.go:190] leaderelection lost",
      "2026-01-01 10:00:00,599 ERROR: failed to update leader lock",
    ],
    lookalikes: ["attempting to acquire leader lease infra/op-leader..."],
  },
  {
    // Who wanted to enter a container, or forward a port of it, while it did not run. Why it did not, its own words tell.
    id: "nothing-to-enter",
    role: "benign",
    literals: ["unable to upgrade connection:"],
    match: /unable to upgrade connection: (?:container|pod) not found\b/,
    samples: [
      'unable to retrieve agent status: unable to upgrade connection: container not found ("agent")',
      'error upgrading connection: unable to upgrade connection: pod not found ("web-0_shop")',
    ],
    lookalikes: ["unable to upgrade connection: Forbidden (user=kube-apiserver, verb=create)"],
  },
  {
    id: "lease-standby",
    role: "benign",
    literals: ["failed to acquire lease", "lock is held by", "attempting to acquire leader lease"],
    match: /failed to acquire lease [\w-]{1,63}\/|lock is held by|attempting to acquire leader lease/i,
    samples: [
      "I0101 10:00:00.000000 1 leaderelection.go:352] lock is held by op-7d4f and has not yet expired",
    ],
  },
  {
    id: "no-matches-for-kind",
    cause: "kubernetes-resource-missing",
    literals: ["no matches for kind"],
    match: /no matches for kind "(?<kind>[\w-]{1,120})" in (?:version|group) "(?<apiVersion>[\w./-]{1,200})"/,
    rank: 5,
    anyLevel: true,
    samples: [
      'unable to start manager: no matches for kind "Widget" in version "things.example.org/v1beta1"',
    ],
  },
  {
    id: "no-matches-for-resource",
    cause: "kubernetes-resource-missing",
    literals: ["no matches for", "no kind match", "resource mapping not found", "no kind is registered for"],
    match:
      /no matches for \{?(?<apiGroup>[\w.-]{1,200})[/ ](?<kind>[\w=,. -]{1,120})|resource mapping not found for name|no kind is registered for the type (?<kind2>[\w.]{1,120}) in scheme/,
    rank: 4,
    samples: ["no matches for things.example.org/, Resource=widgets"],
  },
  {
    id: "server-could-not-find-resource",
    cause: "kubernetes-resource-missing",
    literals: ["the server could not find the requested resource"],
    match:
      /(?:failed to list \*(?<apiVersion>v\w{1,20})\.(?<kind>\w{1,120}): )?the server could not find the requested resource(?: \((?<verb>get|list|post|put|patch|delete|watch) (?<resource>[\w.-]{1,200})\))?/,
    rank: 4,
    anyLevel: true,
    samples: [
      "Failed to watch *v1beta1.Widget: failed to list *v1beta1.Widget: the server could not find the requested resource",
      "the server could not find the requested resource (get widgets.things.example.org)",
    ],
  },
  {
    id: "api-path-unknown",
    cause: "kubernetes-resource-missing",
    literals: ["failure executing: "],
    match:
      /Failure executing: [A-Z]{3,7} at: \S{1,200}?\/apis\/(?<apiVersion>[\w.-]{1,120}\/v\w{1,20})\/(?:namespaces\/[\w-]{1,63}\/)?(?<resource>[a-z]{1,80})(?:\?\S{0,300}?)?\. Message: (?:Not Found|404 page not found)/,
    rank: 4,
    samples: [
      "io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: GET at: https://10.96.0.1/apis/things.example.org/v1beta1/namespaces/shop/widgets?resourceVersion=0. Message: Not Found.",
    ],
    lookalikes: [
      'Failure executing: GET at: https://10.96.0.1/apis/apps/v1/namespaces/shop/deployments/web. Message: deployments.apps "web" not found',
    ],
  },
  {
    id: "crd-missing",
    cause: "kubernetes-resource-missing",
    literals: [
      "customresourcedefinition",
      "crd is not installed",
      "crds are not installed",
      "crd not found",
      "crds not found",
      "crds are missing",
      "crd not installed",
      "should be installed before calling start",
      "crds must be installed",
      "missing crd",
      "doesn't have a resource type",
    ],
    match:
      /customresourcedefinitions?(?:\.apiextensions\.k8s\.io)? "(?<resource>[\w.-]{1,253})" not found|CRDs? (?:is|are|was|were)? ?(?:not installed|not found|missing)|if kind is a CRD, it should be installed before calling Start|CRDs? must be installed|missing CRDs?\b|server doesn't have a resource type "(?<resource2>[^"]{1,120})"/i,
    rank: 3,
    samples: [
      'customresourcedefinitions.apiextensions.k8s.io "widgets.things.example.org" not found',
      "Required CRDs are not installed, exiting",
      '"if kind is a CRD, it should be installed before calling Start" err="x" kind="Widget.things.example.org"',
    ],
    lookalikes: ["installing CustomResourceDefinition widgets"],
  },
  {
    id: "unable-to-retrieve-api-group",
    cause: "kubernetes-api-unreachable",
    literals: [
      "unable to retrieve the complete list of server apis",
      "failed to get api group resources",
      "failed to get server groups",
      "couldn't get current server api group list",
      "couldn't get resource list",
    ],
    match:
      /unable to retrieve the complete list of server APIs(?:: (?<apiVersion>[\w./-]{1,120}): (?<message>.{0,120}))?|failed to get (?:API group resources|server groups)|couldn't get (?:current server API group|resource) list/,
    rank: 3,
    samples: [
      "unable to retrieve the complete list of server APIs: metrics.k8s.io/v1beta1: the server is currently unable to handle the request",
      'failed to get server groups: Get "https://10.96.0.1:443/api?timeout=32s": dial tcp 10.96.0.1:443: i/o timeout',
    ],
  },
  {
    id: "api-server-url",
    cause: "kubernetes-api-unreachable",
    literals: [
      ":443/api",
      ":6443/api",
      ":443/version",
      ":6443/version",
      ":443/openapi",
      ":6443/openapi",
      ".svc/api",
      ".local/api",
      "0.0.1/api",
      ".svc/version",
      "0.0.1/version",
    ],
    match:
      /(?:Get|Post|Put|Patch|Delete|Head|GET|LIST|WATCH)\s"?(?<url>https?:\/\/\[?(?<host>[\w.:-]{1,253}?)\]?(?::(?<port>\d{1,5}))?\/(?:api\/v1|apis\/|version|api\?|api"|healthz|openapi)[^\s"]{0,300})"?: (?!.{0,160}(?:deadline|[Tt]imeout)(?<=(?:\/leases\/|resource lock|update lock|update lease).{0,700})).{0,200}(?:connection refused|no route to host|i\/o timeout|network is unreachable|connection reset|TLS handshake timeout|EOF|context deadline exceeded|Client\.Timeout|no such host|server misbehaving|http2: client connection lost|connection timed out|Forbidden by proxy|tls: (?!.{0,80}(?:x509|certificate)))/,
    rank: 6,
    anyLevel: true,
    samples: [
      'Get "https://10.96.0.1:443/api/v1/nodes?limit=500": dial tcp 10.96.0.1:443: i/o timeout',
      'Get "https://10.96.0.1:443/version?timeout=32s": dial tcp 10.96.0.1:443: connect: connection refused',
      "Get https://10.96.0.1:443/apis/apps/v1/deployments: dial tcp 10.96.0.1:443: connect: no route to host",
    ],
    lookalikes: [
      'Get "https://store.example/api/v2/items": dial tcp 10.0.0.5:443: connect: connection refused',
    ],
  },
  {
    id: "kubernetes-service-unreachable",
    cause: "kubernetes-api-unreachable",
    literals: [
      "kubernetes.default",
      "kubernetes_service_host",
      ...firstServiceAddresses.flatMap((address) => [`${address}:443`, `'${address}', port=443`]),
    ],
    match: new RegExp(
      String.raw`(?<host>kubernetes\.default(?:\.svc)?(?:\.cluster\.local)?|${firstServiceAddress})(?:', port=|[:/])(?<port>\d{1,5})?.{0,300}(?:refused|no route to host|timed? ?out|unreachable|reset|no such host|EOF)` +
        String.raw`|\b(?:ETIMEDOUT|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ECONNRESET) (?<host2>${firstServiceAddress}):(?<port2>443)\b`,
      "i",
    ),
    rank: 4,
    samples: [
      "HTTPSConnectionPool(host='10.96.0.1', port=443): Max retries exceeded: dial 10.96.0.1:443 connection refused",
      "HTTPSConnectionPool(host='10.43.0.1', port=443): Max retries exceeded with url: /version (Caused by NewConnectionError('<x>: Failed to establish a new connection: [Errno 111] Connection refused'))",
      "java.net.SocketTimeoutException: Failed to connect to kubernetes.default.svc/10.96.0.1:443: connect timed out",
      "Error: connect ETIMEDOUT 172.20.0.1:443",
    ],
    lookalikes: ["connected to kubernetes.default.svc:443", "Error: connect ECONNREFUSED 10.96.0.10:443"],
  },
  {
    // Its address may be any; then only the words around it say what it is.
    id: "kubernetes-api-named",
    cause: "kubernetes-api-unreachable",
    literals: ["kubernetes cluster", "kubernetes api", "kube-apiserver", "kubernetes version", "api server"],
    match:
      /(?:connect(?:ing|ion)? to|reach(?:ing)?|contact(?:ing)?|communicat\w+ with|talk(?:ing)? to|query(?:ing)?|get(?:ting)?|detect(?:ing)?) (?:the )?(?:Kubernetes (?:cluster|API(?: server)?|version)|kube-apiserver|API server)\b.{0,300}(?:connection refused|no route to host|i\/o timeout|network is unreachable|connection reset|TLS handshake timeout|connection timed out|no such host|deadline exceeded)/i,
    rank: 6,
    samples: [
      'level=fatal msg="error while connecting to Kubernetes cluster: Get \\"https://10.7.8.9/version\\": dial tcp 10.7.8.9:443: connect: connection timed out"',
    ],
    lookalikes: ["connected to the Kubernetes API server"],
  },
  {
    id: "in-cluster-config",
    cause: "kubernetes-api-unreachable",
    literals: [
      "unable to load in-cluster configuration",
      "serviceaccount/token",
      "service host/port is not set",
      "could not find kubernetes config",
      "could not create the java kubernetes client",
      "serviceaccount/ca.crt",
    ],
    match:
      /unable to load in-cluster configuration|(?:open|read|file|reading) "?(?<file>\/(?:var\/)?run\/secrets\/kubernetes\.io\/serviceaccount\/\S{1,60}?)"?:? no such file|Service host\/port is not set|ENOENT.{0,40}serviceaccount\/\S+/i,
    rank: 3,
    samples: [
      "unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined",
      "open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory",
      "kubernetes.config.config_exception.ConfigException: Service host/port is not set.",
    ],
  },
  {
    id: "java-client-api-exception",
    cause: "kubernetes-api-unreachable",
    literals: ["kubernetes.client.openapi.apiexception", "kubernetesclientexception"],
    match:
      /(?:io\.kubernetes\.client\.openapi\.ApiException|KubernetesClientException): (?:.{0,300}?(?:javax\.net\.ssl|java\.net|java\.io|SSLHandshake|Connect|timeout|timed out|refused|An error has occurred)|Operation: \[\w{1,20}\] .{0,300}? failed\.)/,
    rank: 4,
    samples: [
      "io.kubernetes.client.openapi.ApiException: java.net.ConnectException: Failed to connect to /10.96.0.1:443",
      "io.fabric8.kubernetes.client.KubernetesClientException: An error has occurred.",
      // Without an answer; with one it would tell the status.
      "io.fabric8.kubernetes.client.KubernetesClientException: Operation: [get]  for kind: [Lease]  with name: [x]  in namespace: [shop]  failed.",
    ],
    lookalikes: ["io.kubernetes.client.openapi.ApiException: Not Found"],
  },
  {
    // Whether the API was silent, forbade the list or lacks the kind is said by the reflector, if at all.
    id: "cache-sync-timeout",
    cause: "kubernetes-api-unreachable",
    role: "wrapper",
    literals: [
      "caches to sync",
      "cache to be synced",
      "sync cache",
      "caches did not sync",
      "sync informer cache",
      "failed to sync *v",
    ],
    match:
      /(?:timed out|timeout|failed|could not|cannot|unable).{0,60}wait(?:ing)? for .{0,80}caches? to (?:be )?sync(?:ed)?|(?:failed|unable) to sync (?:informer )?caches?|caches? did not sync|failed to sync \*v\d\w{0,20}\.[A-Z]\w{1,80}(?:: | after )[^\n]{0,40}(?:context deadline exceeded|timed out|timeout)/i,
    samples: [
      'error="failed to wait for widget caches to sync: timed out waiting for cache to be synced"',
      'level=fatal msg="failed to sync *v1.Widget: context deadline exceeded"',
      'level=fatal msg="failed to sync cache: timed out waiting for the condition"',
    ],
    lookalikes: ["Waiting for caches to sync for node", "failed to sync *v1.Widget: the name is taken"],
  },
]);
