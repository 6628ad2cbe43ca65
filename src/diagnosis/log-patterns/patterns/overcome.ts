import { definePatterns } from "../pattern.ts";

/** Complaints that say of themselves that the program goes on. */
export const overcome = definePatterns(() => [
  {
    id: "goes-on-without",
    role: "benign",
    literals: [
      "skipping",
      "ignoring",
      "continuing ",
      "proceeding ",
      "falling back to",
      "using default",
      "will be ignored",
      "will be skipped",
      "will continue",
    ],
    match:
      /(?:[;,.:)]| -) ?(?:so )?(?:(?:skipping|ignoring)(?! (?:the )?(?:rest|remaining|remainder|following|further|next|subsequent|other|all|case)\b)|continuing (?:anyway|without)|proceeding (?:anyway|without)|(?:falling back to|using (?:the )?default)\b(?![^\n]*\bfail))\b|(?<!\b(?:rest|remaining|following|further|subsequent|other|all)\b[^\n]{0,40})\bwill be (?:ignored|skipped)\b(?![\s\S]{0,600}\bfatal: )|\bwill continue (?:anyway|without)\b/i,
    samples: [
      "ERR failed to acquire the migration lock; skipping migrations error=busy",
      "ERROR no such file: rules.d/9.yaml, ignoring",
      "error: could not reach the licence server, continuing without it",
    ],
    lookalikes: [
      "ERROR skipping failed",
      "ERROR git clone: exit status 128: This key will be ignored. fatal: Could not read from remote",
      "error: unknown option --skipping",
      // Of these, each ended what was under way.
      "ERROR: step 4 failed: no such table, skipping remaining steps",
      "error: migration 7 failed; the rest will be skipped",
      "Error: no answer from cart-1, falling back to cart-2 failed: no answer",
      "error: level must be one of these, ignoring case: debug, info",
    ],
  },
  {
    // Browsers look for a desktop's message bus, and do without it.
    id: "no-desktop-bus",
    role: "benign",
    literals: ["connect to the bus: ", "org.freedesktop.dbus"],
    match:
      /:ERROR:\w{1,40}\.cc[(:]\d{1,5}\)?\] Failed to (?:connect to the bus|call method: org\.freedesktop\.DBus)/,
    samples: [
      "[0301/100000.112233:ERROR:bus.cc(399)] Failed to connect to the bus: Failed to connect to socket /run/dbus/system_bus_socket: No such file or directory",
      "[41:63:0301/100000.112233:ERROR:object_proxy.cc(642)] Failed to call method: org.freedesktop.DBus.NameHasOwner: object_path= /org/freedesktop/DBus",
    ],
    lookalikes: [
      "error: Failed to connect to the bus: no such file or directory",
      "[0301/100000.112233:ERROR:shelf.cc(9)] Failed to connect to the store: refused",
    ],
  },
  {
    // Its own fields say when it will be tried again.
    id: "tries-again-later",
    role: "handled",
    literals: [
      "backoff=",
      "retry_in=",
      "retryin=",
      "retry_after=",
      "retryafter=",
      "next_retry=",
      "nextretry=",
    ],
    match: /(?<=\s|^)(?:backoff|retry_?in|retry_?after|next_?retry)="?\d/i,
    samples: ['level=error msg="error calling scheduler" err="no jobs found" backoff=2.99s'],
    lookalikes: ["level=error msg=refused maxbackoff=30s"],
  },
  {
    // What an exporter or agent could not measure this time.
    id: "not-measured",
    role: "handled",
    literals: ["metric", "collector failed", "error in plugin"],
    match:
      /^(?![^\n]{0,120}\b(?:fatal|panic)\b)[^\n]*(?:\b(?:error|failed|failure|unable|could not|cannot)\b[^\n]{0,20}\b(?:gather|collect|scrape?|fetch|encod|send|read)(?:e|ing)?\b[^\n]{0,30}\bmetrics?\b(?!\.\w| (?:config|file|settings|rules))|\bcollector failed\b|\bError in plugin\b)/i,
    samples: [
      'level=error msg="error gathering metrics: 3 error(s) occurred"',
      "E! [inputs.exec] Error in plugin: metric parse error",
    ],
    lookalikes: [
      "FATAL metrics: cannot start",
      "panic: failed to read metrics",
      "error: failed to read metrics.yaml",
      "error: cannot read metrics config",
    ],
  },
  {
    // Whoever was told to let go says so: an effect, of which the cause stands elsewhere.
    id: "work-canceled",
    role: "handled",
    literals: ["context canceled", "context cancelled", "requestcanceled"],
    match: /^(?![^\n]{0,120}\b(?:fatal|panic)\b)[^\n]*(?:\bcontext cancell?ed\b|\bRequestCanceled\b)/i,
    samples: [
      "error: failed to run compaction - failed to list tables: RequestCanceled: request context canceled",
    ],
    lookalikes: ["FATAL cannot start: context canceled"],
  },
  {
    // Start scripts prepare again what the last start prepared.
    id: "already-set-up",
    role: "benign",
    literals: ["already exists", "already initialized", "already initialised"],
    match: /\balready (?:exists|initiali[sz]ed)\b[^\n]{0,60}(?<=\s|["'`(])--?(?:force|overwrite)/i,
    samples: ["Could not create config: config file already exists, use --force-overwrite to overwrite"],
    lookalikes: ["FATAL lock file already exists"],
  },
]);
