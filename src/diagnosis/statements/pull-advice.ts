import { editOwner, look } from "../advice.ts";
import type { Detail, Remediation } from "../cause.ts";
import { isKubernetesName, type Target } from "../target.ts";
import { isPlainReference } from "./image-reference.ts";

const retries =
  "The kubelet pulls again by itself, at most 5 minutes apart: nothing needs a restart once the pull can work.";

/** Asks the registry for the image, from where the command is run: what the node is told may differ. */
export function askRegistry({ image }: Detail, action: string): Remediation {
  return isPlainReference(image) ? { action, command: ["docker", "manifest", "inspect", image] } : { action };
}

export function correctImage(target: Target, action: string): Remediation {
  return editOwner(target, action);
}

export function waitForRetry(action = retries): Remediation {
  return { action };
}

/** The pull secrets that the pod names: their existence and type, never their content. */
export function lookAtSecrets(target: Target, action: string): Remediation {
  const [name] = (target.view.pod?.object.spec?.imagePullSecrets ?? [])
    .map((secret) => secret.name)
    .filter(isKubernetesName);
  if (name !== undefined) return look(target, `${action}: the pod names ${name}`, "describe", "secret", name);
  const account = target.view.pod?.object.spec?.serviceAccountName;
  return look(
    target,
    `${action}: in the pod template's imagePullSecrets, else in its ServiceAccount`,
    "get",
    "serviceaccount",
    isKubernetesName(account) ? account : "default",
    "-o",
    "yaml",
  );
}
