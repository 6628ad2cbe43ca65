import { definePatterns } from "../pattern.ts";

/** Variables that validators of an environment miss, in words of their own. */
export const variables = definePatterns(() => [
  {
    // What is not set, and done without.
    id: "variable-done-without",
    role: "benign",
    literals: ["not set", "is unset", "is empty", "not provided", "not specified", "not defined"],
    match:
      /\b[A-Z][A-Z0-9_]{2,60}\b[^\n]{0,30}\b(?:not set|unset|empty|not (?:provided|specified|defined))\b[^\n]{0,30}[,.;:(-]\s?(?:[\w-]{1,30} ){0,2}(?:using|default(?:ing|s)? (?:to|value)|falling back|skipping|ignoring|assuming|disabling|generating|will (?:use|generate|default|fall back|skip|be (?:used|generated|ignored|disabled|skipped)))\b/,
    samples: [
      "[Entrypoint] ROUTER_USER is not set, Router will generate a new account to be used at runtime.",
      "WARN LOG_FORMAT not set, using json",
    ],
    lookalikes: ["Error: QUEUE_URL is not set, exiting", "POD_ZONE not set"],
  },
  {
    id: "validator-misses-variable",
    cause: "environment-variable-missing",
    literals: ["is a required variable", "invalid environment variables"],
    match:
      /"(?<variable>\w{2,120})" is a required variable, but it was not set|Invalid environment variables:?[^\n]{0,40}\{ ?["']?(?<variable2>[A-Z][A-Z0-9_]{1,120})["']?: \[ ?["'](?:Required|Invalid input: expected \w+, received undefined)/,
    rank: 1,
    samples: [
      'EnvVarError: env-var: "SHOP_PORT" is a required variable, but it was not set',
      "Invalid environment variables: { SHOP_DSN: [ 'Required' ] }",
    ],
    lookalikes: ["Invalid environment variables: { SHOP_DSN: [ 'Invalid url' ] }"],
  },
  {
    id: "environment-lacks",
    cause: "environment-variable-missing",
    literals: [
      "environment variable",
      "must be set",
      "need to provide",
      "missing value for field",
      "check the env",
    ],
    match:
      /[Ee]nvironment variable ["'`]?(?<variable>\w{2,120})["'`]? (?:does not exist|is null)\b|could not fetch environment variable ["'`](?<variable2>\w{2,120})|\$(?<variable3>[A-Z][A-Z0-9_]{1,80}) (?:must be|is not) set\b|\bneed to provide (?<variable4>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,80})\b|missing value for field (?<variable5>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,80})\b|\bcheck the env(?:ironment variable)? (?<variable6>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,80})\b/,
    rank: 2,
    samples: [
      "error: Environment variable SHOP_DSN does not exist",
      "System.ArgumentNullException: Environment variable 'SHOP_KEY' is null",
      '** (System.EnvError) could not fetch environment variable "SHOP_SECRET" because it is not set',
      "2026/01/01 10:00:00 $PORT must be set",
      "you need to provide SHOP_PASSWORD",
      "config error: missing value for field SHOP_DSN",
      "Error! Cannot find node name, check the env SHOP_NODE__NAME",
    ],
    lookalikes: ["environment variable names are not checked"],
  },
  {
    id: "quoted-variables-must-be-set",
    cause: "environment-variable-missing",
    literals: ["must be set", "is not set", "are required", "is missing", "are missing", "must be defined"],
    match:
      /["'`](?<variable>[A-Z][A-Z0-9_]{2,60})["'`](?:(?:,| and| or) ["'`][A-Z][A-Z0-9_]{2,60}["'`]){0,5} (?:must be (?:set|defined)|is not set|are required|is missing|are missing)/,
    rank: 1,
    samples: ['ERROR: "KEY" and "SECRET" must be set', "Error: `TOKEN` is not set"],
    lookalikes: ['ERROR: "Key" must be set'],
  },
  {
    id: "missing-variable-named",
    cause: "environment-variable-missing",
    literals: ["missing "],
    match:
      /\bmissing (?<variable>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,120}) env\b|\bmissing (?:parameter|variable|setting)s?\b[^\n]{0,40}: (?<variable2>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,120})\b/,
    rank: 2,
    samples: ["missing SHOP_KEY_NAME env", "missing parameters, cannot init: SHOP_INIT_PASSWORD"],
    lookalikes: ["missing SHOP_KEY_NAME header"],
  },
  {
    id: "variable-not-configured",
    cause: "environment-variable-missing",
    literals: ["environment variable", "please set it"],
    match:
      /\b(?<variable>[A-Za-z][A-Za-z0-9]*_\w{1,120}) environment variable (?:is|was|has) not (?:been )?(?:configured|given|supplied)\b|["'`](?<variable3>[A-Za-z]\w{1,120})["'`] [Ee]nvironment [Vv]ariable is (?:missing|required|not set|undefined|empty)\b|\b(?<variable2>[A-Z][A-Z0-9_]{2,120}) undefined[;,.] please set it\b/,
    samples: [
      "The ConnectionStrings__Shop environment variable is not configured",
      "fatal: SHOP_MODE undefined; please set it before starting",
      '10:00:00 🚨 "SALT" Environment Variable is missing.',
    ],
    lookalikes: ["the environment variable table is not configured"],
  },
]);
