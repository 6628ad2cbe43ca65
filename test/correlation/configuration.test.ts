import { describe, expect, test } from "vitest";

import { configuration, type ConfigurationInput } from "../../src/correlation/configuration.ts";

const minutes = (count: number) => count * 60;
const settings = (at: number, keys: string[] = ["settings.yaml"]) => ({
  kind: "ConfigMap",
  name: "cart-settings",
  at: minutes(at),
  keys,
});

/** Well since an hour before, changed at nought, started badly a minute later. */
function input(differing: Partial<ConfigurationInput> = {}): ConfigurationInput {
  return {
    onset: minutes(2),
    changes: [settings(0)],
    goodStarts: [minutes(-60)],
    badStarts: [minutes(1)],
    ...differing,
  };
}

describe("a change of configuration is told", () => {
  const rows: Record<string, { input: ConfigurationInput; certainty: string }> = {
    "as likely between the last good start and the first bad one": { input: input(), certainty: "likely" },
    "as likely after hours, where the error names the key": {
      input: input({ onset: minutes(300), badStarts: [minutes(299)], error: "cannot read settings.yaml" }),
      certainty: "likely",
    },
    "with doubt after hours, where it does not": {
      input: input({ onset: minutes(300), badStarts: [minutes(299)] }),
      certainty: "possible",
    },
    "of what the pod takes its variables from": {
      input: input({ used: ["ConfigMap cart-settings"] }),
      certainty: "likely",
    },
    "of what the pod reads by itself, where the error names it": {
      input: input({ used: ["ConfigMap other"], error: "cannot read cart-settings" }),
      certainty: "likely",
    },
    "with doubt under a running container that reads it as a file": {
      input: input({ badStarts: [minutes(-90)], goodStarts: [], mounted: ["ConfigMap cart-settings"] }),
      certainty: "possible",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { input: given, certainty }) => {
    const entry = configuration(given);
    expect(entry).toMatchObject({
      certainty,
      summary: expect.stringContaining("ConfigMap cart-settings changed"),
    });
    expect(entry?.counterEvidence).not.toEqual([]);
  });

  // By subPath, or as variables: it is read when an instance starts.
  test.each([[[]], [[minutes(-60)]]])("as a note only, where no instance has started since", (goodStarts) => {
    const used = ["ConfigMap cart-settings"];
    const entry = configuration(input({ onset: minutes(10), badStarts: [minutes(-30)], goodStarts, used }));
    expect(entry).toMatchObject({
      certainty: "possible",
      summary: "ConfigMap cart-settings changed 10 min before the crash, but no instance has started since",
      counterEvidence: [expect.stringContaining("the instance that died started before it")],
    });
  });

  test("of the one that the error names, where several changed", () => {
    const changes = [
      { ...settings(0), name: "other" },
      { ...settings(-5), name: "cart-db" },
    ];
    expect(configuration(input({ changes, error: "configmap cart-db lacks url" }))?.summary).toContain(
      "cart-db",
    );
  });
});

describe("no change of configuration is told", () => {
  const named = (name: string, kind = "ConfigMap") => input({ changes: [{ ...settings(0), name, kind }] });
  const rows: Record<string, ConfigurationInput> = {
    "where nothing changed": input({ changes: [] }),
    "since which no instance started": input({ onset: minutes(10), badStarts: [minutes(-30)] }),
    "before the last good start": input({ changes: [settings(-90)] }),
    "after the crash": input({ changes: [settings(5)] }),
    "where no good start is known": input({ goodStarts: [] }),
    "of the cluster's certificate": named("kube-root-ca.crt"),
    "of Helm's own record": named("sh.helm.release.v1.cart.v3", "Secret"),
    "of a token": named("cart-token-x2x7k", "Secret"),
    "of a lease": named("cart-leader-election"),
    "of an object whose keys stayed": input({ changes: [settings(0, [])] }),
    "of a ConfigMap that changes all the time": input({
      changes: [-40, -30, -20, -10, 0].map((at) => settings(at)),
    }),
    "of an object from which the pod takes nothing": input({ used: ["ConfigMap other"] }),
    "of a Secret of that name": input({ used: ["Secret cart-settings"] }),
    "of a file that changed ten minutes before the death": input({
      onset: minutes(12),
      badStarts: [minutes(-90)],
      goodStarts: [],
      mounted: ["ConfigMap cart-settings"],
    }),
    "of something else": named("cart", "Deployment"),
  };
  test.each(Object.entries(rows))("%s", (_, given) => {
    expect(configuration(given)).toBeUndefined();
  });
});

test("a name is named by a whole word only", () => {
  const changes = [{ ...settings(0), name: "cart", keys: ["bus"] }];
  const late = { onset: minutes(300), badStarts: [minutes(299)], changes };
  expect(configuration(input({ ...late, error: "dbus: cartridge" }))?.certainty).toBe("possible");
  expect(configuration(input({ ...late, error: "bus is missing" }))?.certainty).toBe("likely");
});
