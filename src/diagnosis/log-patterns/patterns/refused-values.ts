import { definePatterns } from "../pattern.ts";

/** Exceptions and last sentences that only say which value was refused, or what a program needs to be told. */
export const refusedValues = definePatterns(() => [
  {
    id: "value-not-recognised",
    cause: "application-config-invalid",
    literals: [
      "time zone value '",
      "match the requested issuer",
      "issuer did not match",
      "requires a secret",
    ],
    match:
      /time zone value '(?<value>[^'\n]{1,80})' is unrecognized|[Ii]ssuer "?(?<value2>[^"\s]{1,300})"? .{0,80}did not match the requested issuer|issuer did not match the issuer returned by provider|\brequires a secret (?:or|and) key\b/,
    rank: 1,
    samples: [
      "java.sql.SQLException: The server time zone value 'CEST' is unrecognized or represents more than one time zone.",
      'The Issuer "https://sso.example.org/realms/shop" provided in the configuration metadata did not match the requested issuer "http://sso:8080/realms/shop"',
      'oidc: issuer did not match the issuer returned by provider, expected "https://a.example.org" got "https://b.example.org"',
      "TypeError: JwtStrategy requires a secret or key",
    ],
    lookalikes: ["issuer matched the requested issuer"],
  },
  {
    id: "variable-takes-no-such-value",
    cause: "application-config-invalid",
    literals: ["for the environment variable", "for environment variable"],
    match:
      /\b(?:invalid|unsupported|unknown|unrecogni[sz]ed|illegal) (?:option|value|setting|choice)\b[^\n]{0,40} for (?:the )?environment variable ["'`]?(?<key>\w{2,120})/i,
    rank: 1,
    samples: ['You gave an invalid value for the environment variable "SHOP_MODE". Use "off" or "on".'],
    lookalikes: ["no value for the environment variable SHOP_MODE"],
  },
  {
    id: "about-refused-values",
    cause: "application-config-invalid",
    role: "guess",
    rank: 1,
    literals: [
      " must ",
      "invalid ",
      "illegal ",
      "malformed",
      "unsupported ",
      "unknown ",
      "not a valid",
      "is not valid",
      "is not supported",
      "is not allowed",
      "does not support",
      "not in the trusted",
      "configured together",
      "missing ",
      "must specify",
      "contains ",
      "could not parse",
      "can't load plugin",
      "no suitable driver",
      "bad option",
      "should be ",
      "a valid config",
      "does not follow",
      "does not conform",
      "does not comply",
      "does not satisfy",
    ],
    match:
      /\b[\w.\])'"`-]{2,80} must (?:be|have|contain|start|end|match|not be)\b(?! (?:called|run|initiali[sz]ed|implemented|overridden|awaited|invoked))|\b(?:invalid|illegal|malformed|unsupported|unknown|unrecogni[sz]ed|bad) (?:\w+ )?(?:value|option|setting|config(?:uration)?|propert(?:y|ies)|format|connection string|url|uri|host(?:name)?|port|key length|name|path|mode|log level|encoding|duration|scheme|protocol|address|credentials? file|version|enum|provider|driver|dialect|backend|storage|engine|compression|timezone|locale|region)\b|\bis not (?:a |an )?(?:valid|supported|allowed|recogni[sz]ed|in the trusted)\b|\bdoes not support\b[^\n]{0,60}\b(?:connections?|mode|version|option|protocol|ssl|tls)\b|\b(?:must|should|need to) be configured together\b|\bdoes not (?:follow|conform to|comply with|satisfy) [^\n]{0,60}\b(?:standards?|format|pattern|schema|requirements?|polic(?:y|ies)|rules?)\b|\bcontains (?:illegal|invalid|unsupported) characters?\b|\bmust specify one of the following\b|\b[Cc]ould not parse (?:\w+ ){0,2}(?:URL|URI|DSN|connection string)\b|\bCan't load plugin: |\bNo suitable driver\b|\bbad option: |\bshould be >=? ?-?\d|\b(?:find|found|have|no) (?:a )?valid config(?:uration)?(?: file)?\b|\bmissing (?:required )?(?:field|option|flag|parameter|setting)s?\b[,:]? |\bmissing (?:filename|file name|path|url|host|port|name|value|bucket|topic|region|endpoint|address|secret|key|id|[\w-]+ (?:name|path|url|setting|option|value)) (?:for|in|of|to)\b/i,
    samples: [
      "ValueError: key must be 32 url-safe base64-encoded bytes.",
      "java.lang.IllegalArgumentException: The class 'com.example.Order' is not in the trusted packages",
      '{"level":"error","message":"The database does not support SSL connections."}',
      "Error: failed to create server: missing filename for serving cert",
      'level=error err="failed to create store: Endpoint:  does not follow naming standards."',
      "ValueError: cache URL must specify one of the following schemes (a://, b://)",
      "sqlalchemy.exc.ArgumentError: Could not parse SQLAlchemy URL from string ''",
      "Error: Invalid connection string: missing host",
      "java.lang.IllegalArgumentException: Invalid cache configuration. The sum cannot be larger than the heap",
      "RangeError: options.port should be >= 0 and < 65536. Received NaN.",
      "panic: bad channel: channel 'Shop' contains illegal characters",
      "panic: checking options, missing field, shop-name",
    ],
    lookalikes: ["RuntimeError: start() must be called before send()", "error: 12 rows are not in the batch"],
  },
  {
    id: "told-what-lacks",
    cause: "application-config-invalid",
    literals: [
      "find the jdbc driver",
      "find a valid kubeconfig",
      "input device is not a tty",
      "ssl_ctx_use_",
      "bio_new_file:no such file",
      "try setting kubernetes_master",
    ],
    match:
      /[Uu]nable to find the JDBC driver|find a valid kubeconfig|BIO_new_file:no such file|the input device is not a TTY|\bSSL_CTX_use_(?:PrivateKey|certificate)\w{0,20}\([^\n]{0,200}failed|no configuration has been provided, try setting KUBERNETES_MASTER/,
    rank: 3,
    samples: [
      "ERROR [org.shop] Unable to find the JDBC driver (org.postgresql.Driver).",
      "Error: Cannot find a valid kubeconfig",
      "the input device is not a TTY",
      "Interop+Crypto+OpenSslCryptographicException: error:2006D080:BIO routines:BIO_new_file:no such file",
      'nginx: [emerg] SSL_CTX_use_PrivateKey_file("/etc/ssl/tls.key") failed',
      "error: invalid configuration: no configuration has been provided, try setting KUBERNETES_MASTER environment variable",
    ],
    lookalikes: ["loaded kubeconfig"],
  },
  {
    id: "nothing-found-there",
    cause: "application-config-invalid",
    literals: ["found in ", "found at ", "found under "],
    match:
      /\b[Nn]o (?:models?|versions? of \w{1,40}|objects?|files?)(?: (?<key>[\w.-]{1,80}))? found (?:in|at|under) (?:(?:s3|gs|hf|https?|hdfs|abfss?|pvc):\/\/|(?:base )?path )(?<value>\S{1,200})/,
    rank: 1,
    samples: [
      "RuntimeError: Failed to fetch model. No model found in s3://shop/iris.",
      "W file_system_storage_path_source.cc:268] No versions of servable default found under base path /models/default.",
    ],
    lookalikes: ["No files found in /docker-entrypoint.d/, skipping"],
  },
  {
    id: "scheme-not-served",
    cause: "application-config-invalid",
    literals: ["file system implementation for scheme", "no filesystem for scheme"],
    match:
      /file system implementation for scheme '(?<value>[\w+.-]{1,60})'|No FileSystem for scheme:? "?(?<value2>[\w+.-]{1,60})/i,
    rank: 1,
    samples: [
      "Caused by: UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 's3'.",
      "java.io.IOException: No FileSystem for scheme: gs",
    ],
  },
  {
    id: "empty-setting",
    cause: "application-config-invalid",
    literals: [" be null", " be empty", " be blank", " be undefined"],
    // Named as a setting of a connection, not as a variable of the code.
    match:
      /(?<![.\w])(?<key>host(?:name)?|server|data source|port|user ?name|password|database(?: name)?|connection ?string|(?:base ?)?ur[li]|dsn|endpoint|api ?key|bucket(?: name)?|region|topic|queue(?: name)?|secret(?: key)?|client ?id|broker list|bootstrap servers)['"`]? (?:can't|cannot|can not|must not|may not|should not) be (?:null|empty|blank|undefined)\b/i,
    rank: 1,
    samples: [
      "Unhandled exception. System.ArgumentException: Host can't be null",
      "java.lang.IllegalArgumentException: Bucket name must not be null or empty",
    ],
    lookalikes: ["java.lang.IllegalArgumentException: entity must not be null", "order.host cannot be null"],
  },
  {
    id: "encoded-value-refused",
    cause: "application-config-invalid",
    // Keys and secrets that are to be given in hexadecimal or base64, or of a certain length.
    literals: [
      "non-hexadecimal digit",
      "incorrect padding",
      "illegal base64 data",
      "invalid key size",
      "encoding/hex",
    ],
    match:
      /\bbinascii\.Error: |Non-hexadecimal digit found|illegal base64 data at input byte|crypto\/\w+: invalid key size|encoding\/hex: (?:invalid byte|odd length)/,
    samples: [
      "binascii.Error: Non-hexadecimal digit found",
      "FATAL cannot decode the signing key: illegal base64 data at input byte 4",
      "panic: crypto/aes: invalid key size 7",
    ],
    lookalikes: ["INFO padding the last block: incorrect padding is mended"],
  },
  {
    id: "validated-variable",
    cause: "application-config-invalid",
    // Validators of TypeScript print an issue's path: one name as of a variable is the environment's, not a request's.
    literals: ["path: ["],
    match: /\bpath: \[ ?["'](?<key>[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8})["'] ?\]/,
    rank: 1,
    samples: ["    path: [ 'QUEUE_HOST' ],"],
    lookalikes: ["path: [ 'email' ],", "path: [ 'ITEMS', 0 ],"],
  },
  {
    id: "about-needs",
    cause: "application-config-invalid",
    role: "guess",
    rank: 1,
    literals: ["required", "differs from", "insufficient for", "earlier than", "environment variable to"],
    match:
      /\b(?:is|are) required\b|\b\w{1,40} required$|\bdiffers from\b|\bversion is insufficient\b|\bearlier than the earliest\b|\bset the [`'"]?[A-Z][A-Z0-9_]{2,80}[`'"]? (?:environment )?variable to\b/im,
    samples: [
      "ERROR the URL and the key of a project are required",
      "FATAL the policy differs from the one in use",
      "RuntimeError: driver version is insufficient for runtime version",
    ],
    lookalikes: ["error: no action taken"],
  },
  {
    id: "about-missing-packages",
    cause: "application-panic",
    variant: "module-missing",
    role: "guess",
    rank: 3,
    literals: [" install "],
    match:
      /\b(?:npm|pnpm|yarn|pip3?|gem|composer|bundle|conda) (?:install|add|require) [@\w./-]{2,100}|\bensure to install the ['"`]?(?<module>[@\w./-]{2,100})/i,
    samples: [
      'ERROR [PackageLoader] No driver (Queues) has been selected. Please, ensure to install the "@acme/platform-queues" package',
      "error: tracing is on, but its exporter is not there: run pip install acme-exporter",
    ],
    lookalikes: ["running npm install", "error: install failed"],
  },
  {
    id: "nest-dependencies",
    cause: "application-panic",
    variant: "own-code",
    literals: ["can't resolve dependencies of"],
    match: /Nest can't resolve dependencies of the (?<module>[\w.]{1,120})/,
    rank: 4,
    samples: [
      "ERROR [ExceptionHandler] Nest can't resolve dependencies of the OrdersService (?). Please make sure that the argument Repository at index [0] is available in the OrdersModule context.",
    ],
  },
  {
    id: "setting-to-provide",
    cause: "application-config-invalid",
    literals: [
      "must provide",
      "must set",
      "must specify",
      "need to provide",
      "need to set",
      "have to set",
      "must configure",
    ],
    match:
      /\b(?:must|need to|have to) (?:provide|set|specify|configure)\b[^\n]{0,80}\b(?:with|in|via|through|using|by) the [`'"]?(?<key>[A-Za-z][\w.-]{2,80})[`'"]? config(?:uration)? (?:option|setting|parameter|key|property|entry|value)\b/i,
    rank: 1,
    samples: ["RuntimeError: You must provide a salt for sessions with the SESSION_SALT config option"],
    lookalikes: ["you must provide a name with the name option", "you must set the table with the config"],
  },
  {
    // What is asked for is none of what there is: "no vector extension found. Available extensions: …".
    id: "none-of-what-there-is",
    cause: "application-config-invalid",
    literals: [
      "found. available ",
      "found, available ",
      "found. supported ",
      "found, supported ",
      "found. known ",
      "found. registered ",
    ],
    match:
      /\bno (?:[\w-]{1,40} ){0,3}([a-z]{4,20}?)(?:s|es)? (?:was |were )?found[.,] (?:available|supported|known|registered) (?:\w{1,20} )?\1(?:s|es)?\b/i,
    samples: ["Error: No image codec found. Available codecs: jpeg, png"],
    lookalikes: ["no jobs found. Available workers: 3"],
  },
  {
    // A branch, tag or path that the repository lacks.
    id: "git-revision-unknown",
    cause: "application-config-invalid",
    literals: ["find remote ref", "not found in upstream", "did not match any file"],
    match:
      /\b(?:couldn't|could not) find remote ref (?<value>[^\s\\"]{1,200})|\bRemote branch (?<value2>\S{1,200}) not found in upstream\b|\bpathspec '[^'\n]{1,200}' did not match any file/i,
    rank: 1,
    samples: [
      "fatal: couldn't find remote ref release-9",
      "fatal: Remote branch release-9 not found in upstream origin",
      "error: pathspec 'release-9' did not match any file(s) known to git",
    ],
    lookalikes: [
      "remote branch main found in upstream origin",
      "the pattern did not match any files yet, waiting",
    ],
  },
  {
    id: "redis-cluster-mode",
    cause: "application-config-invalid",
    literals: ["crossslot", "cluster support disabled", "moved "],
    // The client and the server disagree on whether this is a cluster.
    match:
      /CROSSSLOT Keys in request|cluster support disabled|(?:ResponseError|ReplyError|ERR)\W{1,4}MOVED \d{1,5} /,
    rank: 1,
    samples: [
      "redis.exceptions.ResponseError: CROSSSLOT Keys in request don't hash to the same slot",
      "ERR This instance has cluster support disabled",
    ],
    lookalikes: ["moved 12 files"],
  },
  {
    id: "hdfs-directories",
    cause: "data-corrupted",
    literals: ["incompatible clusterids", "all specified directories"],
    match:
      /Incompatible clusterIDs in (?<path>\S{1,200})|All specified directories (?:are|have) failed to load/i,
    rank: 1,
    samples: ["java.io.IOException: All specified directories have failed to load."],
  },
]);
