/** Words that stand where a secret would and say that there is none, or what is wrong with it. */
const STOP_WORDS = new Set(
  (
    "missing empty unset null nil none undefined undef nan unknown invalid incorrect wrong bad malformed mismatch mismatched expired revoked rejected denied " +
    "required optional necessary needed mandatory true false yes no on off ok failed failure failing error unauthorized unauthenticated forbidden " +
    "unavailable unsupported unexpected unparsable unreadable unverified not is isn't was were are be been must should can cannot can't could may might " +
    "has have had does doesn't did do to of for from with without in at by as or and if when while but because so than then there this that these the a an " +
    "set unable found never only both either neither using used use via please expected got too already still longer " +
    "redacted masked hidden filtered removed omitted sensitive secret_redacted sanitized xxxxx default"
  ).split(" "),
);

/** What help texts print in the place of a value. */
const TYPE_WORDS = new Set(
  "string strings str text int integer number bool boolean bytes duration stringarray stringslice stringtostring file path value flag flags option options argument arg args password pass passwd token key secret apikey api_key".split(
    " ",
  ),
);

/** A reference that somebody still has to resolve, or a mark left by another masker: evidence, and no secret. */
const UNRESOLVED = [
  /^\$\{[\w.:/-]{1,100}\}$/, // ${DB_PASSWORD}, ${vault:path/key}; not ${X:-a default with anything}
  /^\$\([\w.-]{1,100}\)$/,
  /^\$\{\{.{0,200}\}\}$/,
  /^\{\{.{0,200}\}\}$/,
  /^\$[A-Z_][A-Z0-9_]{0,100}$/,
  /^%[A-Za-z_]\w{0,100}%$/,
  /^[#@]\{.{0,100}\}#?$/,
  /^@\w{1,100}@$/,
  /^__\w{1,100}__$/,
  /^\{\w{0,100}\}$/,
  /^<[^<>]{0,200}>/, // <set to the key 'k' in secret 's'>  Optional: false
  /^\[[A-Za-z_ -]{0,40}\]?$/, // [REDACTED], [object Object]
  /^[*•xX.?_-]+$/,
  /^:[A-Za-z_]{2,40}$/, // SQL's parameters
  /^\$\d{1,2}$/,
  /^%[-+#0-9.]{0,8}[A-Za-z]$/,
  /^(?:process\.env|os\.(?:environ|getenv)|System\.getenv|ENV|env)[.[(]/,
  /^«redacted:/,
];

/** The first letters of all of them: hardly a value begins so. */
const UNRESOLVED_FIRST = new Set("$#@%_{<[*•xX.?-:posSEe«");

/** Where mounted secrets, configuration and programs live. A secret may begin with a slash; it does not go on like this. */
const PATH =
  /^(?:file:\/\/)?(?:~|\.{1,2}|[A-Za-z]:[\\/]|\/(?:run|var|etc|opt|app|apps|home|mnt|tmp|usr|secrets?|vault|data|srv|root|config|configs|certs?|dev|proc|workspace|bitnami|keys|tokens?|credentials?|creds|code|src|lib|bin|go|builds?|www|api|v[0-9]|auth|oauth2?)(?=[\\/]|$))[^\s"'<>|;=]{0,400}$/;
const FILE =
  /^[\w.~/\\-]{1,200}\.(?:txt|pem|key|crt|cer|p12|pfx|jks|json|ya?ml|toml|env|conf|cfg|ini|properties|token|jwt|secret|password)$/;

/** Whether the words where a value would stand are none, whatever the name before them says. `value` without quotes. */
export function isPlain(value: string): boolean {
  const whole = value.trim();
  // What is longer is no word; cutting it would only cost.
  const text = whole.length > 80 ? whole : whole.replace(/[.,;:!)\]}]{1,4}$/, "");
  if (text === "" || (text.length < 4 && !/[\p{L}\p{N}]/u.test(text))) return true;
  return (
    STOP_WORDS.has(text.toLowerCase()) ||
    (UNRESOLVED_FIRST.has(whole[0] ?? "") && UNRESOLVED.some((form) => form.test(whole))) ||
    PATH.test(text) ||
    FILE.test(text)
  );
}

/** `--password string`, `[--token TOKEN]`. */
export function isTypeWord(value: string): boolean {
  return TYPE_WORDS.has(value.replace(/[\].,;:!)]{1,4}$/, "").toLowerCase());
}

/** A sentence that goes on after `token:`, as in `invalid token: not yet valid`. */
export function beginsWithStopWord(value: string): boolean {
  const word = /^[A-Za-z_']{1,30}(?=[\s.,;:!)]|$)/.exec(value)?.[0];
  return word !== undefined && STOP_WORDS.has(word.toLowerCase());
}

/** A number, a duration, a size or a time: nobody's secret, unless it is called a password. */
export function isQuantity(value: string): boolean {
  return (
    /^[-+]?\d{1,9}(?:\.\d{1,9})?(?:[a-zA-Z%]{1,3})?$/.test(value) ||
    /^\d{4}-\d\d-\d\d(?:[T ][\d:.,+Z-]{0,30})?$/.test(value)
  );
}

/** The name of an object, with or without its namespace: words, short numbers and a hash, put together by dashes. */
export function isObjectName(value: string): boolean {
  if (value.length > 253 || !/^[a-z0-9]+(?:[-./][a-z0-9]+)+$/.test(value)) return false;
  const segments = value.split(/[-./]/);
  return (
    segments.some((segment) => /^[a-z]{2,20}$/.test(segment)) &&
    segments.every(
      (segment) => /^[a-z]{1,20}$/.test(segment) || /^v?\d{1,4}$/.test(segment) || segment.length <= 10,
    )
  );
}

/** A name that has only letters, where the words before it say that it is the name of an object. */
export function isWordyName(value: string): boolean {
  return /^[a-z]{1,40}(?:-[a-z]{1,40}){0,6}$/.test(value);
}

/** An address or a version stands after `token-service:` as well. */
export function isAddressOrVersion(value: string): boolean {
  return (
    /^v?\d+(?:\.\d+){1,3}(?:[-+:][\w.-]*)?$/.test(value) ||
    /^[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\//.test(value) ||
    /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}:\d{1,5}$/.test(value) ||
    /^(?:sha256:)?[0-9a-f]{64}$/.test(value)
  );
}

const ENTROPY_WINDOW = 128;

/** At least eight characters, a digit, and no pattern: what a free-text `key: value` needs to be taken for a secret. */
export function isRandom(value: string): boolean {
  if (value.length < 8 || !/\d/.test(value)) return false;
  const sample = value.slice(0, ENTROPY_WINDOW);
  const counts = new Map<string, number>();
  for (const character of sample) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / sample.length) * Math.log2(count / sample.length);
  return entropy >= 3;
}
