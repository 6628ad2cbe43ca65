import type { Detector, Hit, Mask } from "./detector.ts";

/**
 * Secrets that say themselves what they are. `pattern` is sticky and begins where a literal does (or `back` characters
 * before). An open-ended quantifier stands only at the very end and after a left boundary, which keeps all hits
 * together linear. A group narrows what is masked.
 */
interface TokenForm {
  kind: string;
  literals: readonly string[];
  pattern: RegExp;
  back?: number;
}

const forms: readonly TokenForm[] = [
  {
    kind: "jwt",
    literals: ["eyJ"],
    // Header, payload, signature; five parts when encrypted; a cut log line may end after the payload.
    pattern: /(?<![\w-])eyJ[\w-]{10,8192}\.(?:eyJ[\w-]{8,}(?:\.[\w-]*)?|[\w-]*\.[\w-]{8,}(?:\.[\w-]*){0,2})/y,
  },
  {
    kind: "aws-access-key-id",
    literals: ["AKIA", "ASIA", "ABIA", "ACCA", "A3T", "AGPA", "AIDA", "AROA", "AIPA", "ANPA", "ANVA"],
    pattern:
      /(?<![A-Za-z0-9])(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA)[A-Z2-7]{16}(?![A-Za-z0-9])/y,
  },
  { kind: "google-api-key", literals: ["AIza"], pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/y },
  { kind: "google-oauth-token", literals: ["ya29."], pattern: /(?<![\w-])ya29\.[\w-]{20,}/y },
  { kind: "google-client-secret", literals: ["GOCSPX-"], pattern: /(?<![\w-])GOCSPX-[\w-]{20,}/y },
  {
    kind: "azure-client-secret",
    literals: ["0Q~", "1Q~", "2Q~", "3Q~", "4Q~", "5Q~", "6Q~", "7Q~", "8Q~", "9Q~"],
    pattern: /(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/y,
    back: 3,
  },
  {
    kind: "github-token",
    literals: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
    pattern: /(?<![A-Za-z0-9])(?:gh[pour]_\w{36,}|ghs_[\w-]{36,}(?:\.[\w-]{8,}){0,2}|github_pat_\w{60,})/y,
  },
  {
    kind: "gitlab-token",
    literals: [
      "glpat-",
      "gldt-",
      "glrt-",
      "glft-",
      "glptt-",
      "glsoat-",
      "glagent-",
      "glcbt-",
      "glimt-",
      "glffct-",
    ],
    pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|ft|ptt|soat|agent|cbt|imt|ffct)-[\w-]{20,}(?:\.[\w-]{2,}){0,2}/y,
  },
  {
    kind: "slack-token",
    literals: ["xoxa-", "xoxb-", "xoxe-", "xoxe.", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-"],
    pattern: /(?<![A-Za-z0-9])(?:xox[abeoprs][-.]|xapp-)[\w-]{10,}/y,
  },
  {
    kind: "webhook-url",
    literals: [
      "hooks.slack.com/",
      "webhook.office.com/",
      "discord.com/api/webhooks/",
      "discordapp.com/api/webhooks/",
    ],
    pattern:
      /(?:hooks\.slack\.com\/(?:services|workflows|triggers)|webhook\.office\.com\/webhookb2|discord(?:app)?\.com\/api\/webhooks)\/([\w/@.-]{8,})/y,
  },
  {
    kind: "stripe-key",
    literals: ["sk_live_", "sk_test_", "sk_prod_", "rk_live_", "rk_test_", "rk_prod_", "whsec_"],
    pattern: /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{24,})/y,
  },
  { kind: "npm-token", literals: ["npm_"], pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/y },
  { kind: "pypi-token", literals: ["pypi-AgEIcHlwaS5vcmc"], pattern: /pypi-AgEIcHlwaS5vcmc[\w-]{20,}/y },
  { kind: "rubygems-key", literals: ["rubygems_"], pattern: /(?<!\w)rubygems_[0-9a-f]{48}(?!\w)/y },
  { kind: "sendgrid-key", literals: ["SG."], pattern: /(?<![\w.])SG\.[\w-]{16,32}\.[\w-]{16,64}(?![\w-])/y },
  {
    kind: "llm-api-key",
    literals: ["sk-"],
    pattern:
      /(?<![A-Za-z0-9-])sk-(?:(?:proj|svcacct|admin|None|ant|or|lf)-[\w-]{20,}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20,}|(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32,})/y,
  },
  { kind: "huggingface-token", literals: ["hf_"], pattern: /(?<!\w)hf_[A-Za-z0-9]{34}(?!\w)/y },
  { kind: "databricks-token", literals: ["dapi"], pattern: /(?<!\w)dapi[0-9a-f]{32}(?:-\d)?(?!\w)/y },
  {
    kind: "digitalocean-token",
    literals: ["dop_v1_", "doo_v1_", "dor_v1_"],
    pattern: /(?<!\w)do[opr]_v1_[0-9a-f]{64}(?!\w)/y,
  },
  {
    kind: "grafana-token",
    literals: ["glsa_", "glc_", "eyJrIjoi"],
    pattern:
      /(?<![\w-])(?:glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}|glc_[A-Za-z0-9+/=]{32,}|eyJrIjoi[\w+/=-]{24,})/y,
  },
  { kind: "sentry-token", literals: ["sntrys_", "sntryu_"], pattern: /(?<!\w)sntry[su]_[\w+/=-]{20,}/y },
  { kind: "vault-token", literals: ["hvs.", "hvb.", "hvr."], pattern: /(?<![\w.])hv[sbr]\.[\w-]{20,}/y },
  {
    kind: "vault-token",
    literals: [" s.", "=s.", ":s.", "(s.", "\ts.", "\ns.", '"s.', "'s."],
    // The form before Vault 1.10. A mere dotted word of this length would have no digit and no capital.
    pattern: /[\s=:("'](s\.(?=[A-Za-z]{0,23}\d)(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24})(?![\w.])/y,
  },
  {
    kind: "terraform-token",
    literals: [".atlasv1."],
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,}/y,
    back: 14,
  },
  { kind: "1password-token", literals: ["ops_eyJ"], pattern: /(?<!\w)ops_eyJ[\w+/=-]{20,}/y },
  { kind: "age-key", literals: ["AGE-SECRET-KEY-1"], pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/y },
  { kind: "linear-key", literals: ["lin_api_"], pattern: /(?<!\w)lin_api_[A-Za-z0-9]{32,}/y },
  { kind: "newrelic-key", literals: ["NRAK-"], pattern: /(?<!\w)NRAK-[A-Z0-9]{27}(?!\w)/y },
  {
    kind: "shopify-token",
    literals: ["shpat_", "shpca_", "shppa_", "shpss_"],
    pattern: /(?<!\w)shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}(?!\w)/y,
  },
  { kind: "docker-token", literals: ["dckr_pat_", "dckr_oat_"], pattern: /(?<!\w)dckr_[po]at_[\w-]{20,}/y },
  { kind: "atlassian-token", literals: ["ATATT3", "ATCTT3"], pattern: /(?<!\w)AT[AC]TT3[\w=-]{40,}/y },
  { kind: "pulumi-token", literals: ["pul-"], pattern: /(?<![\w-])pul-[0-9a-f]{40}(?!\w)/y },
  {
    kind: "telegram-token",
    literals: [":AA"],
    pattern: /(?<!\d)\d{5,16}:AA[\w-]{33}(?![\w-])/y,
    back: 16,
  },
  {
    kind: "cloudflare-key",
    literals: ["v1.0-"],
    pattern: /(?<![\w.])v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![0-9a-f])/y,
  },
  { kind: "openshift-token", literals: ["sha256~"], pattern: /(?<!\w)sha256~[\w-]{43}(?![\w-])/y },
  {
    kind: "docker-auth",
    literals: ["eyJhdXRocyI6"],
    pattern: /(?<![A-Za-z0-9+/])eyJhdXRocyI6[A-Za-z0-9+/=]{8,}/y,
  },
  // A PEM block as Secrets and kubeconfigs carry it: keys and certificates begin alike.
  {
    kind: "pem-base64",
    literals: ["LS0tLS1CRUdJTi"],
    pattern: /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/=]{8,}/y,
  },
];

