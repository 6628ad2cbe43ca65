import type { Detail } from "../cause.ts";
import { detailOf } from "./classified.ts";

const kinds: Readonly<Record<string, string>> = {
  configmap: "ConfigMap",
  secret: "Secret",
  serviceaccount: "ServiceAccount",
  secretproviderclass: "SecretProviderClass",
};

/**
 * The object, or the key in one, that a text says does not exist: `configmap "a" not found`,
 * `couldn't find key k in Secret ns/a`, `references non-existent config key: k`. undefined where it says no such thing.
 */
export function missingObjectIn(text: string): Detail | undefined {
  const object =
    /\b(configmap|secret|serviceaccount|secretproviderclass)(?:e?s)?(?:\.[a-z0-9.-]{1,80})? "([^"\s]{1,253})" not found/i.exec(
      text,
    );
  if (object) return detailOf({ objectKind: kinds[(object[1] ?? "").toLowerCase()], object: object[2] });

  const key =
    /\bcouldn't find key (\S{1,253}) in (configmap|secret) (?:[^\s/]{1,253}\/)?([^\s/"]{1,253})/i.exec(text);
  if (key) return detailOf({ objectKind: kinds[(key[2] ?? "").toLowerCase()], object: key[3], key: key[1] });

  // Up to 1.7 the key itself was left out.
  const reference =
    /\b(?:(configmap) )?references non-existent (config|secret) key\b(?:: (\S{1,253}))?/i.exec(text);
  if (reference) {
    return detailOf({
      objectKind: reference[2]?.toLowerCase() === "secret" ? "Secret" : "ConfigMap",
      key: reference[3],
    });
  }
  const variable = /\benvironment variable key "([^"\s]{1,253})" not found in file "([^"]{1,300})"/.exec(
    text,
  );
  if (variable) return detailOf({ key: variable[1], path: variable[2] });
  return undefined;
}
