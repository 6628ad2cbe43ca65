/** What the name of a variable, field, flag or header says about its value. */
export interface SecretName {
  kind: string;
  /**
   * `itself`: the name ends in the word for the secret (`DB_PASSWORD`, `tokenBase64`). `aspect`: it goes on to a path,
   * a length, a mode of it (`TOKEN_PATH`). `qualified`: it goes on with a word that says neither (`TOKEN_GITHUB`).
   */
  about: "itself" | "aspect" | "qualified";
  /** The name may well be that of a reference to a Secret object: `perhaps` (`secret`) or `likely` (`imagePullSecret`). */
  refers?: "perhaps" | "likely";
}

/** The words that detectors look for in text; every name that `readSecretName` knows contains one. */
export const SECRET_WORDS: readonly string[] = [
  "pass",
  "pwd",
  "secret",
  "token",
  "credential",
  "creds",
  "_key",
  "-key",
  "api.key",
  "access.key",
  "private.key",
  "encryption.key",
  "apikey",
  "accesskey",
  "privatekey",
  "accountkey",
  "encryptionkey",
  "signingkey",
  "masterkey",
  "authkey",
  "sharedkey",
  "sessionkey",
  "licensekey",
  "masterauth",
  "sharedaccesssignature",
  "_cookie",
];

const MAYBE = /pass|pwd|pw$|secret|token|key|cred|cookie|con|dsn|bearer|sharedaccess|masterauth|salt/i;

const LAST_WORDS: readonly (readonly [ending: string, kind: string])[] = [
  ["password", "password"],
  ["passwd", "password"],
  ["passphrase", "password"],
  ["passwort", "password"],
  ["passcode", "password"],
  ["pwd", "password"],
  ["masterauth", "password"],
  ["secret", "secret"],
  ["token", "token"],
  ["bearer", "token"],
  ["credential", "credential"],
  ["credentials", "credential"],
  ["creds", "credential"],
  ["apikey", "api-key"],
  ["accesskey", "access-key"],
  ["accountkey", "access-key"],
  ["privatekey", "private-key"],
  ["secretkey", "secret"],
  ["encryptionkey", "key"],
  ["signingkey", "key"],
  ["masterkey", "key"],
  ["authkey", "key"],
  ["sharedkey", "key"],
  ["sessionkey", "key"],
  ["licensekey", "key"],
  ["dsn", "connection-string"],
  ["connectionstring", "connection-string"],
  ["connstring", "connection-string"],
  ["connstr", "connection-string"],
  ["sharedaccesssignature", "signature"],
];

const KEY_KINDS = new Map([
  ["api", "api-key"],
  ["access", "access-key"],
  ["account", "access-key"],
  ["private", "private-key"],
  ["secret", "secret"],
  ...[
    "encryption",
    "encrypt",
    "crypto",
    "signing",
    "sign",
    "master",
    "auth",
    "shared",
    "session",
    "license",
  ].map((word) => [word, "key"] as const),
  ...[
    "fernet",
    "jwt",
    "hmac",
    "aes",
    "rsa",
    "storage",
    "ssh",
    "deploy",
    "webhook",
    "ingest",
    "app",
    "client",
    "service",
  ].map((word) => [word, "key"] as const),
]);

const QUALIFIERS = new Set(
  "base value plain plaintext text raw b64 base64 encoded encrypted hash hashed old new current previous primary secondary".split(
    " ",
  ),
);

const ASPECTS = new Set(
  (
    "path paths file files filename dir directory folder mount volume name names ref refs reference selector type kind class " +
    "url uri endpoint host issuer audience scope scopes realm header headers field param parameter prefix suffix " +
    "length len min max size count limit ttl expiry expires expire expired expiration lifetime timeout age interval duration period seconds ms at " +
    "rotation policy rule rules algorithm alg mode enabled enable disabled disable required optional provider backend store manager driver " +
    "version regex pattern format hint reset attempts retries retry encoder encoding validation validator lookup id ids " +
    "key keys index exists present set valid source env var variable usage cost budget template"
  ).split(" "),
);

/** `unexpected token`, `pad_token`, `next_token`, `CancellationToken`: of parsers, language models, lists and tasks. */
const OTHER_TOKENS = new Set(
  "unexpected invalid syntax eos bos pad unk sep cls mask special stop start image max min page next continue continuation cancellation".split(
    " ",
  ),
);

/** `requirepass` and `storepass` take passwords. */
const OTHER_PASSES = /(?:by|com|tres|sur|over|under|multi|first|second|one|single|render)pass$/;

/** `checksum/secret` holds a hash of a Secret, made to be seen. */
const PUBLIC_FORMS = new Set(["checksum", "digest", "sha", "sha1", "sha256", "public"]);

const REFERRING = new Set(
  "image pull tls ingress existing cert certificate target source k8s kubernetes ca server registry".split(
    " ",
  ),
);

const FILE_NAME =
  /\.(?:go|py|js|mjs|cjs|ts|tsx|jsx|rb|java|kt|scala|groovy|rs|cc?|cpp|hh?|hpp|cs|php|exs?|erl|swift|lua|pl|sh|sql|html?|md|ya?ml|json|toml|txt|pem|crt|key|conf|cfg|ini|lock|log|class|jar|so)$/;

/** Names are as long as their writers like; what a name says stands at its end. */
const LONGEST_NAME = 200;

/** undefined: the name says nothing of a secret. */
export function readSecretName(name: string): SecretName | undefined {
  if (!MAYBE.test(name) || FILE_NAME.test(name)) return undefined;
  const words = splitWords(name.slice(-LONGEST_NAME));
  for (let last = words.length - 1; last >= 0; last--) {
    const kind = kindOf(words, last);
    if (kind === undefined) continue;
    const before = words[last - 1];
    if (kind === "token" && before !== undefined && OTHER_TOKENS.has(before)) return undefined;
    if (words.some((word) => PUBLIC_FORMS.has(word))) return undefined;
    const rest = words.slice(last + 1);
    const isReference = kind === "secret" && words[last] === "secret";
    return {
      kind,
      about: aboutWhat(kind, rest),
      ...(isReference && before === undefined && { refers: "perhaps" }),
      ...(isReference && before !== undefined && REFERRING.has(before) && { refers: "likely" }),
    };
  }
  return undefined;
}

function aboutWhat(kind: string, rest: readonly string[]): SecretName["about"] {
  // Vault's second half of a login, beside the public role_id.
  if (kind === "secret" && rest.length === 1 && rest[0] === "id") return "itself";
  if (rest.some((word) => ASPECTS.has(word))) return "aspect";
  return rest.every((word) => QUALIFIERS.has(word) || /^\d+$/.test(word)) ? "itself" : "qualified";
}

function kindOf(words: readonly string[], last: number): string | undefined {
  const word = words[last]!;
  const before = words[last - 1];
  if (word === "key") return before === undefined ? undefined : KEY_KINDS.get(before);
  if (word.endsWith("pass")) return OTHER_PASSES.test(word) ? undefined : "password";
  if (before !== undefined && word === "pw") return "password";
  if (before !== undefined && word === "cookie") return "cookie";
  if (before !== undefined && word === "salt") return "secret";
  if ((word === "string" || word === "str") && (before === "connection" || before === "conn"))
    return "connection-string";
  return LAST_WORDS.find(([ending]) => word.endsWith(ending))?.[1];
}

/** `spring.datasource.dbPassword`, `DB_PASSWORD`, `x-api-key`, `APIKey`. */
function splitWords(name: string): string[] {
  return name
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
