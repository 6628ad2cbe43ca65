import { type Classified, type TextRule, classifiedBy, detailOf, firstRule, tidy } from "./classified.ts";
import { type ImageReference, imageDetail, isDockerHub, readImageReference } from "./image-reference.ts";
import { credential, denial, givenUp, network, pullRules, unauthorized } from "./pull-rules.ts";

export interface PullContext {
  /** The image that was pulled, where the place of the text tells. */
  image?: string;
  /** The pod names a pull secret (or its ServiceAccount gave it one), so a denial is about that one. */
  pullSecret?: boolean;
}

const mirrors = /\(Mirrors also failed: \[.{0,6000}\]\): /s;

// containerd ends so, after the reference.
const referenceNotFound = /[^\s:]: not found(?!:)/;
const partNotFound = /\b(?:manifest|tag|repository|artifact|image|project|repo)\b[^\n]{0,300}? not found/;

/**
 * What an error of an image pull means, best reading first: a registry that hides what it does not show has two.
 * Empty where the text says nothing of the kind (`ErrImagePull` alone).
 */
export function classifyPullError(text: string, context: PullContext = {}): Classified[] {
  if (text === "") return [];
  // CRI-O's mirrors come first, and the registry itself last: what it answers counts, if it answers.
  const own = mirrors.test(text) ? classifyPullError(text.replace(mirrors, ""), context) : [];
  if (own.length > 0 && own[0]?.cause !== "image-registry-unreachable") return own;
  const said = tidy(text).replaceAll("this may be because there are no credentials on this request", "");
  const image = context.image ?? imageIn(said);
  const reference = image === undefined ? undefined : readImageReference(image);
  const lower = withoutNames(said, image);
  const detail = { ...imageDetail(image), ...detailOf({ platform: platformIn(lower) }) };

  const clear = firstRule(pullRules, lower);
  if (clear) return [classifiedBy(clear, detailFor(clear, detail, said))];
  const denied = firstRule([denial], lower) !== undefined;
  const notFound = lower.includes(" not found");
  if (lower === "not found") return [{ cause: "image-not-found", detail }];
  if (notFound && (referenceNotFound.test(lower) || (!denied && partNotFound.test(lower))))
    return [{ cause: "image-not-found", detail }];
  const trouble = firstRule([network, givenUp], lower);
  if (trouble) return [classifiedBy(trouble, { ...detail, ...detailOf({ registry: hostIn(said) }) })];
  if (firstRule([credential], lower)) return [{ cause: credential.cause, detail }];
  if (denied || firstRule([unauthorized], lower)) return readings(denied, reference, context, detail);
  return [];
}

/** In lower case. Names of images and hosts hold words like "not-found" and "denied" too, digests hold numbers. */
function withoutNames(text: string, image: string | undefined): string {
  return (image === undefined ? text : text.replaceAll(image, "image"))
    .toLowerCase()
    .replace(/"[^"\s]{1,600}"/g, '""')
    .replace(/https?:\/\/[^\s"']{0,600}[^\s"':]/g, "url")
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
    /\bpull access denied for (\S{1,600}?), /.exec(text) ??
    /\bdocker:\/\/((?:[^\s":]|:(?!\/\/)){1,600}?)(?::? |$)/.exec(text) ??
    /\b(?:[Rr]eading|[Rr]ead) manifest (\S{1,200}) in (\S{1,400}?): /.exec(text);
  if (!found) return imageOfUrl(text);
  // containers/image names the repository after the tag.
  if (found[2] === undefined) return found[1];
  return `${found[2]}${(found[1] ?? "").includes(":") ? "@" : ":"}${found[1] ?? ""}`;
}

/** The registry's API has the name in its path: `https://HOST/v2/NAME/manifests/TAG`. */
function imageOfUrl(text: string): string | undefined {
  const found =
    /\bhttps?:\/\/([^\s/"]{1,253})\/v2\/([^\s"]{1,300}?)\/manifests\/([^\s":?]{1,128}(?::[0-9a-f]{1,64})?)/.exec(
      text,
    );
  if (!found) return undefined;
  const [, host = "", name = "", tag = ""] = found;
  return `${host === "registry-1.docker.io" ? "docker.io" : host}/${name}${tag.includes(":") ? "@" : ":"}${tag}`;
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
