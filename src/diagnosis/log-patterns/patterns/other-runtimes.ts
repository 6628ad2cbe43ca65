import { definePatterns } from "../pattern.ts";

/** Ruby, PHP, Rust, Erlang and Elixir. */
export const otherRuntimes = definePatterns(() => [
  {
    id: "ruby-load-error",
    cause: "application-panic",
    variant: "module-missing",
    literals: [
      "cannot load such file",
      "in locally installed gems",
      "in any of the sources",
      "required by your /",
      "bundle install",
      "gem::",
      "could not find gem",
      "your ruby version is",
      "could not find compatible versions",
      "your bundle is locked to",
    ],
    match:
      /cannot load such file -- (?<module>\S{1,200}) \(LoadError\)|Could not find (?<module2>\S{1,120}) in (?:locally installed gems|any of the sources)|Could not find gem '(?<module3>[^']{1,120})|Could not find '(?<module4>[^']{1,60})' \([\w.]{1,20}\) required by your \S{1,200}\.lock|Your bundle is locked to (?<module6>\S{1,80})(?: \(\S{1,40}\))?,? (?:but that version (?:could not|can no longer)|from)|could not find compatible versions for gem "(?<module5>[^"]{1,60})"|Your Ruby version is (?<version>\S{1,20}), but your Gemfile specified (?<expected>\S{1,20})/,
    samples: [
      "/app/x.rb:1:in `require': cannot load such file -- pg (LoadError)",
      "Could not find rack-3.0.0 in locally installed gems",
      "Bundler::GemNotFound: Could not find pg-1.5.4 in any of the sources",
      "Could not find 'bundler' (2.5.6) required by your /srv/Gemfile.lock. (Gem::GemNotFoundException)",
      'Bundler could not find compatible versions for gem "rack":',
      "Bundler::GemNotFound: Your bundle is locked to rack (3.0.1), but that version could not be found in any of the sources listed in your Gemfile.",
    ],
  },
  {
    // As rake prints what ended a task: above its frames, without the place.
    id: "ruby-exception",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: ["error: ", "invalid: ", "notfound: ", "missing: ", "failed: ", "unavailable: "],
    match:
      /^(?<exception>(?:[A-Z]\w{1,60}::){1,6}[A-Z]\w{0,60}(?:Error|Invalid|NotFound|Missing|Failed|Unavailable)): (?<message>[^\n]{1,300})$/m,
    samples: ["ExecJS::RuntimeUnavailable: Could not find a JavaScript runtime."],
    lookalikes: ["Error: order 9", "at ExecJS::RuntimeUnavailable: retried"],
  },
  {
    id: "ruby-uncaught",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: [
      ":in `",
      ":in '",
      "(nomethoderror)",
      "(nameerror)",
      "(runtimeerror)",
      "(argumenterror)",
      "unable to load application",
      "failed to load command",
      "uninitialized constant ",
      "undefined method ",
      "undefined local variable",
    ],
    match:
      /^\S{1,300}:\d+:in [`'][^']{1,200}': (?<message>.{1,300}?) \((?<exception>[\w:]{3,120})\)|^(?:(?<exception3>NameError|NoMethodError): )?(?<message3>(?:uninitialized constant [A-Z]|undefined (?:method|local variable or method) [`'])[^\n]{1,200})|Unable to load application: (?<exception2>[\w:]{3,120}): (?<message2>[^\n]{1,300})/m,
    samples: [
      "/app/a.rb:4:in `boot': undefined method `x' for nil:NilClass (NoMethodError)",
      "! Unable to load application: NameError: uninitialized constant Foo",
      "uninitialized constant ShopAssets",
    ],
  },
  {
    id: "rails-server-pid",
    cause: "data-locked",
    role: "fatal",
    literals: [
      "a server is already running",
      "already running with pid",
      "pid file exists",
      "pidfile already exists",
      "pid file found",
      "already running?",
      "pid file",
      "pidfile",
      "already running (or delete",
    ],
    match:
      /A server is already running[^/\n]{0,80}(?<file>\/\S{1,200}\.pid)?|(?:pid ?file|PID file|pidfile)\b.{0,100}? (?:exists|already exists|found)|already running with PID (?<value>\d+)|already running \(or delete (?<file2>\/[^\s)]{1,200})/i,
    rank: 2,
    samples: [
      "A server is already running. Check /app/tmp/pids/server.pid.",
      "This application is already running (Or delete /srv/shop/RUNNING_PID file).",
    ],
  },
  {
    id: "rails-secret-key-base",
    cause: "environment-variable-missing",
    literals: [
      "secret_key_base",
      'key not found: "',
      "encryption key has been specified",
      "master.key",
      "no application encryption key",
    ],
    match:
      /Missing [`'"]?(?<variable>secret_key_base)|key not found: "(?<variable2>[A-Z][A-Z0-9_]{2,120})" \(KeyError\)|No application encryption key has been specified|Missing encryption key to decrypt|ActiveSupport::MessageEncryptor::InvalidMessage/,
    rank: 2,
    samples: [
      "Missing `secret_key_base` for 'production' environment, set this string with `bin/rails credentials:edit` (ArgumentError)",
      'key not found: "SMTP_HOST" (KeyError)',
      "No application encryption key has been specified.",
    ],
  },
  {
    id: "php-name-not-configured",
    cause: "application-config-invalid",
    literals: [
      "] not configured",
      "] is not defined",
      "] not supported",
      "] is not supported",
      "have a configured driver",
    ],
    // Laravel looks connections, stores, disks, mailers and guards up by the name in the configuration.
    match:
      /\b(?:database|connection|driver|disk|mailer|store|guard|queue|broadcaster|channel|provider|hasher|host)\b[\w ]{0,30}\[(?<value>[^\]\n]{0,120})\] (?:is )?(?:not (?:configured|defined|supported)|does not have a configured driver)/i,
    rank: 1,
    samples: [
      "Database connection [reporting] not configured.",
      "InvalidArgumentException: Cache store [redys] is not defined.",
      "Disk [s3-eu] does not have a configured driver.",
    ],
    lookalikes: ["Route [login] not defined.", "View [welcome] not found."],
  },
  {
    id: "php-fatal",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: [
      "php fatal error",
      "fatal error: uncaught",
      "php parse error",
      "parse error: syntax error, unexpected",
    ],
    match:
      /(?:PHP )?(?:Fatal|Parse) error: {1,2}(?:Uncaught (?<exception>[\w\\]{3,120}): )?(?<message>[^\n]{1,300})/,
    samples: [
      "PHP Fatal error:  Uncaught Error: Call to undefined function foo() in /app/index.php:3",
      "Parse error: syntax error, unexpected '7' (T_LNUMBER), expecting identifier (T_STRING)",
    ],
  },
  {
    id: "php-autoload-missing",
    cause: "application-panic",
    variant: "module-missing",
    literals: ["failed opening required", "vendor/autoload.php", 'class "', "not found in /"],
    match:
      /Failed opening required '(?<module>[^']{1,300})'|(?:Class|Interface|Trait) ["'](?<module2>[^"']{1,200})["'] not found/,
    samples: [
      "PHP Fatal error:  Uncaught Error: Failed opening required '/app/vendor/autoload.php' (include_path='.:/usr/share/php')",
    ],
  },
  {
    id: "php-extension-missing",
    cause: "application-panic",
    variant: "module-missing",
    literals: [
      "extension is not ",
      "extension is required",
      "extension is missing",
      "extension is installed and enabled",
      "the requested php extension",
      "could not find driver",
    ],
    // PDO's word for the extension of a database.
    match:
      /^\s*could not find driver\b|(?:PDOException|QueryException)[^\n]{0,120}could not find driver|["'`](?<module>[\w-]{2,40})["'`] (?:PHP )?extension is (?:not (?:installed|loaded|enabled)|required|missing)|\bPHP (?<module2>[\w-]{2,40}) extension is (?:not (?:installed|loaded|enabled)|required|missing|installed and enabled)|requested PHP extension (?<module3>[\w-]{2,40}) is missing/im,
    rank: 1,
    samples: [
      "  could not find driver (Connection: pgsql, SQL: select 1)",
      'Connection.php: the "amqp" extension is not installed.',
      "LogicException: Please make sure the PHP Redis extension is installed and enabled.",
      "the requested PHP extension gd is missing from your system",
    ],
    lookalikes: ['ERROR:  extension "postgis" is not available', "PHP extension redis loaded"],
  },
  {
    id: "php-fpm-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["no pool defined", "cannot get uid for user", "unable to parse value for entry"],
    match:
      /No pool defined|cannot get (?:uid|gid) for (?:user|group) '(?<user>[^']{1,60})'|unable to parse value for entry '(?<key>[^']{1,60})'/,
    samples: ["[01-Jan-2026 00:00:00] ERROR: No pool defined. at least one pool section must be specified"],
    lookalikes: ["[01-Jan-2026 00:00:00] ERROR: FPM initialization failed"],
  },
  {
    id: "php-fpm-ended",
    cause: "application-config-invalid",
    role: "wrapper",
    literals: ["fpm initialization failed"],
    match: /FPM initialization failed/,
    samples: ["[01-Jan-2026 00:00:00] ERROR: FPM initialization failed"],
  },
  {
    id: "php-socket-missing",
    cause: "dependency-connection-refused",
    variant: "loopback",
    literals: ["[2002] no such file or directory", "(2002): no such file or directory"],
    match:
      /SQLSTATE\[HY000\] [[(]2002[\])]:? No such file or directory|mysqli\S{0,40} ?[[(]\S{0,10}2002[\])]: No such file or directory/,
    rank: 3,
    samples: ["PDOException: SQLSTATE[HY000] [2002] No such file or directory in /srv/app/Store.php:20"],
    lookalikes: ["SQLSTATE[HY000]: General error: 1 no such table: orders"],
  },
  {
    id: "rust-panic",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: ["panicked at"],
    match: /panicked at (?:'(?<message>[^\n]{1,300}?)', )?(?<file>[\w./@-]{1,200}:\d+)?/,
    samples: [
      "thread 'main' panicked at src/main.rs:14:5:",
      "thread 'main' panicked at 'index out of bounds: the len is 3 but the index is 7', src/main.rs:9:5",
    ],
  },
  {
    id: "rust-not-present",
    cause: "environment-variable-missing",
    literals: ["notpresent", "envvar", "environment variable not found", "missing value for field"],
    match:
      /\bNotPresent\b|EnvVar(?:\(|NotFound|Error)|(?:(?<variable>[A-Z][A-Z0-9_]{2,120})\W{1,4})?environment variable not found/,
    rank: 1,
    samples: [
      "called `Result::unwrap()` on an `Err` value: NotPresent",
      "DATABASE_URL must be set: environment variable not found",
    ],
  },
  {
    // What the module of a program that reads its settings cannot parse.
    id: "rust-setting-not-parsed",
    cause: "application-config-invalid",
    literals: ["parseinterror", "parsefloaterror", "parseboolerror"],
    match:
      /\bParse(?:Int|Float|Bool)Error\b[^\n]{0,80}', (?:\S{0,160}\/)?(?:config|configuration|settings|env|options|cli|args)(?:\/\w{1,60})?\.rs:\d/,
    rank: 1,
    samples: [
      "thread 'main' panicked at 'called `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit }', shop/src/config/mod.rs:45:5",
    ],
    lookalikes: [
      "thread 'main' panicked at 'called `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit }', shop/src/orders.rs:45:5",
    ],
  },
  {
    id: "deno-permission-not-given",
    cause: "application-config-invalid",
    literals: ["run again with the --allow-"],
    match: /Requires \w{2,20} access to [^\n]{1,300}run again with the (?<flag>--allow-\w{2,20})/,
    rank: 5,
    samples: [
      'error: Uncaught (in promise) PermissionDenied: Requires net access to "0.0.0.0:8080", run again with the --allow-net flag',
    ],
  },
  {
    id: "deno-uncaught",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: ["uncaught (in "],
    match:
      /error: Uncaught \(in (?:promise|worker\S{0,40})\) (?<exception>\w{3,60})?:? ?(?<message>[^\n]{1,300})/,
    samples: ["error: Uncaught (in promise) TypeError: fetcher is not a function"],
  },
  {
    id: "beam-crash",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: [
      "kernel pid terminated",
      "init terminating in do_boot",
      "application start error",
      "(exit) ",
      "** (mix)",
      "crash dump is being written",
      "error:notsup",
      "error:undef",
      "error:bad",
      "error:{bad",
      "error:function_clause",
      "error:{case_clause",
    ],
    match:
      /Kernel pid terminated(?: \(\w+\) \(|",\w+,")(?<message>.{1,300})|^\{"Kernel pid terminated",$|(?:^|\s)error:\{?(?:notsup|undef|badarg|badarith|badmatch|badkey|function_clause|case_clause)\b(?!\S*:)|init terminating in do_boot|Could not start application (?<module>\w{1,100})|\*\* \((?<exception>[\w.]{2,100})\) (?<message2>[^\n]{1,300})/,
    samples: [
      "Kernel pid terminated (application_controller) ({application_start_failure,shop,{bad_return,x}})",
      '{"Kernel pid terminated",application_controller,"{application_start_failure,shop,{undef,[]}}"}',
      "** (Mix) Could not start application shop: exited",
      "2026-01-01 10:00:00.240 [error] <0.271.0> error:notsup",
    ],
  },
]);