function findToken({ kind, pattern, back = 0 }: TokenForm, { text, start, settled }: Hit): Mask[] {
  // A form of varying length before its literal (`back`) begins at one of several places; the first that fits is the longest.
  for (let at = Math.max(start - back, settled); at <= start; at++) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const to = at + match[0].length;
    return [{ from: match[1] === undefined ? at : to - match[1].length, to, kind }];
  }
  return [];
}

/** Forms that are too plain to count anywhere but soon after a word that says what they are. `mark` stands in all of them. */
function findAfterWord(kind: string, mark: string, pattern: RegExp): Detector["find"] {
  return ({ text, end }) => {
    const window = text.slice(end, end + 128);
    if (!window.includes(mark)) return [];
    const line = /^[^\r\n]*/.exec(window)![0];
    const match = pattern.exec(line);
    if (match === null) return [];
    const from = end + match.index;
    return [{ from, to: from + match[0].length, kind }];
  };
}

/** `abcdef.0123456789abcdef` of kubeadm; hosts, images and versions look like it. */
const bootstrapToken: Detector = {
  literals: ["token"],
  find: findAfterWord(
    "bootstrap-token",
    ".",
    /(?<![\w.-])[a-z0-9]{6}\.(?=[a-z]{0,15}\d)[a-z0-9]{16}(?![\w.-])/,
  ),
};

/** Its two letters stand in too many words to look at each. */
const twilioKey: Detector = {
  literals: ["twilio"],
  find: findAfterWord("twilio-key", "SK", /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/),
};

/** Vault's development server and `operator init` print them. */
const unsealKey: Detector = {
  literals: ["unseal key"],
  find: findAfterWord(
    "vault-unseal-key",
    "",
    /(?<![\w+/=])(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{44}|[0-9a-f]{64,66})(?![\w+/=])/,
  ),
};

export const tokenKinds: readonly string[] = forms.map(({ kind }) => kind);

export const tokenDetectors: readonly Detector[] = [
  ...forms.map((form) => ({ literals: form.literals, find: (hit: Hit) => findToken(form, hit) })),
  bootstrapToken,
  twilioKey,
  unsealKey,
];
