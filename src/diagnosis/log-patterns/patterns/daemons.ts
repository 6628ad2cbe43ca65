import { definePatterns } from "../pattern.ts";

/** Servers of mail, names, files, directories and the like, in words of their own. */
export const daemons = definePatterns(() => [
  {
    // PostgreSQL tells at the level LOG which address it did not get, and at last that it has none.
    id: "postgres-address-taken",
    cause: "port-conflict",
    anyLevel: true,
    literals: ["could not bind ipv"],
    match:
      /could not bind IPv[46] (?:address "[^"\n]{1,80}"|socket): Address already in use(?:[\s\S]{0,120}already running on port (?<port>\d{1,5}))?/,
    rank: 2,
    samples: [
      'LOG:  could not bind IPv4 address "0.0.0.0": Address already in use\nHINT:  Is another postmaster already running on port 5432? If not, wait a few seconds and retry.',
      "LOG:  could not bind IPv6 socket: Address already in use",
    ],
    lookalikes: ['LOG:  could not bind IPv6 address "::1": Cannot assign requested address'],
  },
  {
    id: "daemon-setting-refused",
    cause: "application-config-invalid",
    literals: [": fatal: ", "bungled ", "vcl compilation failed", "interface", "default route"],
    match:
      /\bpostfix\/\S{1,60}: fatal: (?:parameter (?<key>\w{1,80}): |bad |unsupported |invalid |open database )|\bBungled (?<file>\S{1,200}) line (?<line>\d{1,7})|VCL compilation failed|\b[Ii]nterface ["'`]?(?<value>[\w.-]{1,40})["'`]? [^\n]{0,60}(?:doesn't|does not) exist|[Nn]on-existent interface|[Uu]nable to find default route/,
    rank: -1,
    samples: [
      "postfix/master[1]: fatal: parameter inet_interfaces: no local interface found for ::1",
      "2026/01/01 10:11:01| FATAL: Bungled /etc/squid/squid.conf line 31: http_acces allow localnet",
      "Running VCC-compiler failed, exited with 2\nVCL compilation failed",
      "(/etc/keepalived/keepalived.conf: Line 12) WARNING - interface ens192 for vrrp_instance A doesn't exist",
      "E0101 10:00:00.000000       1 main.go:9] failed to get default interface: unable to find default route",
    ],
    lookalikes: ["using interface eth0 as default route"],
  },
  {
    id: "user-not-in-image",
    cause: "application-config-invalid",
    literals: [
      "user doesn't exist: ",
      "getpwnam",
      "getgrnam",
      "can't find the user",
      "invalid user",
      "unable to find user",
    ],
    match:
      /\bUser doesn't exist: (?<user>[\w.-]{1,60})|\bget(?:pw|gr)nam\(["'(]{0,2}(?<user2>[\w.-]{1,60})?["')]{0,2} failed|can't find the user (?<user3>[\w.-]{1,60}) to switch to|\bch(?:own|grp): invalid (?:user|group)|unable to find user (?<user4>[\w.-]{1,60})/,
    samples: [
      "Fatal: service(imap-login) User doesn't exist: dovenull (See service imap-login { user } setting)",
      'nginx: [emerg] getpwnam("www") failed in /etc/nginx/nginx.conf:1',
      "can't find the user nobody to switch to",
      "chown: invalid user: 'app:app'",
    ],
    lookalikes: ["WARN invalid user agent", "login of an invalid user was refused"],
  },
  {
    id: "licence-not-accepted",
    cause: "application-config-invalid",
    literals: ["eula", "license=accept", "license agreement", "licence agreement", "license terms"],
    match:
      /\b(?:[Pp]lease|must|need to|have to|has to) (?:be )?(?:accept|agree to)(?:ed)? (?:the |its |our )?[^\n]{0,60}\b(?:EULA|[Ll]icen[cs]e (?:[Aa]greement|[Tt]erms))\b|(?:\bEULA\b\)?|[Ll]icen[cs]e (?:[Aa]greement|[Tt]erms)) (?:must|has to|needs to) be accepted|\bLICENSE=accept\b/,
    samples: [
      "[init] Please accept the Minecraft EULA at",
      "The End-User License Agreement (EULA) must be accepted before the server can start.",
      "Set environment variable LICENSE=accept to indicate acceptance of license terms and conditions.",
    ],
    lookalikes: ["By using the container, you accept the terms and conditions of this license agreement:"],
  },
  {
    id: "administrator-not-named",
    cause: "environment-variable-missing",
    literals: ["admin party"],
    match: /will no longer run in "?Admin Party/,
    samples: ['ERROR: CouchDB 3.0+ will no longer run in "Admin Party"'],
  },
  {
    id: "memory-of-machine-too-small",
    cause: "application-config-invalid",
    literals: ["requires "],
    match:
      /\brequires (?:a machine with )?at least (?<limit>\d[\d.]{0,9} ?(?:[MG]i?B|megabytes|gigabytes)) of (?:memory|RAM)\b/,
    samples: ["sqlservr: This program requires a machine with at least 2000 megabytes of memory."],
    lookalikes: ["this job requires at least 2 workers"],
  },
  {
    id: "directory-server-tls",
    cause: "tls-certificate-invalid",
    variant: "unknown-authority",
    literals: ["tls init def ctx failed"],
    match: /TLS init def ctx failed/,
    samples: ["5f24e641 main: TLS init def ctx failed: -1"],
  },
  {
    // What follows is the place in its file, over many lines.
    id: "backend-host-unresolved",
    cause: "dns-resolution-failed",
    variant: "name-unknown",
    role: "fatal",
    literals: ["could not be resolved to an ip address"],
    match: /host ['"`]{0,2}(?<host>[\w.-]{1,253})['"`]{0,2} could not be resolved to an IP address/,
    rank: 1,
    samples: [
      "Message from VCC-compiler:\nBackend host '\"web-backend\"' could not be resolved to an IP address:\n\tName or service not known",
    ],
  },
  {
    id: "child-process-killed",
    cause: "terminated-by-signal",
    role: "wrapper",
    anyLevel: true,
    literals: [
      "exit value",
      "exited with code",
      "signal: killed",
      "signal 9",
      "exit status 137",
      "killed",
      "return code",
      "status=9/kill",
      "signal: 9, sigkill",
      "via signal [sigkill]",
    ],
    match:
      /\bexit(?:ed with exit)? value (?:\[\w{1,40}\])?:? ?137\b|\bexited with code 137\b|\bsignal: killed\b|\b(?:by|received|to|on) signal 9\b|\bexit status 137\b|: line \d{1,6}: {1,8}\d{1,7} Killed {1,24}\S|^Killed$|\b(?:exited with '|exited prematurely: )signal 9\b|\breturn code Negsignal\.SIGKILL\b|\bexited with return code -9\b|\bcode=killed, status=9\/KILL\b|\(signal: 9, SIGKILL|\bvia signal \[SIGKILL\]|\bfatal error: Killed signal terminated program \S/,
    samples: [
      "/start.sh: line 10:    93 Killed                  ./server --port 80",
      "Killed",
      "WARN  app[][o.s.a.p.AbstractManagedProcess] Process exited with exit value [es]: 137",
      'level=error msg="Command execution failed" error="signal: killed"',
      "[NOTICE] [pool www] child 37 exited on signal 9 (SIGKILL) after 3.2 seconds from start",
      "[2026-01-01 10:00:00,000: ERROR/MainProcess] Process 'ForkPoolWorker-2' pid:17 exited with 'signal 9 (SIGKILL)'",
      "[2026-01-01, 10:00:00 UTC] {local_task_job.py:102} INFO - Task exited with return code Negsignal.SIGKILL",
      "INFO - Task exited with return code -9",
      "systemd[1]: agent.service: Main process exited, code=killed, status=9/KILL",
      "  process didn't exit successfully: `rustc src/main.rs` (signal: 9, SIGKILL: kill)",
      "PM2        | App [app:0] exited with code [0] via signal [SIGKILL]",
      "c++: fatal error: Killed signal terminated program cc1plus",
    ],
    lookalikes: [
      "processed 137 orders",
      "Killed 4 idle workers",
      "INFO - Task exited with return code 0",
      "INFO - Task exited with return code -15",
      "ERROR ldap_bind finished, return code -9",
      "agent.service: Main process exited, code=killed, status=15/TERM",
    ],
  },
  {
    id: "token-to-check",
    cause: "dependency-auth-rejected",
    literals: ["(check registration token)", "(check authentication token)", "(check token)", "is removed"],
    match:
      /\b(?:forbidden|unauthorized|is not valid)\b \(check (?:\w+ )?token\)|[Vv]erifying runner\.{3} is removed/,
    rank: 2,
    samples: [
      "Registering runner... forbidden (check registration token)  runner=abc",
      "ERROR: Verifying runner... is removed                     runner=abc",
    ],
    lookalikes: ["Verifying runner... is alive    runner=abc"],
  },
  {
    id: "client-not-authenticated",
    role: "benign",
    // A server tells of somebody who wanted to come in, not of a service that turned it away.
    literals: ["login attempt", "failed password for", "authentication failure", "invalid authentication"],
    match:
      /\b[Ll]ogin attempt\b[^\n]{0,80}\bfrom (?:\[|\d|::)|\bFailed password for\b|authentication failure;[^\n]{0,200}rhost=|invalid authentication from \d/,
    samples: ["ERROR [http.ban] Login attempt or request with invalid authentication from 10.0.0.8"],
    lookalikes: [
      "FATAL login failed for user shop",
      'FATAL login attempt failed: password authentication failed for user "shop"',
    ],
  },
  {
    // What a container's init says at its end, whatever it was that ended.
    id: "init-cannot-halt",
    role: "benign",
    literals: ["s6-linux-init-hpr", "failed to properly bring all the services up"],
    match: /s6-linux-init-hpr: fatal: unable to reboot|failed to properly bring all the services up/,
    samples: [
      "s6-linux-init-hpr: fatal: unable to reboot(): Operation not permitted",
      "rc.init: warning: s6-rc failed to properly bring all the services up!",
    ],
    lookalikes: ["s6-applyuidgid: fatal: unable to set supplementary group list: Operation not permitted"],
  },
  {
    id: "usb-noise",
    role: "benign",
    // No container has a bus to look at unless it is given one, and what looks there does so in passing.
    literals: ["libusb_init failed"],
    match: /libusb_init failed/,
    samples: ["Critical: libusb_init failed"],
  },
]);
