import { definePatterns } from "../pattern.ts";

/** What the libraries that read settings say of a key, a file or a placeholder, and what programs say that were given none. */
export const settings = definePatterns(() => [
  {
    // Placeholders of HOCON and MicroProfile: one in capitals is filled from the environment.
    id: "placeholder-of-environment",
    cause: "environment-variable-missing",
    literals: ["could not resolve substitution to a value", "could not expand value"],
    match:
      /[Cc]ould not resolve substitution to a value: \$\{\??(?<variable>[A-Z][A-Z0-9_]{1,120})\}|\bSRCFG00011: Could not expand value (?<variable2>[A-Z][A-Z0-9_]{1,120})\b/,
    rank: 2,
    samples: [
      "com.typesafe.config.ConfigException$UnresolvedSubstitution: application.conf: 12: Could not resolve substitution to a value: ${SHOP_DSN}",
      "java.util.NoSuchElementException: SRCFG00011: Could not expand value SHOP_HOST in property shop.url",
    ],
    lookalikes: [
      "application.conf: 12: Could not resolve substitution to a value: ${shop.url}",
      "SRCFG00011: Could not expand value shop.host in property shop.url",
    ],
  },
  {
    id: "configuration-key-of-environment",
    cause: "environment-variable-missing",
    literals: ["configuration key ", "missing env.", "missing process.env.", "environmenterror: "],
    match:
      /\b[Cc]onfiguration key ["'](?<variable>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,120})["'] does not exist|\b[Mm]issing (?:process\.)?env\.(?<variable2>[A-Z][A-Z0-9_]{1,120})\b|^EnvironmentError: (?<variable3>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,120}) (?:is )?(?:not found|missing)\b/m,
    rank: 2,
    samples: [
      'TypeError: Configuration key "SHOP_SECRET" does not exist',
      "Missing env.SHOP_DSN",
      "EnvironmentError: SHOP_TOKEN not found",
    ],
    lookalikes: ['Configuration key "shop" does not exist', "EnvironmentError: device not found"],
  },
  {
    // authentik asks for it at the level of information, and ends.
    id: "secret-key-asked-for",
    cause: "application-config-invalid",
    anyLevel: true,
    literals: ["secret key missing, check "],
    match: /^(?:\S{0,60} )?Secret key missing, check /,
    rank: 2,
    samples: [
      '{"event": "Secret key missing, check the installation guide.", "level": "info", "logger": "shop.config"}',
    ],
    lookalikes: ["INFO hook 12 rejected: secret key missing, check its header"],
  },
  {
    id: "secret-key-not-given",
    cause: "application-config-invalid",
    literals: ["no secret key ", "missingsecreterror"],
    match:
      /\b[Nn]o secret key (?:was |has been |is )?(?:given|provided|configured|set)\b(?![^\n]{0,120}\b(?:generat|default|random|using|disabl|off|by client|in (?:the )?request))|\bMissingSecretError: /,
    rank: 2,
    samples: [
      "Error: no secret key was provided",
      "[auth][error] MissingSecretError: Please define a `secret` in production.",
    ],
    lookalikes: [
      "WARN: no secret key rotation",
      "No secret key provided, generating one",
      "ERROR 401: no secret key was given in the request",
    ],
  },
  {
    id: "property-not-used",
    cause: "application-config-invalid",
    literals: ["configuration property '"],
    match:
      /\bConfiguration property '(?<key>[^'\n]{1,120})' (?:was not used|is defunct|has been replaced|is not supported)/,
    rank: 1,
    samples: ["1) Error: Configuration property 'query.max-memory-per-nod' was not used"],
    lookalikes: ["Configuration property 'query.max-memory' was read"],
  },
  {
    id: "settings-library-refuses",
    cause: "application-config-invalid",
    literals: [
      "configparser.",
      "omegaconf.errors.",
      "hydra.errors.",
      "configurationparsingexception",
      "sqlalchemy.exc.argumenterror",
    ],
    match:
      /^configparser\.(?:No|Missing|Parsing|Duplicate|Interpolation)\w{0,30}Error: (?<message>[^\n]{0,200})|^omegaconf\.errors\.\w{3,60}: (?<message2>[^\n]{0,200})|^hydra\.errors\.\w{3,60}: (?<message3>[^\n]{0,200})|\bConfigurationParsingException: (?<file>\S{1,200}) has an error|^sqlalchemy\.exc\.ArgumentError: (?<message4>Expected string or URL object|Could not parse)/m,
    rank: 1,
    samples: [
      "configparser.NoSectionError: No section: 'store'",
      "omegaconf.errors.ConfigAttributeError: Key 'rate' is not in struct",
      "io.dropwizard.configuration.ConfigurationParsingException: shop.yml has an error:",
      "sqlalchemy.exc.ArgumentError: Expected string or URL object, got None",
    ],
    lookalikes: ["reading with configparser.ConfigParser", "sqlalchemy.exc.ArgumentError: join target order"],
  },
  {
    // The exceptions of libraries that load settings or read options, by their class.
    id: "settings-exception",
    cause: "application-config-invalid",
    literals: [
      "configreaderexception: ",
      "configloadexception: ",
      "configloadingexception: ",
      "configvalidationexception: ",
      "unrecognizedoptionexception: ",
    ],
    match:
      /\b(?:Config(?:Reader|Load(?:ing)?|Validation)|UnrecognizedOption)Exception: (?<message>[^\n]{1,200})/,
    rank: 2,
    samples: [
      "pureconfig.error.ConfigReaderException: Cannot convert configuration to a com.shop.Settings. Failures are:",
      "com.shop.ConfigLoader$ConfigLoadingException: Cannot convert '' to class com.shop.BaseUrl",
      'Exception in thread "main" joptsimple.UnrecognizedOptionException: rate is not a recognized option',
    ],
    lookalikes: ["at com.shop.ConfigLoadingException.wrap(ConfigLoadingException.java:12)"],
  },
  {
    // What servers and tools say of the one setting that they cannot do with.
    id: "server-setting-refused",
    cause: "application-config-invalid",
    literals: [
      "error creating broker listeners from '",
      "entry in the jaas configuration",
      "no ssl configuration found",
      "multiple storage drivers specified",
      "key found in configuration",
      "{bad_config,",
      "failed to load definitions from a",
    ],
    match:
      /\bError creating broker listeners from '(?<value>[^'\n]{0,300})'|Could not find a '(?<key>[\w.]{1,80})' (?:or '[\w.]{1,120}' )?entry in the JAAS configuration|\bNo SSL configuration found\b|\bmultiple storage drivers specified in configuration\b|\bNo '(?<key2>\w{1,80})' key found in configuration\b|\{bad_config,\s{0,20}"(?<file>[^"\n]{1,200})"|\bFailed to load definitions from a (?:file|directory)(?: of files)? at (?<file2>\S{1,200}?): enoent/,
    rank: 3,
    samples: [
      "java.lang.IllegalArgumentException: Error creating broker listeners from 'PLAINTEXT://:9092,SSL': Unable to parse SSL to a broker endpoint",
      "java.lang.IllegalArgumentException: Could not find a 'KafkaServer' or 'plain.KafkaServer' entry in the JAAS configuration.",
      "Likely root cause: org.opensearch.OpenSearchException: No SSL configuration found",
      "panic: multiple storage drivers specified in configuration or environment: filesystem, s3",
      "Error: No 'script_location' key found in configuration.",
      'error:{badmatch,{error,{bad_config,"/etc/rabbitmq/rabbitmq.conf"}}}',
      "Failed to load definitions from a file at /etc/rabbitmq/definitions.json: enoent",
    ],
    lookalikes: [
      "Creating broker listeners from 'PLAINTEXT://:9092'",
      "3 storage drivers specified in configuration",
      "Failed to load definitions from a file at /etc/rabbitmq/definitions.json: timeout",
    ],
  },
  {
    // A file of settings in JSON that a runtime names itself.
    id: "settings-file-not-parsed",
    cause: "application-config-invalid",
    literals: ["syntaxerror: /"],
    match:
      /\bSyntaxError: (?<file>\/(?:[^\s:/]{1,100}\/){0,12}(?:[^\s:/]{0,60}(?:config|settings|conf|package|options)[^\s:/]{0,60})\.json): (?<message>[^\n]{1,200})/i,
    rank: 2,
    samples: ["SyntaxError: /app/config/default.config.json: Unexpected token } in JSON at position 42"],
    lookalikes: ["SyntaxError: /app/orders/today.json: Unexpected end of JSON input"],
  },
  {
    // Kubernetes' own components, of their flags and files.
    id: "component-config-refused",
    cause: "application-config-invalid",
    literals: ["invalid authentication config: ", "unable to decode config ", "error verifying flags, "],
    match:
      /\b[Ii]nvalid [Aa]uthentication [Cc]onfig: (?<message>[^\n]{1,300})|\bunable to decode config (?<file>\/[^\s:]{1,200}): (?<message2>[^\n]{1,300})|\berror verifying flags, (?<message3>[^"\n]{1,300})/,
    rank: 3,
    samples: [
      '{"level":"fatal","msg":"discovery failed","error":"error verifying flags, \'--listen-client-urls\' expected IP in URL for binding"}',
      "F0301 10:00:00.000000       5 server.go:221] Invalid Authentication Config: 'oidc-issuer-url' (\"http://login.shop\") has invalid scheme (\"http\"), require 'https'",
      'failed complete: unable to decode config /var/lib/kube-proxy/config.conf: strict decoding error: unknown field "rate"',
    ],
    lookalikes: [
      "invalid authentication configuration for user shop",
      "unable to decode config from request",
    ],
  },
  {
    id: "https-keys-not-given",
    cause: "application-config-invalid",
    literals: ["key material not provided"],
    match: /\bKey material not provided to set ?up HTTPS\b/,
    rank: 2,
    samples: ["ERROR: Key material not provided to setup HTTPS. Please configure your keys/certificates."],
    lookalikes: ["key material rotated"],
  },
  {
    id: "variable-and-flag-conflict",
    cause: "application-config-invalid",
    literals: ["conflicting environment variable"],
    match:
      /\bconflicting environment variable (?:"[^"\n]{1,120}" )?is shadowed by (?:the )?corresponding command-line flag\b/,
    rank: 4,
    samples: [
      '{"level":"fatal","msg":"conflicting environment variable is shadowed by corresponding command-line flag (either unset environment variable or disable flag)","environment-variable":"STORE_NAME"}',
    ],
    lookalikes: ["no conflicting environment variable is set"],
  },
  {
    id: "url-setting-refused",
    cause: "application-config-invalid",
    literals: [
      "must specify one of the following schemes",
      "valueerror: port could not be cast to integer value",
      "programmingerror: invalid dsn: ",
    ],
    match:
      /\bURL must specify one of the following schemes\b|\bValueError: Port could not be cast to integer value as '(?<value>[^'\n]{0,80})'|\bProgrammingError: invalid dsn: (?<message>[^\n]{1,200})/,
    rank: 3,
    samples: [
      "redis.exceptions.ConnectionError: Redis URL must specify one of the following schemes (redis://, rediss://)",
      'psycopg2.ProgrammingError: invalid dsn: missing "=" after "shop"',
      "ValueError: Port could not be cast to integer value as 'None'",
    ],
    lookalikes: [
      "the schemes of a URL are redis:// and rediss://",
      "ERROR invalid dsn: order 12",
      "ERROR row 12: Port could not be cast to integer value as 'abc'",
    ],
  },
  {
    // A file of settings in quotes, by its place or by its ending.
    id: "settings-file-missing",
    cause: "application-config-invalid",
    literals: ["does not exist", "doesn't exist"],
    match:
      /["'`](?<file>\/[^\s"'`]{1,200}\.(?:conf|cfg|cnf|ini|toml|hcl|properties|conf\.py))['"`] (?:does not|doesn't) exist\b/,
    samples: [
      "wg-quick: `/etc/wireguard/wg0.conf' does not exist",
      "Error: '/etc/shop.conf.py' doesn't exist",
    ],
    lookalikes: ["'/data/orders.csv' does not exist, creating it", "table 'shop.conf' does not exist"],
  },
  {
    // Go's words for a directory without a name: the setting that holds it is empty.
    id: "path-setting-empty",
    cause: "application-config-invalid",
    literals: ["mkdir : no such file"],
    match: /\bmkdir : no such file or directory/,
    rank: 1,
    samples: ['level=error msg="error running store" err="mkdir : no such file or directory"'],
    lookalikes: ["mkdir /data/shop: no such file or directory"],
  },
  {
    id: "setting-to-be-given",
    cause: "application-config-invalid",
    literals: [
      "multiple private ipv4 addresses found",
      "does not include supervisord section",
      "sparkexception: must specify ",
      "needs to be explicitly supplied",
      "sparkexception: please specify ",
    ],
    match:
      /\bMultiple private IPv4 addresses found\. Please configure one\b|\.ini file does not include supervisord section|\bSparkException: (?:Must|Please) specify (?<key>[\w .-]{3,80})|\bDialect needs to be explicitly supplied\b/,
    rank: 1,
    samples: [
      "==> Multiple private IPv4 addresses found. Please configure one with 'bind' and/or 'advertise'.",
      "Error: .ini file does not include supervisord section",
      'Exception in thread "main" org.apache.spark.SparkException: Must specify the driver container image',
      "Error: Dialect needs to be explicitly supplied as of v4.0.0",
      'Exception in thread "main" org.apache.spark.SparkException: Please specify spark.kubernetes.file.upload.path property.',
    ],
    lookalikes: [
      "multiple private IPv4 addresses found, using 10.0.0.4",
      "no limit is set; please specify one to bound the queue",
      "java.lang.IllegalArgumentException: Please specify at least one item of the order",
    ],
  },
  {
    // What is looked for and there, told before anything else.
    id: "variables-checked",
    role: "benign",
    literals: ["checking ", "validating ", "verifying "],
    match:
      /^\W{0,4}(?:\[?INFO\]? ?:? ?)?(?:[Cc]hecking|[Vv]alidating|[Vv]erifying) (?![^\n]{0,200}\b(?:failed|missing|error|not set)\b)[^\n]{0,60}\b(?:required|mandatory|environment)\b/,
    samples: ["Checking for required env vars: SHOP_HOST, SHOP_USER... OK"],
    lookalikes: ["Validating required environment variables: SHOP_HOST is missing"],
  },
  {
    // What a shell says that has no terminal, and works all the same.
    id: "shell-without-terminal",
    role: "benign",
    literals: ["job control turned off", "no job control in this shell", "cannot set terminal process group"],
    match: /job control turned off|no job control in this shell|cannot set terminal process group/,
    samples: ["sh: can't access tty; job control turned off", "bash: no job control in this shell"],
  },
]);
