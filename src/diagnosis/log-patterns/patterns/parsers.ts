import { definePatterns } from "../pattern.ts";

/** What parsers, servers and frameworks say of a setting that they cannot take, in their own words. */
export const parsers = definePatterns(() => [
  {
    id: "value-not-parsed",
    cause: "application-config-invalid",
    literals: [
      "malformedurlexception",
      "urisyntaxexception",
      "claims to not accept jdbcurl",
      "no suitable driver found for",
      "parse quantity's suffix",
      "toml parse error",
      "malformed inline yaml",
      "in json at position",
      "no such flag -",
      "appeared at top level in config",
    ],
    match:
      /\bMalformedURLException: (?:no protocol: )?(?<value>\S{1,200})|\bURISyntaxException: |claims to not accept jdbcUrl|\bNo suitable driver found for (?<value2>\S{1,200})|unable to parse quantity's suffix|\bTOML parse error\b|\bMalformed inline YAML\b|in JSON at position \d+ while parsing (?<file>\S{1,200})|\berl: no such flag (?<flag>-\S{1,60})|\b[Aa] setting '(?<key>[^'\n]{1,120})' appeared at top level in config\b/i,
    rank: 1,
    samples: [
      "java.net.MalformedURLException: no protocol: catalog:8080",
      "java.net.URISyntaxException: Illegal character in authority at index 7",
      "Driver org.postgresql.Driver claims to not accept jdbcUrl, ${JDBC_URL}",
      "java.sql.SQLException: No suitable driver found for jdbc:shop",
      "Error: unable to parse quantity's suffix",
      "Error: TOML parse error at line 3, column 1",
      "SyntaxError: Unexpected token } in JSON at position 120 while parsing /app/config.json",
      "Code: 137. DB::Exception: A setting 'max_usage' appeared at top level in config /etc/store/config.xml.",
    ],
    lookalikes: ["SyntaxError: Unexpected token < in JSON at position 0"],
  },
  {
    // A name that one part of a configuration uses and no other part defines.
    id: "configured-name-not-registered",
    cause: "application-config-invalid",
    literals: ["not registered"],
    match:
      /\b(?:parser|plugin|filter|processor|codec|formatter|encoder|decoder|transform|exporter|extension|middleware) ["'`](?<value>[^"'`\n]{1,120})["'`] (?:is |was )?not registered\b/i,
    rank: 1,
    samples: ["[error] [multiline] parser 'shop-lines' not registered"],
    lookalikes: ["receiver 'bob-phone' is not registered", "the parser is not registered with the fleet"],
  },
  {
    // A value that the schema of a HOCON configuration refuses, as an Erlang term.
    id: "hocon-schema",
    cause: "application-config-invalid",
    literals: ["validation_error", "failed_to_check_schema"],
    match:
      /\bfailed_to_check_schema\b|\bkind => validation_error\b(?:[^\n]{0,200}?\bpath => "(?<key>[^"\n]{1,120})")?/,
    rank: 1,
    samples: [
      '[error] #{kind => validation_error,path => "node.role",reason => not_a_enum_symbol,value => spare}',
      "failed_to_check_schema: shop_conf_schema",
    ],
    lookalikes: ["order 9 was refused: validation_error"],
  },
  {
    id: "server-configuration",
    cause: "application-config-invalid",
    literals: [
      "required default_backend",
      "required use_backend",
      "bad option at line",
      "no hostkeys available",
      "from vcc-compiler",
      "unix user ",
      "locate a flask application",
      "adapternotspecified",
      "messageencryptor::invalidmessage",
      "must set settings.",
      "could not load store from",
      "could not fetch application environment",
      "container does not exist",
      "pem does not contain a key",
      "unable to read /",
      "set or unset ",
    ],
    match:
      /unable to find required (?:default|use)_backend|\bbad option at line (?<line>\d{1,7}) of (?<file>\S{1,200})|no hostkeys available|Message from VCC-compiler|\bunix user (?<user>[\w.-]{1,60}) does not exist|Could not locate a Flask application|\bAdapterNotSpecified\b|MessageEncryptor::InvalidMessage|\bYou must set settings\.(?<key>\w{1,60})|Could not load store from '(?<file2>[^']{1,200})'|could not fetch application environment|specified container does not exist|keystore or PEM does not contain a key|[Uu]nable to read (?<file3>\/\S{1,200}\.(?:pem|crt|cer|key|jks|p12))\b|set or unset (?<key2>\w{2,60}) and \w{2,60} in pairs/,
    rank: 4,
    samples: [
      "[ALERT] proxy 'web': unable to find required default_backend: 'app'.",
      "dnsmasq: bad option at line 3 of /etc/dnsmasq.conf",
      "sshd: no hostkeys available -- exiting.",
      "Message from VCC-compiler:",
      "ERROR: for app: unix user www-data does not exist",
      "Error: Could not locate a Flask application.",
      "ActiveRecord::AdapterNotSpecified: 'production' database is not configured",
      "ActiveSupport::MessageEncryptor::InvalidMessage",
      "CommandError: You must set settings.ALLOWED_HOSTS if DEBUG is False.",
      "Web server failed to start: Could not load store from 'classpath:keystore.p12'",
      "** (ArgumentError) could not fetch application environment :repo",
      "Azure.RequestFailedException: The specified container does not exist.",
      "Your keystore or PEM does not contain a key.",
      "SecurityException[Unable to read /usr/share/shop/certs/node.pem]",
      "please set or unset MAX_HEAP and HEAP_NEW in pairs",
    ],
    lookalikes: ["unix user www-data"],
  },
  {
    id: "root-refused",
    cause: "security-context-rejected",
    // Programs that do not want to be the super-user.
    literals: ["as root", "execution of the postgresql server", "--no-sandbox"],
    match:
      /\b(?:cannot|can ?not|can't|refusing to|must not|should not|do not|don't) (?:be )?run (?:\w+ )?as root\b|\bRunning as root without --no-sandbox is not supported|"root" execution of the PostgreSQL server is not permitted|how to run mysqld as root/i,
    rank: 2,
    samples: [
      "java.lang.RuntimeException: can not run elasticsearch as root",
      "Running as root without --no-sandbox is not supported.",
      '"root" execution of the PostgreSQL server is not permitted.',
      '[ERROR] Fatal error: Please read "Security" section of the manual to find out how to run mysqld as root!',
    ],
    lookalikes: ["we recommend to run it as root", "starting the agent as root"],
  },
]);
