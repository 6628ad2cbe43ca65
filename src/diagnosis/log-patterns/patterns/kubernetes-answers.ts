import { definePatterns } from "../pattern.ts";

/** What the Kubernetes API answers to those who reach it: refusals, what is not there, webhooks that fail; and that it does not. */
export const kubernetesAnswers = definePatterns(() => [
  {
    // What the API answers without saying to whom.
    id: "resource-refused",
    cause: "kubernetes-rbac-forbidden",
    literals: ["in api group", 'user "system:'],
    match:
      /User "(?<user>system:[^"\n]{1,200})" cannot (?<verb2>get|list|watch|create|update|patch|delete) (?<resource2>[\w./-]{1,120}) (?:in the namespace|at the cluster scope)|cannot (?<verb>get|list|watch|create|update|patch|delete) resource "(?<resource>[\w./-]{1,120})" in API group "(?<apiGroup>[\w.-]{0,120})"/,
    rank: 1,
    samples: [
      'error: cannot get resource "configmaps" in API group "" in the namespace "shop"',
      'User "system:serviceaccount:shop:cart" cannot get leases.coordination.k8s.io in the namespace "shop"',
    ],
    lookalikes: ["discovering resources in API group apps"],
  },
  {
    // Two writers met; whoever came second reads again and repeats.
    id: "object-was-modified",
    role: "benign",
    literals: ["the object has been modified", "optimistic locking"],
    match: /the object has been modified; please apply your changes|due to optimistic locking/,
    samples: [
      'Operation cannot be fulfilled on certificates.cert-manager.io "web": the object has been modified; please apply your changes to the latest version and try again',
    ],
  },
  {
    id: "api-object-refused",
    role: "benign",
    literals: [
      "is invalid: ",
      "denied the request",
      "is forbidden: exceeded quota",
      "violates podsecurity",
      "* spec.",
      "validationerror(",
      "strict decoding error",
    ],
    match:
      /\bis invalid: \[?(?:spec|metadata|status|data)\.|^\* spec\.\S{1,300}: (?:Required|Invalid|Unsupported|Duplicate) value|\bValidationError\([A-Z]\w{1,60}\.|(?<!\bconfig \/[^\s:]{1,200}: )\bstrict decoding error: |denied the request|is forbidden: (?:exceeded|failed) quota|violates PodSecurity/,
    samples: [
      'Deployment.apps "web" is invalid: spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"',
      "* spec.selector: Required value",
      'error validating data: ValidationError(Deployment.spec): unknown field "env" in io.k8s.api.apps.v1.DeploymentSpec',
    ],
    lookalikes: [
      "ValidationError: 3 fields are not valid",
      "* spec. is read from /etc/shop",
      'unable to decode config /etc/shop/config.yaml: strict decoding error: unknown field "rate"',
    ],
  },
  {
    id: "active-deadline",
    cause: "deadline-exceeded",
    rank: 2,
    anyLevel: true,
    literals: ["specified deadline"],
    match: /\b(?:Pod was active on the node|Job was active) longer than (?:the )?specified deadline\b/,
    samples: ['level=info msg="Pod failed: Pod was active on the node longer than the specified deadline"'],
  },
  {
    // Of kubectl, which waits for somebody else's pods.
    id: "rollout-deadline",
    role: "benign",
    literals: ["exceeded its progress deadline"],
    match: /deployment "[a-z0-9.-]{1,253}" exceeded its progress deadline/,
    samples: ['error: deployment "web" exceeded its progress deadline'],
  },
  {
    id: "webhook-call-failed",
    cause: "admission-webhook-unavailable",
    // What stands behind it in the line is why the API server could not call it.
    rank: 6,
    literals: ["failed calling webhook"],
    match:
      /failed calling webhook "?(?<webhook>[\w.-]{1,253})"?(?:.{0,60}?https:\/\/(?<object>[\w.-]{1,253}))?/,
    samples: [
      'level=fatal msg="cannot create the default policy: Internal error occurred: failed calling webhook \\"check.example.com\\": failed to call webhook: Post \\"https://check.tools.svc:9443/v1?timeout=10s\\": Bad Gateway"',
    ],
    lookalikes: ['admission webhook "check.example.com" denied the request: no owner label'],
  },
  {
    id: "webhook-certificate-missing",
    cause: "application-config-invalid",
    literals: ["k8s-webhook-server", "serving-certs"],
    match: /open (?<file>\S{0,120}k8s-webhook-server\/serving-certs\/\S{1,60}): no such file or directory/,
    rank: 2,
    samples: [
      '"problem running manager" err="open /tmp/k8s-webhook-server/serving-certs/tls.crt: no such file or directory"',
    ],
  },
  {
    id: "kubernetes-api-status-403",
    cause: "kubernetes-rbac-forbidden",
    literals: ["kubernetes api"],
    match: /Kubernetes API(?: server)?\b.{0,60}?\b403\b/i,
    rank: 4,
    samples: ["[error] cannot list endpoints from Kubernetes API: 403"],
    lookalikes: ["Kubernetes API answered 200"],
  },
  {
    // kubectl's refusal, or one that the log's edge has cut before it says what is not allowed.
    id: "kubernetes-refusal-cut",
    cause: "kubernetes-rbac-forbidden",
    literals: ["from server (forbidden): ", 'is forbidden: user "'],
    match:
      /Error from server \(Forbidden\): (?![^\n]{0,400}\b(?:quota|PodSecurity|admission|violates|denied)\b)|\bis forbidden: User "[^"\n]{0,300}(?:"(?: c[a-z]{0,4})?)?$/,
    rank: -1,
    samples: [
      'Error from server (Forbidden): nodes "n1" is forbidden: User "system:serv',
      'nodes "n1" is forbidden: User "system:serviceaccount:ops:agent" can',
    ],
    lookalikes: [
      'Error from server (Forbidden): error when creating "x.yaml": pods "y" is forbidden: exceeded quota: small',
    ],
  },
  {
    id: "kubernetes-object-not-found",
    cause: "application-config-invalid",
    rank: -1,
    literals: ["not found"],
    match:
      /\b(?<resource>services|secrets?|configmaps?|serviceaccounts?|namespaces|ingressclass(?:es)?|jobs|deployments|statefulsets|persistentvolumeclaims)(?:\.[a-z0-9.]{1,80})? \\?"(?<value>[a-z0-9.-]{1,253})\\?" not found/,
    samples: [
      'F0101 10:00:00.000000 1 main.go:9] cannot start: secrets "ca-bundle" not found',
      'level=fatal msg="configmap \\"settings\\" not found"',
      'level=fatal msg="secret \\"signing-key\\" not found"',
      'Error from server (NotFound): jobs.batch "seed" not found',
    ],
    lookalikes: ['services "ca-bundle" found'],
  },
  {
    // Of a manager that was asked to stop, and whose parts say that they were.
    id: "manager-stopping",
    role: "benign",
    literals: ["after stop sequence was engaged"],
    match: /error received after stop sequence was engaged(?!.{0,120}leader election)/,
    samples: [
      '{"level":"error","msg":"error received after stop sequence was engaged","error":"context canceled"}',
    ],
  },
  {
    id: "kubernetes-url-status-403",
    cause: "kubernetes-rbac-forbidden",
    literals: ["403"],
    match:
      /\b403\b[^\n]{0,80}?"?(?<url>https?:\/\/[^\s"/]{1,253}\/(?:apis\/[\w.-]{1,200}\/v\d|api\/v1\/(?:namespaces|nodes|pods|services|configmaps|secrets|endpoints))[^\s"]{0,300})|"?(?<url2>https?:\/\/[^\s"/]{1,253}\/(?:apis\/[\w.-]{1,200}\/v\d|api\/v1\/(?:namespaces|nodes|pods|services|configmaps|secrets|endpoints))[^\s"]{0,300})"?[^\n]{0,80}?\b403\b/,
    rank: 4,
    samples: [
      'reflector cannot be created: Error(Status(403), "https://10.0.0.1/apis/things.example.org/v1/namespaces/default/widgets?")',
      "GET https://10.0.0.1:443/api/v1/namespaces/shop/configmaps returned 403 Forbidden",
    ],
    lookalikes: [
      "GET https://pay.example.org/apis/v2/charges returned 403",
      "403 Forbidden: https://pay.example.org/api/v1/charges",
    ],
  },
  {
    // Of an object that was pasted without its head: whether a condition holds, which refuses no setting.
    id: "condition-status",
    role: "benign",
    literals: ['"status": "unknown"', 'status: "unknown"'],
    match: /^\s{0,40}(?:- )?"?status"?: "Unknown",?\s{0,4}$/,
    samples: ['    "status": "Unknown",', '    status: "Unknown"'],
    lookalikes: ['{"level":"fatal","msg":"invalid answer","status": "Unknown"}'],
  },
  {
    id: "api-server-not-ready",
    cause: "kubernetes-api-unreachable",
    literals: [
      "error from server: etcdserver",
      "etcdserver: request timed out",
      "the connection to the server",
      "unable to connect to the server",
      "apiserver not ready",
      "server is currently unable to handle the request",
      "error contacting the api server",
      "cannot reach the kubernetes api",
      "failed to contact api server",
      "unable to reach the kubernetes api",
      "failed to reach kubernetes api",
      "timed out trying to connect to the api",
      "error connecting to kubernetes",
      "connect to the kubernetes api",
      "waiting for apiserver",
      "reach apiserver",
      "contact k8s api",
    ],
    match:
      /The connection to the server (?<host>[\w.-]{1,253}):?(?<port>\d{0,5}) was refused|Unable to connect to the server|apiserver not ready|server is currently unable to handle the request|error contacting the API server|(?:cannot|unable to|failed to|error) (?:reach|contact|connect(?:ing)? to)(?: the)? (?:kubernetes(?: API)?|(?:k8s )?api-?server)|Error from server(?: \(\w+\))?: etcdserver: /i,
    rank: 3,
    samples: [
      "Unable to connect to the server: net/http: TLS handshake timeout",
      "The connection to the server 10.96.0.1:443 was refused - did you specify the right host or port?",
      "[ERROR][1] main.go 225: Failed to reach apiserver error=<nil>",
      'level=error msg="Unable to contact k8s api-server"',
    ],
    lookalikes: ["the apiserver can be reached"],
  },
  {
    // Rust's operators ask it of the reader.
    id: "crd-asked-for",
    cause: "kubernetes-resource-missing",
    literals: ["crd is not queryable", "is the crd installed"],
    match: /\bCRD is not queryable\b|\bIs the CRD installed\?/,
    rank: 3,
    samples: [
      'ERROR shop: CRD is not queryable; Api(ErrorResponse { status: "404 Not Found", code: 404 }). Is the CRD installed?',
    ],
    lookalikes: ["INFO shop: the CRD is installed"],
  },
  {
    id: "leadership-not-renewed",
    cause: "leader-election-lost",
    literals: ["renew leadership", "renew the leadership", "renew leader lease"],
    match:
      /\b(?:failed|unable|could not) to renew (?:the )?(?:leadership|leader lease)\b(?![^\n]{0,120}\b(?:retry|again)\b)/i,
    rank: 2,
    samples: ["ERROR Failed to renew leadership lease: Timeout; exiting"],
    lookalikes: ["DEBUG will renew leadership in 10s", "WARN failed to renew leadership, will retry"],
  },
]);
