import { definePatterns } from "../pattern.ts";

/** Web servers and proxies that refuse their configuration. */
export const webServers = definePatterns(() => [
  {
    id: "nginx-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["[emerg]"],
    match:
      /\[emerg\].{0,60}?(?:unknown directive "(?<key>[^"]{1,100})"|unexpected "[^"]{1,10}"|invalid number of arguments in "(?<key2>[^"]{1,100})"|"(?<key3>[^"]{1,60})" directive (?:is not allowed here|is duplicate|invalid)|invalid (?:value|parameter|port|URL|host|condition)|unexpected end of file|no "\w+" (?:is defined|section in configuration)|duplicate (?:upstream|listen|location|default)|unknown (?:log format|"[^"]{1,60}" variable)|(?:open\(\)|stat\(\)) "(?<file>[^"]{1,300})" failed \(2: No such file|module "[^"]{1,200}" is not binary compatible|dlopen\(\) "(?<file2>[^"]{1,200})" failed|could not build|"pid" directive|cannot load certificate|no ports? |too many|getpwnam\("(?<user>[^"]{1,60})"\) failed|host not allowed|zero size shared memory|conflicting)/,
    rank: 1,
    samples: [
      'nginx: [emerg] unknown directive "proxy_pas" in /etc/nginx/conf.d/default.conf:9',
      'nginx: [emerg] open() "/etc/nginx/snippets/ssl.conf" failed (2: No such file or directory) in /etc/nginx/nginx.conf:12',
      'nginx: [emerg] no "events" section in configuration',
    ],
    lookalikes: ['nginx: [emerg] host not found in upstream "backend" in /etc/nginx/nginx.conf:3'],
  },
  {
    // Whatever it refuses, it tells the place.
    id: "nginx-config-place",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["[emerg]"],
    match:
      /\[emerg\] (?![^\n]{0,200}(?:host not found|failed \(\d))[^\n]{1,300} in (?<file>\/[^\s:]{1,300}):(?<line>\d{1,6})$/m,
    samples: ['nginx: [emerg] directive "user" is not terminated by ";" in /etc/nginx/nginx.conf:4'],
    lookalikes: [
      'nginx: [emerg] host not found in upstream "cart" in /etc/nginx/nginx.conf:3',
      "nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)",
    ],
  },
  {
    id: "nginx-entrypoint-noise",
    role: "benign",
    literals: [
      "can not modify /etc/nginx",
      "could not open error log file",
      "while connecting to upstream",
      '"user" directive makes sense only',
      "while reading response header from upstream",
      "while reading upstream",
      "[error] ",
      'open() "/usr/share/nginx',
      "upstream timed out",
      "no live upstreams",
      "could not be resolved",
    ],
    match:
      /can not modify \/etc\/nginx|could not open error log file|while (?:connecting to|reading response header from|reading|SSL handshaking to) upstream|"user" directive makes sense only|\[error\] \d+#\d+: \*\d+ /,
    samples: [
      "10-listen-on-ipv6-by-default.sh: info: can not modify /etc/nginx/conf.d/default.conf (read-only file system?)",
      "2026/01/01 10:00:00 [error] 31#31: *7 connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.1",
      'nginx: [alert] could not open error log file: open() "/var/log/nginx/error.log" failed (13: Permission denied)',
    ],
  },
  {
    id: "apache-name-notice",
    role: "benign",
    literals: ["could not reliably determine the server"],
    match: /Could not reliably determine the server's fully qualified domain name/,
    samples: [
      "AH00558: apache2: Could not reliably determine the server's fully qualified domain name, using 10.0.0.5.",
    ],
  },
  {
    id: "apache-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: [
      "ah00526",
      "syntax error on line",
      "invalid command '",
      "ah00014",
      "no listening sockets available",
      "configuration check failed",
    ],
    match:
      /Syntax error on line \d+ of (?<file>\S{1,200}):|Invalid command '(?<key>[^']{1,80})', perhaps misspelled/,
    rank: 1,
    samples: [
      "AH00526: Syntax error on line 12 of /etc/apache2/sites-enabled/000-default.conf:",
      "Invalid command 'RewriteEngine', perhaps misspelled or defined by a module not included in the server configuration",
    ],
  },
  {
    // A volume hides the directory that the image made for its logs.
    id: "apache-log-directory",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["ah02291: cannot access directory"],
    match: /\bAH02291: Cannot access directory '(?<file>[^'\n]{1,200})' for (?:main )?error log/,
    rank: 2,
    samples: [
      "(2)No such file or directory: AH02291: Cannot access directory '/var/log/apache2/' for main error log",
    ],
    lookalikes: ["AH02292: error log of vhost is '/var/log/apache2/'"],
  },
  {
    id: "haproxy-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["fatal errors found in configuration", "error(s) found in configuration file", "[alert]"],
    match:
      /Fatal errors found in configuration|Error\(s\) found in configuration file : (?<file>\S{1,200})|\[ALERT\].{0,40}parsing \[(?<file2>[^\]]{1,200}?):\d+\]/,
    samples: [
      "[ALERT] (1) : Fatal errors found in configuration.",
      "[ALERT] (1) : parsing [/etc/haproxy/haproxy.cfg:9] : unknown keyword 'fronted' out of section.",
    ],
  },
  {
    id: "envoy-caddy-traefik-config",
    cause: "application-config-invalid",
    role: "fatal",
    literals: [
      "more than twice, loop detected",
      "error initializing configuration",
      "error during parsing",
      "adapting config using",
      "unrecognized directive",
      "command traefik error",
      "corefile:",
      "detected for zone",
      "plugin/",
      "unknown directive '",
      "has no rule",
      "error adapting",
      "protobuf message (type envoy",
    ],
    match:
      /error initializing configuration '(?<file>[^']{0,200})'|Corefile:\d+ - Error during parsing: (?<message>[^\n]{1,200})|[Ll]oop \(.{1,120}\) detected for zone "(?<key>[^"]{1,200})"|more than twice, loop detected|adapting config using \w+: |unrecognized directive: (?<key2>\S{1,80})|command traefik error: (?![^\n]{0,300}permission denied)|plugin\/\w{1,40}: (?:not an? |unknown |invalid )|Protobuf message \(type envoy\S{1,100}\) has unknown fields/,
    rank: 1,
    samples: [
      '[FATAL] plugin/loop: Loop (127.0.0.1:55953 -> :1053) detected for zone ".", see https://coredns.io/plugins/loop#troubleshooting',
      '[FATAL] plugin/loop: Seen "HINFO IN 12.34." more than twice, loop detected',
      "/etc/coredns/Corefile:7 - Error during parsing: Unknown directive 'forwardd'",
      "Error: adapting config using caddyfile: Caddyfile:3: unrecognized directive: revers_proxy",
    ],
  },
]);
