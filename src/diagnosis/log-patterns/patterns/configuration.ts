import { definePatterns } from "../pattern.ts";

/** Variables that are not there, and settings that are refused, in nobody's words in particular. */
export const configuration = definePatterns([
  {
    id: "variable-must-be-set",
    cause: "environment-variable-missing",
    literals: ["must be set", "is not set", "not set", "is required", "must be specified", "must be defined", "is not defined", "must not be empty", "is empty", "cannot be empty", "can't be empty", "must be provided", "is missing", "is undefined", "was not provided", "not provided", "is unset", "needs to be set", "should be set", "has to be set", "not found in environment", "isn't set", "has not been set", "not defined", "missing", "required but"],
    match:
      /(?:^|[\s"'`$({:\[,])\$?\{?(?<variable>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,120})\}?["'`)\]]?,? (?:(?:env(?:ironment)? )?var(?:iable)?s? )?(?:must(?: not)? be (?:set|specified|defined|provided|empty|present)|(?:is|was|are) (?:not |un|currently )?(?:set|unset|defined|undefined|required|missing|empty|provided|specified|present)\b|(?:cannot|can't|can not|should not) be (?:empty|blank|null)|(?:needs|has|have) to be (?:set|specified)|should be set|not (?:set|found|provided|defined|specified)|isn't set|has not been set|required\b|missing\b|env(?:ironment)? var(?:iable)? (?:is )?(?:not|missing|required))/,
    rank: 2,
    samples: [
      "Error: QUEUE_URL must be set",
      'level=fatal msg="missing settings" error="POD_ZONE not set"',
      "SMTP_HOST environment variable is not set",
      "panic: AUTH_SECRET is required",
      "error: API_BASE_URL cannot be empty",
    ],
    lookalikes: ["MAX_CONNECTIONS is set to 100", "OTEL_EXPORTER is enabled"],
  },
  {
    id: "missing-variable-named-after",
    cause: "environment-variable-missing",
    literals: ["environment variable", "env variable", "env var", "required env", "envvar", "missing env", "required key", "environment variables", "missing required", "please set", "please define", "you must set", "must set", "expected env", "set the ", "missing environment", "need to specify one of the following environment"],
    match:
      /(?:missing|required|mandatory|undefined|empty|unset|expected|please (?:set|define|specify|provide)|(?:you )?must (?:set|specify|define|provide)|could not (?:find|read)|unable to (?:find|read)|no value for|failed to (?:get|read|load|find)|need to (?:set|specify))\b.{0,60}?\benv(?:ironment)?(?: ?var(?:iable)?s?)?(?: .{0,30}?)?[ :=`'"$({\[]+(?<variable>[A-Za-z][A-Za-z0-9_]{2,120})|required key (?<variable2>[A-Z][A-Z0-9_]{2,120}) missing value|(?:missing|required|please set|must set|set the)[^.\n]{0,40}?[ :`'"$({\[](?<variable3>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,120})\b|env(?:ironment)?(?: ?var(?:iable)?) [`'"]?(?<variable4>\w{3,120})[`'"]? (?:not (?:set|found|defined|present)|is (?:missing|empty|required|not set|undefined|not defined)|must be)/i,
    rank: 1,
    samples: [
      "Missing required environment variable: STRIPE_KEY",
      "required key APP_TOKEN missing value",
      "required env POD_ZONE not set, please configure downward API",
      "Please set the environment variable LICENSE_KEY",
      "environment variable 'region' is missing",
    ],
    lookalikes: ["reading environment variables", "loaded environment variable file"],
  },
  {
    id: "database-superuser-password",
    cause: "environment-variable-missing",
    role: "fatal",
    literals: ["database is uninitialized and"],
    match: /Database is uninitialized and (?:superuser )?password (?:option )?is not specified/i,
    rank: 4,
    samples: ["Error: Database is uninitialized and superuser password is not specified.", "[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified"],
  },
  {
    id: "bitnami-password-empty",
    cause: "environment-variable-missing",
    role: "fatal",
    literals: ["environment variable is empty or not set", "allow_empty_password", "environment variable does not specify"],
    match: /The (?<variable>\w{3,120}) environment variable (?:is empty or not set|does not specify|is not set)|Set the environment variable ALLOW_EMPTY_PASSWORD/,
    rank: 4,
    samples: ["ERROR ==> The REDIS_PASSWORD environment variable is empty or not set. Set the environment variable ALLOW_EMPTY_PASSWORD=yes to allow the container to be started with blank passwords."],
  },
  {
    id: "unexpanded-placeholder",
    cause: "environment-variable-missing",
    literals: ["${"],
    match: /(?:error|fatal|invalid|fail|unknown|cannot|unexpected|emerg|not found|parse|illegal|bad)\w*.{0,160}["'= :/@\[]\$\{(?<variable>[A-Z][A-Z0-9_]{2,100})\}/i,
    rank: 1,
    samples: ['nginx: [emerg] unknown "upstream" variable; invalid host in upstream "${API_HOST}:8080"', "Error: invalid url http://${API_HOST}:8080"],
    lookalikes: ["log format is ${message}"],
  },
  {
    id: "service-link-value",
    cause: "application-config-invalid",
    literals: ["tcp://"],
    match:
      /(?:(?<variable>[A-Z][A-Z0-9_]*_PORT)\W.{0,80})?(?:invalid|parse|parsing|convert|decod|illegal|error|not a (?:valid )?(?:number|integer|port)|failed|bad|cannot|could not|expected|unable|NumberFormat|malformed|unexpected).{0,200}?(?<value>tcp:\/\/(?:\d{1,3}\.){3}\d{1,3}:\d{1,5})|(?<url>\w{1,20}:\/\/[\w.-]{1,200}:tcp:\/\/(?:\d{1,3}\.){3}\d{1,3}:\d{1,5})/i,
    rank: 4,
    samples: [
      'cannot parse "port" as int: strconv.ParseInt: parsing "tcp://10.4.0.9:5000": invalid syntax',
      'java.lang.NumberFormatException: For input string: "tcp://10.4.0.9:5000"',
      'listen URL "ldap://ldap-0:tcp://10.4.0.9:389" parse error=5',
    ],
    lookalikes: ["failed to connect to docker at tcp://docker:2375"],
  },
  {
    id: "yaml-error",
    cause: "application-config-invalid",
    literals: ["yaml: ", "mapping values are not allowed", "did not find expected", "error converting yaml", "scannererror", "parsererror", "cannot unmarshal", "unmarshal errors", "yamlexception", "found character that cannot start", "found unexpected", "json: cannot", "json: unknown field", "not found in type", "unknown field", "invalid character '", "toml: ", "bad indentation of a mapping", "yaml.constructor", "yaml.scanner", "yaml.parser", "tomldecodeerror", "error parsing config", "failed to parse config", "failed to parse configuration", "cannot parse config", "error in config", "parsing yaml", "parse yaml", "couldn't load configuration"],
    match:
      /yaml: (?:line (?<line>\d+)|unmarshal errors?|invalid|did not find|mapping|control|found|input error|unknown|cannot)|mapping values are not allowed (?:here|in this context)|did not find expected|error converting YAML to JSON|yaml\.(?:scanner|parser|constructor)\.\w+Error|(?:json|yaml|toml): (?:cannot unmarshal|unknown field "?(?<key>[\w.-]{1,120}))|line \d+: (?:field|cannot unmarshal)|field (?<key2>[\w.-]{1,120}) not found in (?:type|struct)|unknown field "(?<key3>[^"]{1,120})"|bad indentation of a mapping|TOMLDecodeError|toml: (?:line|cannot|key|expected|unmarshal)|YAMLException|found character that cannot start any token/i,
    rank: 1,
    samples: [
      'err="yaml: unmarshal errors:\\n  line 9: field recievers not found in type config.plain"',
      "yaml.scanner.ScannerError: mapping values are not allowed here",
      "error: json: unknown field \"replcas\"",
      "YAMLException: bad indentation of a mapping entry at line 4, column 3",
    ],
    lookalikes: ["writing yaml: done"],
  },
  {
    id: "config-refused",
    cause: "application-config-invalid",
    literals: ["invalid config", "invalid configuration", "configuration error", "config error", "bad configuration", "error loading config", "failed to load config", "failed to load configuration", "failed to parse config", "failed to read config", "cannot load config", "could not load config", "unable to load config", "error parsing", "error reading config", "config validation", "configuration validation", "validation of config", "invalid setting", "unknown configuration", "unknown config", "unknown key", "unknown directive", "unsupported configuration", "misconfigur", "config file not found", "configuration file not found", "no configuration file", "no such config", "missing config", "missing required config", "configuration is invalid", "config is invalid", "invalid option", "error while loading configuration", "loading configuration file failed", "config file", "configuration file", "unknown parameter", "unrecognized configuration", "not a valid", "illegal value", "invalid port", "invalid argument", "must be ", "pod cidr not assigned", "no declared setting", "incorrect config", "unsupported value", "invalid value", "unknown variable", "invalid url", "malformed url", "invalid uri", "invalid log level", "invalid address", "unknown property", "could not parse", "failed to parse", "unable to parse", "cannot parse"],
    match:
      /(?:invalid|incorrect|bad|malformed|unknown|unsupported|unrecognized|missing(?: required)?|broken|illegal) (?:\w+ )?(?:config(?:uration)?|settings?|directive|parameter|variable|property|key|option|port|url|uri|log ?level|address|value|argument)\b(?:[^\n]{0,20}?["'`](?<value>[^"'`\n]{1,160})["'`])?|(?:fail(?:ed|ure)|unable|cannot|could not|couldn't|error|errors) (?:while |in |to |when )?(?:load|loading|pars(?:e|ing)|read|reading|decod(?:e|ing)|validat(?:e|ing)|process(?:ing)?|unmarshal\w*|find|open|opening)? ?(?:the )?(?:\w+ )?config(?:uration)?(?: file)?(?:[:= ]+["'`]?(?<file>\/[\w./-]{1,300}))?|config(?:uration)?(?: file)? (?:error|is invalid|not found|validation (?:failed|error)|does not exist|missing)|(?:error )?(?:could not|cannot|failed to|unable to|error) pars(?:e|ing) (?:the )?(?:config\w*|flags?|arg\w*|url|yaml|json|toml|option\w*|value|port|env\w*|command line|template)|no config(?:uration)? file|is not a valid (?<value2>[\w ]{1,60})|must be (?:one of|a boolean|an integer|a number|a string|a positive|positive|greater than|less than|between)\b|pod cidr not assigned|No declared setting with name: (?<key2>\S{1,120})/i,
    rank: -1,
    samples: [
      "fatal: invalid configuration: replicas must be positive",
      "Error loading config: /etc/app/app.conf",
      'unknown variable "innodb_log_files"',
      "failed to parse config: unexpected token",
      "error: configuration file not found",
    ],
    lookalikes: ["loading configuration file /etc/app.conf", "using config file /etc/x"],
  },
  {
    id: "input-string-number",
    cause: "application-config-invalid",
    literals: ["for input string", "invalid literal for int", "invalid digit found in string", "is not a valid integer", "not an integer", "unable to convert", "can't convert", "cannot convert", "could not convert string"],
    match: /invalid digit found in string|is not a valid (?:integer|number|port)|for input string: "(?<value>(?:tcp:)[^"]{1,200})"/i,
    samples: ["invalid digit found in string while parsing value 'abc' provided by APP_PORT"],
  },
]);
