import type { TextRule } from "./classified.ts";

// The kubelet tries every credential and then none, and joins the errors. So the order is one of what decides when
// several are said: the last, anonymous attempt always adds a 401.
export const pullRules: readonly TextRule[] = [
  {
    // containerd gives this the code NotFound, although the tag exists.
    cause: "architecture-mismatch",
    any: [
      "no match for platform",
      "no matching manifest for",
      "no image found in manifest list for architecture",
      "no image found in image index for architecture",
      "cannot be used on this platform",
      "does not match the specified platform",
      "-based image is incompatible with",
      "no supported platform found in manifest list",
    ],
  },
  { cause: "disk-full", variant: "node", any: ["no space left on device", "disk quota exceeded"] },
  { cause: "image-pull-rate-limited", variant: "kubelet-qps", any: ["pull qps exceeded"] },
  {
    cause: "security-context-rejected",
    any: [
      "source image rejected",
      "signature validation failed",
      "image signature",
      "a signature was required",
      "no matching signatures",
      "blocked pull",
    ],
  },
  {
    cause: "container-runtime-failure",
    any: [
      "failed to extract layer",
      "failed to register layer",
      "failed to prepare extraction snapshot",
      "wrong diff id",
      "unexpected commit digest",
      "content digest sha256",
      "blob sha256",
      "snapshot does not exist",
      "layers from manifest don't match image configuration",
      "/var/lib/docker/",
      "/var/lib/containerd/",
      "/var/lib/containers/",
      "containerd.sock",
      "docker.sock",
      "crio.sock",
      "cannot connect to the docker daemon",
      "unsupported media type",
      "unsupported schema version",
      "no longer supported since containerd",
      "mediatype in manifest should be",
      "filesystem layer verification failed",
      "invalid rootfs in image",
      "missing signature key",
      "failed size validation",
      "failed commit on ref",
      "input/output error",
    ],
    // A download that breaks off is also a failed commit.
    not: ["unexpected eof", "connection reset", "i/o timeout", "no such host"],
  },
  {
    cause: "image-reference-invalid",
    any: [
      "invalid reference format",
      "couldn't parse image",
      "invalid image name",
      "repository name must be lowercase",
      "repository name must be canonical",
      "invalid tag format",
      "did not resolve to an alias and no unqualified-search registries",
      // CRI-O and Podman, where a name without a registry may stand for several.
      "short name mode is enforcing",
      "short-name resolution enforced",
      "invalid repository name",
      "invalid checksum digest",
    ],
  },
  {
    cause: "image-not-found",
    any: [
      "manifest unknown",
      "manifest_unknown",
      "name unknown",
      "name_unknown",
      "repository name not known to registry",
      "does not exist in the registry with id",
      "requested image not found",
      "was deleted or has expired",
      "could not fetch content descriptor",
      "404 not found",
      "404 (not found)",
      "http 404",
      'failed to fetch "',
    ],
  },
  {
    cause: "image-pull-rate-limited",
    variant: "registry",
    any: [
      "toomanyrequests",
      "429 too many requests",
      "too many requests",
      "pull rate limit",
      "rate exceeded",
      "rate limit exceeded",
      "quota exceeded for quota metric",
      "data limit exceeded",
    ],
  },
];

export const network: TextRule = {
  cause: "image-registry-unreachable",
  any: [
    "no such host",
    "server misbehaving",
    "temporary failure in name resolution",
    "name resolution",
    "dial tcp",
    "connection refused",
    "connection reset",
    "connection timed out",
    "i/o timeout",
    "no route to host",
    "network is unreachable",
    "tls handshake timeout",
    "tls: ",
    "x509: ",
    "client.timeout exceeded",
    "request canceled while waiting",
    "unexpected eof",
    ": eof",
    "http2: ",
    "server gave http response to https client",
    "proxyconnect",
    "registry is unavailable",
    "registryunavailable",
    "500 internal server error",
    "502 bad gateway",
    "503 service unavailable",
    "504 gateway time",
    "500 (internal server error)",
    "502 (bad gateway)",
    "503 (service unavailable)",
    "504 (gateway time",
    "timeout exceeded",
    "unable to ping registry",
    "operation timed out",
  ],
};

/** A pull that made no progress: mostly the network, but a slow disk or a restart of the kubelet ends it too. */
export const givenUp: TextRule = {
  cause: "image-registry-unreachable",
  atMost: "likely",
  any: ["context deadline exceeded", "context canceled"],
};

// Docker Hub, and containerd for any registry, answer so for what is private and for what does not exist.
export const denial: TextRule = {
  cause: "image-not-found",
  atMost: "likely",
  any: [
    "pull access denied",
    "requested access to the resource is denied",
    "insufficient_scope",
    "may require authorization",
    "may require 'docker login'",
    "no pull access",
  ],
};

// These speak of the credential itself.
export const credential: TextRule = {
  cause: "image-pull-unauthorized",
  any: [
    "no basic auth credentials",
    "incorrect username or password",
    "invalid username/password",
    "authorization token has expired",
    "is not authorized to perform",
    "unauthenticated request",
    "http basic: access denied",
    "unable to retrieve auth token",
    "error getting credentials",
    "invalid_grant",
  ],
};

export const unauthorized: TextRule = {
  cause: "image-pull-unauthorized",
  atMost: "likely",
  any: [
    "unauthorized",
    "authentication required",
    "authentication is required",
    "requires authentication",
    "login required",
    "forbidden",
    "denied",
    "http 401",
    "http 403",
    "status 401",
    "status 403",
    "not authorized",
    "authorization failed",
    ": 401",
    ": 403",
    "code 401",
    "code 403",
  ],
};
