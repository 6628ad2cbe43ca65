import { definePatterns } from "../pattern.ts";

/**
 * What the last failure is about, where no pattern knows its wording: better than its bare exit code, and never more than
 * possible.
 */
export const guesses = definePatterns([
  {
    id: "about-credentials",
    cause: "dependency-auth-rejected",
    role: "guess",
    rank: 2,
    literals: ["authenticat", "credential", "unauthori", "access denied", "login failed", "invalid token", "api key", "apikey", "not authorized", "not allowed to access", "wrong password", "bad password"],
    match: /(?:fail|error|fatal|invalid|denied|reject|wrong|missing|unable|could not|cannot|no |not |bad )[^\n]{0,120}(?:authenticat|credential|api ?key|token|password|login)|unauthori[sz]ed|access denied|not (?:authorized|allowed) to access|(?:authentication|login|credentials?) (?:failed|rejected|invalid|denied)/i,
    samples: ["FATAL licence server: login failed", "error: the supplied credentials were not accepted: invalid token"],
  },
  {
    id: "about-certificates",
    cause: "tls-certificate-invalid",
    role: "guess",
    rank: 2,
    literals: ["certificate", "x509", "tls", "ssl"],
    match: /(?:fail|error|fatal|invalid|expired|untrusted|unable|could not|cannot)[^\n]{0,120}\b(?:certificate|x509)|\b(?:certificate|x509)\b[^\n]{0,80}(?:fail|error|invalid|expired|untrusted|mismatch|not trusted)/i,
    samples: ["error: peer presented an untrusted certificate"],
  },
  {
    id: "about-migrations",
    cause: "database-schema-mismatch",
    variant: "migration",
    role: "guess",
    rank: 2,
    literals: ["migration", "schema", "migrate"],
    match: /(?:fail|error|fatal|invalid|unable|could not|cannot|mismatch|incompatible|unsupported|outdated|newer|older)[^\n]{0,120}\b(?:migrations?|migrate|database schema|schema version)\b|\b(?:migrations?|schema version|database schema)\b[^\n]{0,80}(?:fail|error|mismatch|incompatible|unsupported|outdated|newer|older|required)/i,
    samples: ["FATAL schema version 12 is newer than this program supports"],
  },
  {
    id: "about-damage",
    cause: "data-corrupted",
    role: "guess",
    rank: 1,
    literals: ["corrupt", "damaged", "inconsisten", "truncated", "checksum", "bad crc"],
    match: /\bcorrupt(?:ed|ion)?\b|\bdamaged\b|data (?:is|are) inconsistent|inconsistent (?:data|state|log)|truncated (?:file|log|record)|checksum (?:error|failed|failure)|bad crc/i,
    samples: ["ERROR state file looks damaged", "ERROR bad crc in superblock copy 2"],
    lookalikes: ["consistency check passed"],
  },
  {
    id: "about-locks",
    cause: "data-locked",
    role: "guess",
    rank: 1,
    literals: ["lock"],
    match: /(?:fail|error|fatal|unable|could not|cannot|can't)[^\n]{0,60}\b(?:acquire|obtain|take|get|create)[^\n]{0,30}\block(?:file)?\b|\b(?:already|is) locked\b/i,
    samples: ["error: could not obtain exclusive lock on store"],
    lookalikes: ["deadlock detected in worker", "blocked by policy"],
  },
  {
    id: "about-a-dependency",
    cause: "dependency-unavailable",
    role: "guess",
    literals: ["connect", "unreachable", "unavailable", "not reachable", "no response", "not respond", "upstream", "backend", "timed out", "timeout"],
    match: /(?:fail|error|fatal|unable|could not|cannot|can't|lost|no |never)[^\n]{0,80}\b(?:connect(?:ion|ed|ing)?|response from|reach)\b|\b(?:unreachable|unavailable|not reachable|not responding|did not respond)\b|connection (?:lost|closed|dropped|terminated)/i,
    samples: ["error: licence service did not respond", "FATAL broker connection lost"],
    lookalikes: ["connected to broker"],
  },
  {
    id: "about-settings",
    cause: "application-config-invalid",
    role: "guess",
    rank: -1,
    literals: ["invalid", "unknown", "unsupported", "unrecognized", "unrecognised", "missing", "required", "must be", "must have", "must contain", "must specify", "must provide", "should be", "not valid", "malformed", "illegal", "incorrect", "config", "setting", "option", "argument", "parameter", "property", "not supported", "no longer", "has been removed", "was removed", "not found", "does not exist", "no such", "not specified", "not configured", "cannot parse", "failed to parse", "syntax error", "expected"],
    match:
      /\b(?:invalid|unknown|unsupported|unrecogni[sz]ed|malformed|illegal|incorrect|missing)\b|\bmust (?:be|have|contain|specify|provide|start|end|match|not)\b|\bshould be (?:a|an|at least|at most|one of|greater|less|between)\b|\bnot (?:a |seem to (?:a )?be a )?valid\b|\bis required\b|\b(?:not|no longer) supported\b|\b(?:has been|was) removed\b|\bnot (?:specified|configured|provided|defined)\b|\b(?:config(?:uration)?|settings?|options?|arguments?|parameters?|property|properties)\b[^\n]{0,80}\b(?:error|failed|wrong|not found|does not exist)\b|\b(?:error|failed|failure)\b[^\n]{0,60}\b(?:config(?:uration)?|settings?|options?|arguments?|parameters?)\b|\b(?:syntax error|cannot parse|failed to parse|parse error)\b/i,
    samples: ["FATAL tuning: pitch must be positive", "ERROR incorrect layout for region b", "error: the old layout is no longer supported"],
    lookalikes: ["ERROR the frobnicator is out of tune"],
  },
]);
