import { editOwner, look } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { citeEvent, citeObject } from "../citation.ts";
import { describeTally } from "../statements/describe-tally.ts";
import { readSchedulingMessage } from "../statements/scheduling-message.ts";
import { short } from "../statements/say.ts";
import { mergedDetail, statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";
import type { PodView } from "../view.ts";

export const volumeUnbound = defineCause({
  id: "volume-unbound",
  category: "scheduling",
  title: "A PersistentVolumeClaim has no volume",
  explanation:
    "The pod mounts a claim that does not exist, or that no volume is bound to: its StorageClass does not exist or cannot provision, no PersistentVolume fits, or there is no default class. Until the claim is bound the pod stays Pending.",
  recognisedBy:
    'By the scheduler\'s "unbound immediate PersistentVolumeClaims" or "persistentvolumeclaim not found", and by ProvisioningFailed, FailedBinding or ClaimLost of the claim. A claim that waits for its first consumer is no failure.',
  references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#binding"],
  outranks: ["unschedulable-constraints", "unschedulable-resources", "volume-mount-failed"],
  triggers: ["named", "claims"],

  detect(view) {
    const claim = pendingClaim(view);
    const stated = statedMatches(view, "volume-unbound", ({ text }) => {
      const tally = readSchedulingMessage(text);
      return (tally && describeTally(tally)) ?? text;
    });
    const [first, ...others] = stated.filter(({ past }) => !past);
    if (!first && stated.length === 0) return lostClaim(view, claim);
    if (!first)
      return stated
        .slice(0, 1)
        .map((match) => ({ ...match, summary: `The pod waited for a volume: ${short(match.summary)}` }));
    // The scheduler says that, the claim's own events say why: one finding.
    const said = mergedDetail([first.detail, ...others.map((other) => other.detail)]);
    const own = claim && isOf(claim.detail, said) ? claim : undefined;
    const why = others.find(({ citations }) =>
      citations.some((citation) => citation.kind === "event" && citation.reason !== "FailedScheduling"),
    );
    const text = why?.summary ?? first.summary;
    const detail = mergedDetail([missingOf(text, own?.phase), said, own?.detail]);
    const citations = [first, ...others]
      .flatMap((match) => match.citations)
      .concat(own ? [own.citation] : []);
    return [
      {
        ...first,
        summary: summary(detail, text),
        citations: [
          first.citations[0],
          ...citations.filter((citation) => citation !== first.citations[0]).slice(0, 3),
        ],
        ...(Object.keys(detail).length > 0 && { detail }),
      },
    ];
  },

  remediation: (match, target) => [lookAtClaim(match, target), ...steps(match, target)],
});

/** A claim that says of itself that its volume is gone; what was mounted before stays so. */
function lostClaim({ containers }: PodView, claim: ReturnType<typeof pendingClaim>): Match[] {
  if (claim?.phase !== "Lost" || containers.some(({ running }) => running)) return [];
  const detail = { ...claim.detail, ...missingVolume };
  return [
    {
      container: null,
      basis: "not-started",
      certainty: "proven",
      summary: summary(detail, ""),
      citations: [claim.citation],
      detail,
    },
  ];
}

/** What does not exist, so that the claim cannot be bound. */
function missingOf(text: string, phase: string | undefined): Record<string, string> {
  if (phase === "Lost" || /has lost its PersistentVolume|\bnon-existent persistentvolume\b/i.test(text))
    return missingVolume;
  if (/\bpersistentvolumeclaims? "[^"\s]{1,253}" not found\b/i.test(text))
    return { missing: "PersistentVolumeClaim" };
  const storageClass = /\bstorageclass(?:\.storage\.k8s\.io)? "([^"\s]{1,253})" not found\b/i.exec(text)?.[1];
  return storageClass === undefined ? {} : { missing: "StorageClass", storageClass };
}

const missingVolume = { missing: "PersistentVolume" };

function isOf(claim: Readonly<Record<string, string>>, said: Readonly<Record<string, string>>): boolean {
  return said["claim"] === undefined || claim["claim"] === undefined || claim["claim"] === said["claim"];
}

function summary({ claim, storageClass, missing }: Readonly<Record<string, string>>, text: string): string {
  const name = claim === undefined ? "a PersistentVolumeClaim" : `PersistentVolumeClaim ${claim}`;
  switch (missing) {
    case "PersistentVolume":
      return `The pod has no volume: the PersistentVolume that ${name} was bound to does not exist any more.`;
    case "PersistentVolumeClaim":
      return `The pod cannot be scheduled: ${name} does not exist.`;
    case "StorageClass":
      return `The pod cannot be scheduled: ${name} names StorageClass ${storageClass}, which does not exist.`;
    default:
      return `The pod cannot be scheduled: ${name} is not bound to a volume: ${short(text).replace(/\.$/, "")}.`;
  }
}

/** The one claim of the pod that is shown to wait, with the class that it waits for. */
function pendingClaim(view: PodView) {
  const given = view.evidence.claims.find(
    ({ object }) => object.status?.phase === "Pending" || object.status?.phase === "Lost",
  );
  if (!given) {
    const event = view.events.find(
      ({ reason, involved }) => reason === "ProvisioningFailed" && involved.kind === "PersistentVolumeClaim",
    );
    const name = event?.involved.name ?? onlyClaim(view);
    return event
      ? { citation: citeEvent(event), detail: named({ claim: name }), phase: undefined }
      : undefined;
  }
  const { metadata, spec, status } = given.object;
  return {
    citation: citeObject("claim", given, "/status/phase", status?.phase ?? ""),
    detail: named({ claim: metadata?.name, storageClass: spec?.storageClassName }),
    phase: status?.phase,
  };
}

function onlyClaim(view: PodView): string | undefined {
  const claims = (view.pod?.object.spec?.volumes ?? []).flatMap(
    ({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? [],
  );
  return claims.length === 1 ? claims[0] : undefined;
}

function named(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
    ),
  );
}

function lookAtClaim({ detail = {} }: Match, target: Target): Remediation {
  if (detail["missing"] === "PersistentVolumeClaim")
    return look(target, "See which claims there are", "get", "persistentvolumeclaims");
  const claim = detail["claim"] ?? onlyClaim(target.view);
  const action = "See why the claim is not bound";
  return isKubernetesName(claim)
    ? look(target, action, "describe", "persistentvolumeclaim", claim)
    : look(target, action, "get", "persistentvolumeclaims");
}

function steps({ detail = {} }: Match, target: Target): Remediation[] {
  const { storageClass, missing } = detail;
  const seeClasses: Remediation = {
    action: "See which StorageClasses there are, and which is the default",
    command: ["kubectl", "get", "storageclasses"],
  };
  switch (missing) {
    case "PersistentVolume":
      return [
        {
          action:
            "Find out who deleted the PersistentVolume, and whether the storage behind it is still there: a PersistentVolume of the same name that points at it binds the claim again.",
          caution: "A new claim begins with an empty volume.",
        },
      ];
    case "PersistentVolumeClaim":
      return [
        editOwner(
          target,
          "Correct claimName, or create the claim in the pod's namespace: the scheduler tries again by itself",
        ),
      ];
    case "StorageClass":
      return [
        seeClasses,
        {
          action: `Create StorageClass ${storageClass}, or correct the name where the claim is made: a claim's class cannot be changed, so an empty claim must be made anew.`,
        },
      ];
    default:
      return [
        seeClasses,
        {
          action:
            "Check that the class's provisioner runs and can make volumes of this size and access mode, or create a PersistentVolume that fits the claim: the scheduler tries again by itself.",
        },
      ];
  }
}
