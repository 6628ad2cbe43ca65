import { editOwner } from "../advice.ts";
import { defineCause, type Detail } from "../cause.ts";
import { shortText } from "../short-text.ts";
import { short, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

export const podSpecInvalid = defineCause({
  id: "pod-spec-invalid",
  category: "configuration",
  title: "The pod's specification is not valid",
  explanation:
    "The specification contradicts itself or names what does not exist on the node: a restartPolicy that the controller does not allow, a request above its limit, a volume that is mounted and not defined, no command in spec or image, an unknown RuntimeClass handler, a working directory that is not there.",
  recognisedBy:
    "By the API server's \"is invalid: spec...\" or by the kubelet's and runtime's words on a field. A refusal because of a quota, a policy or a webhook is admission-rejected.",
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/"],
  outranks: ["application-panic"],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "pod-spec-invalid", ({ container, detail, text, stage }) =>
      stage === "creation"
        ? `The specification is refused: ${detail["path"] ?? "a field"}: ${short(fault(text, detail["path"]), 160)}`
        : `${subject(container)} cannot start: its specification is not valid: ${shortText(text, 160)}`,
    ),

  remediation: ({ detail = {} }, target) => [
    editOwner(target, `Correct ${describe(detail)}`),
    {
      action:
        "Check the manifest before applying it: kubectl apply with --dry-run=server asks the API server, kubectl explain shows what a field takes.",
    },
  ],
});

function fault(text: string, path: string | undefined): string {
  const at = path === undefined ? -1 : text.indexOf(`${path}: `);
  const said = at === -1 ? text : text.slice(at + (path?.length ?? 0) + 2);
  // A Java client prints the whole answer behind it.
  return said.replace(/\.? Received status: .*$/s, "");
}

function describe({ path, volume, object, objectKind }: Detail): string {
  if (path !== undefined) return path.startsWith("/") ? `what is specified for the path ${path}` : path;
  if (volume !== undefined) return `volume ${volume}: it is mounted and must be defined in spec.volumes`;
  return object === undefined
    ? "the field that the message names"
    : `the reference to ${objectKind ?? "object"} ${object}`;
}
