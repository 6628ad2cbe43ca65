import { definePatterns } from "../pattern.ts";

/** Go's runtime, flag packages and what Go programs say when they give up. */
export const go = definePatterns([
  {
    id: "go-runtime-panic",
    cause: "application-panic",
    variant: "own-code",
    role: "fatal",
    literals: ["runtime error:", "interface conversion:", "concurrent map", "all goroutines are asleep", "send on closed channel", "close of closed channel", "assignment to entry in nil map", "close of nil channel", "stack exceeds", "negative waitgroup counter", "unlock of unlocked", "reflect: call", "sync: ", "makeslice: len out of range"],
    match:
      /(?:panic: |\(|fatal error: |: )(?<exception>runtime error|interface conversion|concurrent map (?:writes|read and map write|iteration and map write)|all goroutines are asleep|send on closed channel|close of (?:closed|nil) channel|assignment to entry in nil map|stack overflow|sync: [\w ]{5,60}|reflect: [\w ]{3,60})(?:: (?<message>[^\n]{0,200}?))?(?:\)$|$| - |\n)|goroutine stack exceeds (?<limit>\d+)-byte limit/m,
    rank: 3,
    samples: [
      "panic: runtime error: invalid memory address or nil pointer dereference",
      "fatal error: concurrent map writes",
      "panic: interface conversion: interface {} is string, not int",
      'E0101 10:00:00.000000 1 runtime.go:79] Observed a panic: "invalid memory address or nil pointer dereference" (runtime error: invalid memory address or nil pointer dereference)',
    ],
    lookalikes: ["echo: runtime errors are logged to stderr"],
  },
  {
    id: "go-panic",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: ["panic: ", "observed a panic", "fatal error: "],
    match: /(?:^|[\s"])(?<exception>panic|fatal error): (?!serving|runtime error)(?<message>[^\n]{1,300})|Observed a panic: (?<message2>[^\n]{1,200})/m,
    samples: ["panic: template: page:4: unexpected EOF", "panic: main: broken invariant [recovered]", "E0101 10:00:00.000000 1 runtime.go:79] Observed a panic: errors.errorString"],
    lookalikes: ["http: panic serving 10.0.0.1:4000: boom"],
  },
  {
    id: "http-panic-served",
    role: "benign",
    literals: ["panic serving"],
    match: /http: panic serving/,
    samples: ["2026/01/01 10:00:00 http: panic serving 10.0.0.1:4000: runtime error: index out of range [3] with length 3"],
  },
  {
    id: "flag-not-defined",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["flag provided but not defined", "unknown flag:", "unknown shorthand flag", "invalid value \"", "invalid argument \"", "flag needs an argument", "unknown command", "unrecognized arguments", "unrecognized option", "unknown option", "invalid option", "unrecognised option", "no such option", "unexpected argument", "unknown long flag", "unknown short flag", "found argument", "required flag", "unknown argument", "bad flag syntax", "unknown switch", "illegal option", "expected argument", "invalid choice", "arguments are required", "unknown arguments", "not a valid option", "unexpected option", "missing required argument", "invalid boolean value"],
    match:
      /flag provided but not defined: (?<flag>-\S{1,120})|unknown (?:shorthand )?flag: (?:'\w' in )?(?<flag2>-\S{1,120})|invalid (?:value|argument|boolean value) \\?"(?<value>[^"]{0,200})" for (?:flag |"?)?(?<flag3>-[^\s:"]{1,120})|flag needs an argument: (?<flag4>\S{1,120})|unknown command \\?"(?<command>[^"]{1,120})"|(?:unrecogni[sz]ed|unknown|invalid|illegal|unexpected|no such) (?:long flag |short flag |switch )?(?:arguments?|options?)[: ]|unknown (?:long|short) flag|(?:found|unexpected) argument '(?<flag5>[^']{1,120})'|required flag\(s\) (?<flag6>.{1,200}?) not set|bad flag syntax|(?:the following )?arguments are required: |argument .{1,80}: (?:invalid choice|expected one argument)|missing required argument/i,
    rank: 1,
    samples: [
      "flag provided but not defined: -leader-elect-x",
      "Error: unknown flag: --enable-turbo",
      'invalid value "abc" for flag -port: parse error',
      "usage: app [-h]\napp: error: unrecognized arguments: --fast",
      "error: Found argument '--fast' which wasn't expected",
      'Error: required flag(s) "config" not set',
    ],
    lookalikes: ["feature flag unknown: treated as off"],
  },
  {
    id: "go-number-parse",
    cause: "application-config-invalid",
    literals: ["strconv.", "time: invalid duration", "time: unknown unit", "parse \"", "first path segment in url cannot contain colon", "invalid control character in url", "missing protocol scheme", "invalid port", "missing port in address", "too many colons in address", "unsupported protocol scheme", "invalid url escape"],
    match:
      /strconv\.\w{3,20}: parsing \\?"(?<value>[^"]{0,200}?)\\?": (?:invalid syntax|value out of range)|time: (?:invalid duration|unknown unit)|first path segment in URL cannot contain colon|missing protocol scheme|invalid port \\?"(?<value2>[^"]{0,120}?)\\?"|missing port in address|too many colons in address|unsupported protocol scheme/,
    rank: 1,
    samples: [
      'envconfig.Process: converting CACHE_PORT to type int. details: strconv.ParseInt: parsing "tcp://10.1.2.3:6379": invalid syntax',
      'parse ":8080": missing protocol scheme',
      "address db: missing port in address",
    ],
  },
  {
    id: "file-missing",
    cause: "application-config-invalid",
    rank: -1,
    literals: ["no such file or directory", "filenotfound", "cannot find the file", "没有那个文件或目录", "the system cannot find"],
    match:
      /(?:\b(?:open|opening|stat|lstat|read|reading|load|loading|access|source|cat|cp|ls|find|sed|awk|grep|chmod|chown|cannot open|could not open|unable to open|failed to open|can't open)\b[: ]+|FileNotFound(?:Exception|Error): (?:\[Errno 2\] No such file or directory: )?|ENOENT: no such file or directory, \w+ |NoSuchFileException: )["'`]?(?<file>[^\s"'`:()]{1,300})["'`]?|(?<file2>\/[\w./@+-]{1,300}):? ?\(?(?:No such file or directory|没有那个文件或目录)|\[Errno 2\] No such file or directory: '(?<file3>[^']{1,300})'/i,
    samples: [
      "FileNotFoundError: [Errno 2] No such file or directory: '/etc/app/model.bin'",
      "java.io.FileNotFoundException: /etc/app/application.properties (No such file or directory)",
      "cat: /etc/conf: No such file or directory",
      "open /srv/rules.d: no such file or directory",
    ],
    lookalikes: ["connect: no such file or directory"],
  },
  {
    id: "go-log-fatal-open",
    cause: "application-config-invalid",
    literals: ["no such file or directory"],
    match:
      /(?:config|conf|cfg|yaml|yml|json|toml|\.ini|properties|credential|key ?file|cert|settings|kubeconfig|values|rules|template|schema|license|policy)\w{0,20}.{0,200}?(?:(?:open|stat|read|lstat|reading|load(?:ing)?) |["':\s])["']?(?<file>\/[\w./@+-]{1,300})["']?:? .{0,60}no such file or directory|(?:open|stat) (?<file2>\/(?:etc|config|conf|app|opt|run\/secrets|var\/run\/secrets|vault|usr\/share)[\w./@+-]{0,300}): no such file or directory|(?:open|stat) (?<file3>[\w./-]{1,200}\.(?:ya?ml|json|toml|conf|cfg|ini|pem|crt|key|env|properties|xml)): no such file or directory/i,
    samples: [
      "failed to read config: open /etc/app/config.yaml: no such file or directory",
      "Fatal: open config/prod.toml: no such file or directory",
    ],
    lookalikes: ["exec: stat /bin/x: no such file or directory"],
  },
]);
