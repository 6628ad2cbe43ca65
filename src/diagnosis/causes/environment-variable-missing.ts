import { changeOwner, editOwner } from "../advice.ts";
import { defineCause, type Match } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import type { Target } from "../target.ts";

export const environmentVariableMissing = defineCause({
  id: "environment-variable-missing",
  category: "configuration",
  title: "An environment variable is not set",
  explanation: "The program ended because a variable that it needs is unset or empty in the container.",
  recognisedBy:
    "By a variable named as unset, required or empty, an unexpanded ${NAME}, or a failed read of the environment (KeyError, NotPresent, unbound variable). A value that is there and refused, and properties that are no variables, are application-config-invalid; a Secret or ConfigMap that does not exist is config-reference-missing.",
  references: [
    "https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/",
  ],
  outranks: ["application-config-invalid"],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "environment-variable-missing", ({ ended, detail, text }) => ({
      summary:
        detail["variable"] === undefined
          ? `${ended} because a variable is not set: ${shortText(text, 160)}`
          : `${ended} because the variable ${detail["variable"]} is not set.`,
    })),

  remediation: (match, target) => [setVariable(match, target), fromKey(match), inheritance],
});

function setVariable({ container, detail = {} }: Match, target: Target) {
  const { variable } = detail;
  const given = target.container?.env?.find(({ name }) => name === variable);
  const action = `Set ${variable ?? "the variable"}${container === null ? "" : ` in container ${container}`}`;
  if (given)
    return editOwner(target, `${action}: its env names it, with an empty value or a source that yields none`);
  return container === null || variable === undefined
    ? editOwner(target, action)
    : changeOwner(target, `See what container ${container} is given now, then add ${variable}`, (owner) => [
        "set",
        "env",
        owner,
        "--list",
        `--containers=${container}`,
      ]);
}

function fromKey({ detail = {} }: Match) {
  return {
    action: `Of a secret value, reference the key (valueFrom.secretKeyRef) rather than writing it down; a reference marked optional leaves ${detail["variable"] ?? "the variable"} unset where the key is missing.`,
  };
}

const inheritance = {
  action:
    "A container sees only its own env and envFrom: a variable of another container, of the image's build or of a shell profile does not reach it.",
};
