import type { Detail } from "../cause.ts";
import { detailOf } from "./classified.ts";

export interface ImageReference {
  image: string;
  /** As written, or `docker.io`, which the runtime puts before a name without a host. */
  registry: string;
  repository: string;
  /** Tag or digest; `latest` where neither is written. */
  tag: string;
}

const dockerHub = new Set([
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com",
]);

/** Reads a reference leniently: an invalid one still has parts worth naming. undefined for what cannot be one. */
export function readImageReference(image: string): ImageReference | undefined {
  if (image === "" || image.length > 600 || /\s/.test(image)) return undefined;
  const [name = "", digest] = image.split("@", 2);
  const slash = name.indexOf("/");
  const first = slash === -1 ? "" : name.slice(0, slash);
  // Only a dot, a port or "localhost" tells a registry's host from the first part of a repository's name.
  const hasHost = first.includes(".") || first.includes(":") || first === "localhost";
  const path = hasHost ? name.slice(slash + 1) : name;
  const colon = path.lastIndexOf(":");
  return {
    image,
    registry: hasHost ? first : "docker.io",
    repository: colon === -1 ? path : path.slice(0, colon),
    tag: digest ?? (colon === -1 ? "latest" : path.slice(colon + 1)),
  };
}

export function isDockerHub({ registry }: ImageReference): boolean {
  return dockerHub.has(registry.toLowerCase());
}

export function imageDetail(image: string | undefined): Detail {
  const reference = image === undefined ? undefined : readImageReference(image);
  if (!reference) return {};
  const { registry, repository, tag } = reference;
  return detailOf({ image, registry, repository, tag });
}

// Wide enough for any valid reference, too narrow for an option or a shell's characters.
const plainReference = /^[a-z0-9][A-Za-z0-9._:/@-]{0,500}$/;

/** Whether a reference may stand in a command. */
export function isPlainReference(image: string | undefined): image is string {
  return image !== undefined && plainReference.test(image);
}
