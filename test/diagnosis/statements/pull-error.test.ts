import { describe, expect, test } from "vitest";

import { classifyPullError, imageIn } from "../../../src/diagnosis/statements/pull-error.ts";
import { hostileMessages } from "./hostile-messages.ts";

const hub = { image: "acme/cart:2" };
const own = { image: "registry.corp.example/acme/cart:2" };

describe("what a pull error means, best reading first", () => {
  const rows: Record<string, [string, { image?: string; pullSecret?: boolean }, string[]]> = {
    "containerd: the reference is not found": [
      'failed to pull and unpack image "docker.io/acme/cart:2": failed to resolve reference "docker.io/acme/cart:2": docker.io/acme/cart:2: not found',
      hub,
      ["image-not-found"],
    ],
    "containerd, with the code that it keeps": [
      'rpc error: code = NotFound desc = failed to pull and unpack image "quay.io/acme/cart:2": failed to resolve reference "quay.io/acme/cart:2": quay.io/acme/cart:2: not found',
      {},
      ["image-not-found"],
    ],
    "nothing but that it is not found": ["not found", hub, ["image-not-found"]],
    "no manifest for the platform, although it ends in not found": [
      'rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/acme/cart:2": no match for platform in manifest sha256:aa11: not found',
      hub,
      ["architecture-mismatch"],
    ],
    "docker: no matching manifest": [
      "no matching manifest for linux/arm64/v8 in the manifest list entries",
      hub,
      ["architecture-mismatch"],
    ],
    "CRI-O: no image for the architecture": [
      'choosing image instance: no image found in manifest list for architecture arm64, variant "v8", OS linux',
      hub,
      ["architecture-mismatch"],
    ],
    "CRI-O: a name that may stand for several": [
      "rpc error: code = Unknown desc = short name mode is enforcing, but image name cart:2 returns ambiguous list",
      {},
      ["image-reference-invalid"],
    ],
    "a Windows image on Linux": [
      'image operating system "windows" cannot be used on this platform',
      hub,
      ["architecture-mismatch"],
    ],
    "CRI-O: manifest unknown": [
      "initializing source docker://registry.corp.example/acme/cart:2: reading manifest 2 in registry.corp.example/acme/cart: manifest unknown",
      {},
      ["image-not-found"],
    ],
    "CRI-O: a mirror that fails, and the registry's own answer": [
      "initializing source docker://quay.io/acme/cart:2: (Mirrors also failed: [mirror.corp.example/acme/cart:2: reading manifest 2 in mirror.corp.example/acme/cart: received unexpected HTTP status: 500 Internal Server Error]): quay.io/acme/cart:2: reading manifest 2 in quay.io/acme/cart: manifest unknown",
      {},
      ["image-not-found"],
    ],
    "CRI-O: what a mirror answers, where the registry cannot be reached": [
      '(Mirrors also failed: [mirror.corp.example/acme/cart:2: reading manifest 2 in mirror.corp.example/acme/cart: manifest unknown]): quay.io/acme/cart:2: pinging container registry quay.io: Get "https://quay.io/v2/": dial tcp 192.0.2.4:443: i/o timeout',
      {},
      ["image-not-found"],
    ],
    "docker, on its own": [
      "Error response from daemon: pull access denied for cart, repository does not exist or may require 'docker login'",
      {},
      ["image-not-found", "image-pull-unauthorized"],
    ],
    "ECR: no such repository": [
      "name unknown: The repository with name 'acme/cart' does not exist in the registry with id '111122223333'",
      own,
      ["image-not-found"],
    ],
    "GAR: no such tag": [
      'name unknown: Failed to fetch "2" from request "/v2/p/acme/cart/manifests/2".',
      own,
      ["image-not-found"],
    ],
    "Harbor: an artifact": ["unknown: artifact acme/cart:2 not found", own, ["image-not-found"]],
    "an old registry's tag": [
      "image pull failed for registry.corp.example/cart:2, this may be because there are no credentials on this request.  details: (Tag 2 not found in repository registry.corp.example/cart)",
      {},
      ["image-not-found"],
    ],
    "a blob that is gone": [
      "failed to copy: httpReadSeeker: failed open: unexpected status from GET request to https://registry.corp.example/v2/acme/cart/blobs/sha256:ab: 404 Not Found",
      own,
      ["image-not-found"],
    ],
    "docker daemon: manifest for": [
      "Error response from daemon: manifest for acme/cart:2 not found: manifest unknown: manifest unknown",
      hub,
      ["image-not-found"],
    ],

    "Docker Hub denies, and no pull secret": [
      'failed to resolve reference "docker.io/acme/cart:2": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      hub,
      ["image-not-found", "image-pull-unauthorized"],
    ],
    "Docker Hub denies, with a pull secret": [
      "pull access denied for acme/cart, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
      { ...hub, pullSecret: true },
      ["image-pull-unauthorized", "image-not-found"],
    ],
    "another registry denies with containerd's words": [
      "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
      own,
      ["image-pull-unauthorized", "image-not-found"],
    ],
    "CRI-O on several lines": [
      "reading manifest 2 in docker.io/acme/cart: errors:\ndenied: requested access to the resource is denied\nunauthorized: authentication required",
      hub,
      ["image-not-found", "image-pull-unauthorized"],
    ],
    "docker, old: no pull access": [
      "Error response from daemon: repository acme/cart not found: does not exist or no pull access",
      hub,
      ["image-not-found", "image-pull-unauthorized"],
    ],
    quay: [
      "reading manifest 2 in quay.io/acme/cart: unauthorized: access to the requested resource is not authorized",
      { image: "quay.io/acme/cart:2" },
      ["image-pull-unauthorized", "image-not-found"],
    ],
    "ghcr denies": [
      "denied: permission_denied: read_package",
      { image: "ghcr.io/acme/cart:2" },
      ["image-pull-unauthorized", "image-not-found"],
    ],
    "ECR: 403": [
      "unexpected status from HEAD request to https://111122223333.dkr.ecr.eu-west-1.amazonaws.com/v2/acme/cart/manifests/2: 403 Forbidden",
      { image: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/acme/cart:2" },
      ["image-pull-unauthorized", "image-not-found"],
    ],
    "no credential": [
      "Get https://registry.corp.example/v2/acme/cart/manifests/2: no basic auth credentials",
      own,
      ["image-pull-unauthorized"],
    ],
    "a wrong password": ["unauthorized: incorrect username or password", hub, ["image-pull-unauthorized"]],
    "an expired token": [
      "denied: Your authorization token has expired. Reauthenticate and try again.",
      own,
      ["image-pull-unauthorized"],
    ],
    "a bearer token refused": [
      "Requesting bearer token: invalid status code from registry 403 (Forbidden)",
      own,
      ["image-pull-unauthorized", "image-not-found"],
    ],

    "an aggregate: not found beats the anonymous 401": [
      '[failed to pull and unpack image "registry.corp.example/acme/cart:2": failed to resolve reference "registry.corp.example/acme/cart:2": registry.corp.example/acme/cart:2: not found, failed to pull and unpack image "registry.corp.example/acme/cart:2": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://registry.corp.example/token: 401 Unauthorized]',
      own,
      ["image-not-found"],
    ],
    "an aggregate: a time-out beats the anonymous 401": [
      "[dial tcp 10.0.0.9:443: i/o timeout, failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized]",
      own,
      ["image-registry-unreachable"],
    ],
    "429, cut off behind the number": [
      "unexpected status code https://registry-1.docker.io/v2/acme/cart/manifests/sha256:ab: 429",
      hub,
      ["image-pull-rate-limited"],
    ],
    "429": [
      "unexpected status from GET request to https://registry-1.docker.io/v2/acme/cart/manifests/sha256:ab: 429 Too Many Requests\ntoomanyrequests: You have reached your unauthenticated pull rate limit.",
      hub,
      ["image-pull-rate-limited"],
    ],
    "ECR's rate": ["toomanyrequests: Rate exceeded", own, ["image-pull-rate-limited"]],
    "the kubelet's own limit": ["pull QPS exceeded", own, ["image-pull-rate-limited"]],
    "no such host": [
      'Get "https://registry.corp.example/v2/": dial tcp: lookup registry.corp.example on 10.0.0.2:53: no such host',
      own,
      ["image-registry-unreachable"],
    ],
    "an untrusted certificate": [
      'Head "https://registry.corp.example/v2/acme/cart/manifests/2": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      own,
      ["image-registry-unreachable"],
    ],
    "plain HTTP": ["http: server gave HTTP response to HTTPS client", own, ["image-registry-unreachable"]],
    "a broken download": [
      "failed to copy: httpReadSeeker: failed open: unexpected EOF",
      own,
      ["image-registry-unreachable"],
    ],
    "no progress": ["context canceled", own, ["image-registry-unreachable"]],
    "a server error": [
      "unexpected status from HEAD request to https://registry.corp.example/v2/acme/cart/manifests/2: 503 Service Unavailable",
      own,
      ["image-registry-unreachable"],
    ],

    "the node's disk": [
      "failed to extract layer sha256:ab: write /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/x: no space left on device: unknown",
      own,
      ["disk-full"],
    ],
    "a damaged layer": [
      "failed to extract layer sha256:ab: mount callback failed: wrong diff id calculated on extraction",
      own,
      ["container-runtime-failure"],
    ],
    "a signature": [
      "Source image rejected: A signature was required, but no signature exists",
      own,
      ["security-context-rejected"],
    ],
    "an invalid reference": [
      'couldn\'t parse image name "Acme/cart": invalid reference format: repository name must be lowercase',
      {},
      ["image-reference-invalid"],
    ],

    "the reason alone": ["ErrImagePull", own, []],
    nothing: ["", {}, []],
    "a name that reads like an answer": [
      'Back-off pulling image "registry.corp.example/acme/denied-403:not-found"',
      {},
      [],
    ],
  };
  test.each(Object.entries(rows))("%s", (_, [text, context, causes]) => {
    expect(classifyPullError(text, context).map(({ cause }) => cause)).toEqual(causes);
  });
});

test("a refusal that may hide a missing image is at most likely, the other reading possible", () => {
  const [first, second] = classifyPullError("denied: requested access to the resource is denied", hub);
  expect([first?.atMost, second?.atMost]).toEqual(["likely", "possible"]);
});

test("image, registry, repository and tag are named", () => {
  expect(
    classifyPullError("manifest unknown", { image: "registry.corp.example:5000/team/cart:v1.2" })[0]?.detail,
  ).toEqual({
    image: "registry.corp.example:5000/team/cart:v1.2",
    registry: "registry.corp.example:5000",
    repository: "team/cart",
    tag: "v1.2",
  });
  expect(classifyPullError("manifest unknown", { image: "cart" })[0]?.detail).toMatchObject({
    registry: "docker.io",
    repository: "cart",
    tag: "latest",
  });
});

test("the host that could not be reached is named, though it is not the registry's", () => {
  const text =
    'failed to authorize: failed to fetch anonymous token: Get "https://auth.corp.example/token?scope=x": dial tcp: lookup auth.corp.example: no such host';
  expect(classifyPullError(text, own)[0]?.detail).toMatchObject({ registry: "auth.corp.example" });
});

describe("the image that an error repeats", () => {
  test.each([
    ['Failed to pull image "acme/cart:2": x', "acme/cart:2"],
    ['failed to resolve reference "docker.io/acme/cart:2": y', "docker.io/acme/cart:2"],
    ["reading manifest 2 in quay.io/acme/cart: manifest unknown", "quay.io/acme/cart:2"],
    ["reading manifest sha256:ab in quay.io/acme/cart: manifest unknown", "quay.io/acme/cart@sha256:ab"],
    ["dial tcp: i/o timeout", undefined],
  ])("%s", (text, image) => {
    expect(imageIn(text)).toBe(image);
  });
});

test.each(hostileMessages(1_000_000).pull)("a hostile message means nothing: $begins", ({ message }) => {
  expect(classifyPullError(message, {})).toEqual([]);
});
