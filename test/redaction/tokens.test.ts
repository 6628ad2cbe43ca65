import { describe, expect, test } from "vitest";
import { createRedactor } from "../../src/redaction/create-redactor.ts";

/** Put together here, so that no scanner takes this file for a leak. */
const fake = (prefix: string, length: number, alphabet = "aB3dE5gH") =>
  prefix + alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
const hex = "0123456789abcdef";

const tokens: Record<string, readonly string[]> = {
  jwt: [
    ["eyJ" + "hbGciOiJub25lIn0", "eyJ" + "pc3MiOiJrdWJlcm5ldGVzIn0", "c2lnbmF0dXJl"].join("."),
    ["eyJ" + "hbGciOiJub25lIn0", "eyJ" + "pc3MiOiJrdWJlcm5ldGVzIn0"].join("."),
    ["eyJ" + "hbGciOiJkaXIifQ", "", "aXZpdml2aXZpdg", "Y2lwaGVydGV4dA", "dGFn"].join("."),
    ["eyJ" + "hbGciOiJub25lIn0", fake("eyJ", 9000), fake("", 400)].join("."),
  ],
  "aws-access-key-id": [
    "AKIA" + "IOSFODNN7EXAMPLE",
    "ASIA" + "IOSFODNN7EXAMPLE",
    "A3TX" + "IOSFODNN7EXAMPLE",
  ],
  "google-api-key": [fake("AIza", 35)],
  "google-oauth-token": [fake("ya29" + ".", 60)],
  "google-client-secret": [fake("GOCSPX" + "-", 28)],
  "azure-client-secret": ["aB3" + fake("8Q~", 34)],
  "github-token": ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"]
    .map((prefix) => fake(prefix, 36))
    .concat(fake("github_pat_", 82), ["ghs_" + fake("", 40), fake("", 60), fake("", 43)].join(".")),
  "gitlab-token": ["glpat-", "gldt-", "glrt-", "glagent-", "glffct-"].map((prefix) => fake(prefix, 20)),
  "slack-token": [fake("xoxb" + "-1234-", 24), fake("xapp" + "-1-", 40)],
  "stripe-key": [fake("sk_" + "live_", 24), fake("rk_" + "test_", 24), fake("whsec" + "_", 32)],
  "npm-token": [fake("npm_", 36)],
  "pypi-token": [fake("pypi-" + "AgEIcHlwaS5vcmc", 60)],
  "rubygems-key": [fake("rubygems_", 48, hex)],
  "sendgrid-key": [`${fake("SG" + ".", 22)}.${fake("", 43)}`],
  "llm-api-key": [
    fake("sk-" + "proj-", 48),
    fake("sk-" + "ant-api03-", 90),
    fake("sk-", 48),
    ["sk-", fake("", 20), "T3Blbk", "FJ", fake("", 20)].join(""),
  ],
  "huggingface-token": [fake("hf_", 34)],
  "databricks-token": [fake("dapi", 32, hex)],
  "digitalocean-token": [fake("dop_v1_", 64, hex)],
  "grafana-token": [`${fake("glsa_", 32)}_${fake("", 8, hex)}`, fake("glc_", 60), fake("eyJ" + "rIjoi", 60)],
  "sentry-token": [fake("sntrys_", 60)],
  "vault-token": [fake("hvs" + ".", 24), fake("hvb" + ".", 90)],
  "terraform-token": [`${fake("", 14)}.atlasv1.${fake("", 67)}`],
  "1password-token": [fake("ops_" + "eyJ", 60)],
  "age-key": [fake("AGE-SECRET-" + "KEY-1", 58, "QPZRY9X8")],
  "linear-key": [fake("lin_api_", 40)],
  "newrelic-key": [fake("NRAK-", 27, "ABCDEFG1")],
  "shopify-token": [fake("shpat_", 32, hex)],
  "docker-token": [fake("dckr_pat_", 27)],
  "atlassian-token": [fake("ATATT3", 180)],
  "pulumi-token": [fake("pul-", 40, hex)],
  "telegram-token": ["123456789" + fake(":AA", 33)],
  "cloudflare-key": [`${fake("v1.0-", 24, hex)}-${fake("", 146, hex)}`],
  "openshift-token": [fake("sha256~", 43)],
};

for (const [kind, samples] of Object.entries(tokens)) {
  describe(kind, () => {
    for (const token of samples) {
      const shown = `${token.slice(0, 12)}… of ${token.length}`;
      const placeholder = `«redacted:${kind}:1»`;

      test(`${shown} is masked in a sentence, between quotes, in a query, in JSON inside JSON, at either end`, () => {
        for (const [before, after] of [
          ["login with ", " failed"],
          ['login with "', '" failed'],
          [String.raw`{"msg":"login \"`, String.raw`\" failed"}`],
          ["login (", ")"],
          ["first\n ", "\nthird"],
        ]) {
          expect(createRedactor().text(`${before}${token}${after}`)).toBe(`${before}${placeholder}${after}`);
        }
      });

      test(`${shown} keeps its kind under any name`, () => {
        expect(createRedactor().text(`API_TOKEN=${token} DB_PASSWORD="${token}"`)).toBe(
          `API_TOKEN=${placeholder} DB_PASSWORD="${placeholder}"`,
        );
        expect(createRedactor().value("API_TOKEN", token)).toBe(placeholder);
        expect(createRedactor().value("SOMETHING", ` ${token} `)).toBe(` ${placeholder} `);
        expect(createRedactor().args(["app", "--token", token, `--secret=${token}`])).toEqual([
          "app",
          "--token",
          placeholder,
          `--secret=${placeholder}`,
        ]);
      });
    }
  });
}

test("a Vault token of the old form is one where a word begins", () => {
  expect(createRedactor().text(`renewing ${fake("s" + ".", 24)} failed`)).toBe(
    "renewing «redacted:vault-token:1» failed",
  );
});

test("a Twilio key is one after Twilio's name", () => {
  const key = fake("S" + "K", 32, hex);
  expect(createRedactor().text(`Twilio login with ${key} failed`)).toBe(
    "Twilio login with «redacted:twilio-key:1» failed",
  );
});

test("of a webhook's URL the secret path goes, the host stays", () => {
  const url = (path: string) => ["https://hooks.slack", `com/${path}`].join(".");
  expect(createRedactor().text(`POST ${url("services")}/T00/B00/xyz0123456789 500`)).toBe(
    `POST ${url("services")}/«redacted:webhook-url:1» 500`,
  );
});

describe("what only looks like a token stays", () => {
  for (const text of [
    "AKIASHORT and asiaiosfodnn7example in asia-east1",
    "xAKIA" + "IOSFODNN7EXAMPLE",
    `v${fake("ghp_", 10)} and weighp_${"a".repeat(40)}`,
    `${fake("aghp_", 36)} inside a word`,
    `eyJ${"a".repeat(40)} alone`,
    "eyJ.eyJ.x",
    fake("sk-", 20),
    `task-${"a1".repeat(20)}`,
    `disk-${"0".repeat(40)}`,
    `${fake("S" + "K", 32, hex)} of nobody`,
    "s.handler of class.SomeOtherPlace in this.isAVeryLongPropertyName00",
    "token docker.io/library1234567/x",
    "hf_short npm_config_registry dapi",
    "image v1.0-alpha v1.0-20261122",
    "1.2.3:AAAA",
  ]) {
    test(text, () => {
      expect(createRedactor().text(text)).toBe(text);
    });
  }
});
