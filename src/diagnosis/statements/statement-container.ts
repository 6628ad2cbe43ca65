import type { PodEvent } from "../../evidence/evidence.ts";
import type { ContainerView, PodView } from "../view.ts";
import { imageIn } from "./pull-error.ts";

const containerName = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const containerId = /^[0-9a-f]{12,64}$/;

// The runtime's texts name the container where the kubelet has put its name in place of the id.
const named = [
  /\(pod: "[^"]{1,400}", container: ([^\s)]{1,64})\)/,
  /\b(?:of|for|start|create|to|into|for log directory) container "([^"\s]{1,64})"/i,
  /\bcontainerd task "([^"\s]{1,64})"/,
  /\/k8s\.io\/([^/\s"]{1,64})\/rootfs/,
  /\bcreate container log directory for container ([^\s:]{1,64})/,
];

const imageReason = /image|registry/i;
const startReason = /^(?:CreateContainer|RunContainer|PreCreate|PreStart|StartError|ContainerCannotRun)/;

/** The container that an event or message of the kubelet is about; null where it is not said and there are several. */
export function containerOf(view: PodView, event: PodEvent | undefined, text: string): string | null {
  if (event?.fieldPath?.endsWith("container POD") === true) return null;
  if (event?.container !== undefined) return event.container;
  for (const pattern of named) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined && containerName.test(name) && !containerId.test(name)) return name;
  }
  const listed = view.containers.filter(({ spec, status }) => spec !== undefined || status !== undefined);
  const [only, second] = listed;
  if (!only || !second) return only?.name ?? null;
  const image = imageIn(text);
  const withImage = image === undefined ? [] : listed.filter((container) => imageOf(container) === image);
  // Of several with this image, the one that waits for it.
  if (withImage.length > 0)
    return (withImage.find((container) => waitsOver(container, imageReason)) ?? withImage[0])?.name ?? null;
  const failing =
    event?.reason === "Failed" ? listed.filter((container) => waitsOver(container, startReason)) : [];
  return failing.length === 1 ? (failing[0]?.name ?? null) : null;
}

function imageOf({ spec, status }: ContainerView): string | undefined {
  return spec?.image ?? status?.image;
}

function waitsOver({ waiting, dead }: ContainerView, reasons: RegExp): boolean {
  return (
    waiting !== undefined && (reasons.test(waiting.reason ?? "") || reasons.test(dead?.state.reason ?? ""))
  );
}

/** What the container runs, where the spec says: `command`, else nothing, because the image's entrypoint is not shown. */
export function executableOf(view: PodView, container: string | null): string | undefined {
  return view.container(container)?.spec?.command?.[0];
}
