import { type Classified, type TextRule, classifiedBy, detailOf, firstRule, tidy } from "./classified.ts";
import { type ImageReference, imageDetail, isDockerHub, readImageReference } from "./image-reference.ts";

export interface PullContext {
  /** The image that was pulled, where the place of the text tells. */
  image?: string;
  /** The pod names a pull secret (or its ServiceAccount gave it one), so a denial is about that one. */
  pullSecret?: boolean;
}

// The kubelet tries every credential and then none, and joins the errors. So the order is one of what decides when
// several are said: the last, anonymous attempt always adds a 401.
const rules: readonly TextRule[] = [
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

// containerd ends so, after the reference.
const referenceNotFound = /[^\s:]: not found(?!:)/;
const partNotFound = /\b(?:manifest|tag|repository|artifact|image|project|repo)\b[^\n]{0,300}? not found/;

const network: TextRule = {
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
    "context deadline exceeded",
    "context canceled",
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

// Docker Hub, and containerd for any registry, answer so for what is private and for what does not exist.
const denial: TextRule = {
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
const credential: TextRule = {
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

const unauthorized: TextRule = {
  cause: "image-pull-unauthorized",
  atMost: "likely",
  any: [
    "unauthorized",
    "authentication required",
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

/**
 * What an error of an image pull means, best reading first: a registry that hides what it does not show has two.
 * Empty where the text says nothing of the kind (`ErrImagePull` alone).
 */
export function classifyPullError(text: string, context: PullContext = {}): Classified[] {
  const said = tidy(text).replaceAll("this may be because there are no credentials on this request", "");
  const image = context.image ?? imageIn(said);
  const reference = image === undefined ? undefined : readImageReference(image);
  const lower = withoutNames(said, image);
  const detail = { ...imageDetail(image), ...detailOf({ platform: platformIn(lower) }) };

  const clear = firstRule(rules, lower);
  if (clear) return [classifiedBy(clear, detailFor(clear, detail, said))];
  const denied = firstRule([denial], lower) !== undefined;
  if (referenceNotFound.test(lower) || (!denied && partNotFound.test(lower)))
    return [{ cause: "image-not-found", detail }];
  if (firstRule([network], lower))
    return [{ cause: network.cause, detail: { ...detail, ...detailOf({ registry: hostIn(said) }) } }];
  if (firstRule([credential], lower)) return [{ cause: credential.cause, detail }];
  if (denied || firstRule([unauthorized], lower)) return readings(denied, reference, context, detail);
  return [];
}

/** In lower case. Names of images and hosts hold words like "not-found" and "denied" too, digests hold numbers. */
function withoutNames(text: string, image: string | undefined): string {
  return (image === undefined ? text : text.replaceAll(image, "image"))
    .toLowerCase()
    .replace(/"[^"\s]{1,600}"/g, '""')
    .replace(/https?:\/\/[^\s"']{1,600}/g, "url")
    .replace(/sha256:[0-9a-f]{1,64}/g, "sha256");
}

function readings(
  denied: boolean,
  reference: ImageReference | undefined,
  { pullSecret = false }: PullContext,
  detail: Classified["detail"],
): Classified[] {
  const unauthorizedFirst = pullSecret || !denied || (reference !== undefined && !isDockerHub(reference));
  const causes = ["image-not-found", "image-pull-unauthorized"];
  const [first = "", second = ""] = unauthorizedFirst ? causes.toReversed() : causes;
  return [
    { cause: first, detail, atMost: "likely" },
    { cause: second, detail, atMost: "possible" },
  ];
}

function detailFor(
  { cause, variant }: TextRule,
  detail: Classified["detail"],
  said: string,
): Classified["detail"] {
  // Parts of what is no reference mean nothing.
  if (cause === "image-reference-invalid") return detailOf({ image: detail["image"] });
  if (cause === "security-context-rejected") return { ...detail, policy: "image signature" };
  if (cause === "image-pull-rate-limited" && variant === "registry") {
    const host = hostIn(said);
    return detail["registry"] === undefined && host !== undefined ? { ...detail, registry: host } : detail;
  }
  return detail;
}

/** The reference that a runtime's error repeats, for events that name no image themselves. */
export function imageIn(text: string): string | undefined {
  const found =
    /\b(?:pull image|pulling image|pulled image|pull and unpack image|resolve reference|resolve image|inspect image|default image tag|parse image(?: name| reference)?|[Cc]ontainer image) "([^"\s]{1,600})"/.exec(
      text,
    ) ??
    /\bimage pull failed for (\S{1,600}?),? (?:this|because)/.exec(text) ??
    /\bdocker:\/\/([^\s"]{1,600}?)(?::? |$)/.exec(text) ??
    /\b(?:[Rr]eading|[Rr]ead) manifest (\S{1,200}) in (\S{1,400}?): /.exec(text);
  if (!found) return undefined;
  // containers/image names the repository after the tag.
  if (found[2] === undefined) return found[1];
  return `${found[2]}${(found[1] ?? "").includes(":") ? "@" : ":"}${found[1] ?? ""}`;
}

/** The host that could not be reached: often a token or blob server, or a proxy, rather than the registry itself. */
function hostIn(text: string): string | undefined {
  return (
    /\blookup ([a-z0-9][a-z0-9.-]{0,252})(?: on |: )/i.exec(text)?.[1] ??
    /\b(?:[Gg][Ee][Tt]|[Hh][Ee][Aa][Dd]|POST|Post|to|endpoint|code) "?https?:\/\/([^\s/":]{1,253}(?::\d{1,5})?)/.exec(
      text,
    )?.[1]
  );
}

function platformIn(lower: string): string | undefined {
  const pair = /\b(?:linux|windows)\/[a-z0-9]{2,12}(?:\/v\d)?/.exec(lower)?.[0];
  const named = /for architecture "?([a-z0-9]{2,12})"?/.exec(lower)?.[1];
  return pair ?? (named === undefined ? undefined : `linux/${named}`);
}
