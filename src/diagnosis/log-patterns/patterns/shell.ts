import { definePatterns } from "../pattern.ts";

/** Shells, env(1) and launchers that cannot find or run what they are told to. */
export const shell = definePatterns(() => [
  {
    id: "git-discovery-note",
    role: "benign",
    literals: ["git_discovery_across_filesystem"],
    match: /GIT_DISCOVERY_ACROSS_FILESYSTEM not set/,
    samples: ["Stopping at filesystem boundary (GIT_DISCOVERY_ACROSS_FILESYSTEM not set)."],
  },
  {
    id: "npm-update-notice",
    role: "benign",
    literals: ["npm update check failed", "npm warn ", "npm notice"],
    match: /npm update check failed|^npm (?:WARN|warn|notice) /m,
    samples: [
      "npm WARN shop@1.0.0 No license field.",
      "│                    npm update check failed                    │",
    ],
  },
  {
    // The kernel's limit for arguments and environment together: the kubelet adds variables for every Service.
    id: "environment-too-large",
    cause: "application-config-invalid",
    literals: ["argument list too long", "e2big"],
    match:
      /(?:^|[\s"])exec (?:container process )?[`'"]?(?<command>\/[^\s:`'"]{1,300})[`'"]?: argument list too long|exec user process caused:? "?argument list too long|fork\/exec \S{1,300}: argument list too long|\bspawn E2BIG\b|\[Errno 7\] Argument list too long/i,
    rank: 3,
    samples: [
      "exec /usr/local/bin/start.sh: argument list too long",
      "standard_init_linux.go:228: exec user process caused: argument list too long",
      "Error: spawn E2BIG",
      "OSError: [Errno 7] Argument list too long: 'ffmpeg'",
    ],
    lookalikes: ["/cleanup.sh: line 3: /bin/rm: Argument list too long"],
  },
  {
    id: "sh-not-found",
    cause: "command-not-found",
    literals: [": not found", "command not found", ": nicht gefunden", "未找到命令", "introuvable"],
    match:
      /(?:^|\s)(?:(?:\/\S{1,60}\/)?(?:sh|ash|dash|bash|zsh|ksh|busybox)|\/?\S{1,200}?\.sh|\/\S{1,200}?): (?:exec: )?(?:line )?(?:\d{1,6}: )?(?:exec: )?["']?(?<command>(?!line\b|lookup\b|open\b|stat\b)[^\s:"']{1,200})["']?: (?:not found|command not found|nicht gefunden|未找到命令|commande introuvable)|(?:^|: )exec: (?:line \d{1,6}: )?(?<command2>[^\s:"']{1,200}): not found|(?:^|\s)(?:\/?\S{1,200}?\.sh|(?:\/\S{1,60}\/)?(?:da|a)?sh): \d{1,6}: (?<command3>[^\s:"']{1,100} [^\n:"']{1,100}): not found/m,
    rank: 1,
    samples: [
      "sh: 1: gunicron: not found",
      "sh: nest: not found",
      "/entrypoint.sh: line 8: envsubst: command not found",
      "bash: line 1: pg_isready: command not found",
      "/entrypoint.sh: exec: line 9: uwsgi: not found",
      "bin/start: exec: line 9: rake: not found",
      // A whole command between quotes is one word to the shell.
      "/srv/run.sh: 12: rake db seed: not found",
      "exec: gunicorn: not found",
    ],
    lookalikes: ["GET /favicon.ico: 404 page: not found", 'template: page:1: function "x" not defined'],
  },
  {
    id: "sh-no-such-file",
    cause: "command-not-found",
    literals: ["no such file or directory", ": not found", ": no such file"],
    match:
      /(?:^|\s)(?:(?:\/\S{1,60}\/)?(?:sh|ash|dash|bash|zsh)): (?:line )?(?:\d{1,6}: )?(?:exec: )?(?:can't open '|cannot open )?(?<command>[^\s:'"]{1,200})'?: no such file(?: or directory|\s*$)|: line \d{1,6}: (?:exec: )?(?<command3>\.{0,2}\/[\w./-]{1,200}\.(?:sh|py|rb|pl|js)|(?:\.{0,2}\/)?[\w./-]{0,200}\bs?bin\/[\w.-]{1,100}): no such file or directory|(?:can't open|cannot open|Can't open) ['"]?(?<command2>\/?[\w./-]{1,200}\.sh)['"]?/im,
    rank: 1,
    samples: [
      "/bin/sh: ./run: No such file or directory",
      "/bin/bash: /opt/start.sh: No such file or directory",
      "sh: can't open '/scripts/init.sh': No such file or directory",
      "/bin/sh: 0: cannot open bin/serve: No such file",
      "/entrypoint.sh: line 4: /app/run.sh: No such file or directory",
      "/entrypoint.sh: line 9: exec: /usr/local/bin/server: No such file or directory",
      "/srv/start: line 12: bin/rails: No such file or directory",
    ],
    lookalikes: [
      "cat: /etc/conf: No such file or directory",
      "/entrypoint.sh: line 4: /etc/app/settings.env: No such file or directory",
    ],
  },
  {
    id: "windows-command-unknown",
    cause: "command-not-found",
    literals: ["is not recognized as"],
    match:
      /(?:The term )?'(?<command>[^']{1,200})' is not recognized as (?:a |the )?(?:name of a cmdlet|an internal or external command)/,
    rank: 1,
    samples: [
      "sync.ps1: The term 'az' is not recognized as a name of a cmdlet, function, script file, or executable program.",
      "'node' is not recognized as an internal or external command,",
    ],
    lookalikes: ["'eu' is not recognized as a region"],
  },
  {
    id: "env-interpreter",
    cause: "command-not-found",
    role: "fatal",
    literals: ["env: ", "bad interpreter"],
    match:
      /env: (?:can't execute )?[‘'"`]?(?<command>[^’'"`:\n]{1,120}?)(?:\\r|\r)?[’'"`]?: No such file or directory|(?<file>\S{1,200}): (?<command2>\S{1,120}): bad interpreter/,
    rank: 2,
    samples: [
      "/usr/bin/env: 'node': No such file or directory",
      "env: ‘bash\\r’: No such file or directory",
      "/start.sh: /bin/bash^M: bad interpreter: No such file or directory",
    ],
  },
  {
    id: "exec-not-found",
    cause: "command-not-found",
    literals: [
      "tini: exec",
      "[fatal tini",
      "executable file not found in",
      "not found in $path",
      "exec failed",
      "[fatal tini",
      "[dumb-init]",
      "enoent",
      "failed to exec",
      "executable not found",
      "s6-supervise",
      "exec: ",
    ],
    match:
      /exec: "(?<command>[^"]{1,200})": (?:executable file not found|stat \S{1,200}: no such file)|\[FATAL tini \(\d+\)\] exec (?<command2>\S{1,200}) failed: No such file|\[dumb-init\] (?<command3>\S{1,200}): No such file|spawn (?<command4>\S{1,200}) ENOENT|failed to exec(?:ute)?:? .{0,120}No such file|tini: exec (?<command5>\S{1,200}) failed: No such file|executable file [`'](?<command6>[^`']{1,200})[`'] not found in \$PATH/i,
    rank: 2,
    samples: [
      'exec: "ffmpeg": executable file not found in $PATH',
      "[FATAL tini (7)] exec /app/run failed: No such file or directory",
      "[dumb-init] gunicorn: No such file or directory",
      "Error: spawn java ENOENT",
      'Error: unable to start container "web": crun: executable file `serve` not found in $PATH: No such file or directory',
    ],
    lookalikes: ["Error: ENOENT: no such file or directory, open '/app/config.json'"],
  },
  {
    // Of what a program wants to start itself, as the libraries of Go, Java and Ruby say it.
    id: "child-program-missing",
    cause: "command-not-found",
    literals: ["fork/exec ", "cannot run program", "no such file or directory - "],
    match:
      /\bfork\/exec (?<command>(?!\/proc\/self\/)[^\s:]{1,200}): no such file or directory|Cannot run program "(?<command2>[^"\n]{1,200})"(?: \(in directory "[^"\n]{1,200}"\))?: (?:[\w.]{1,60}: )?(?:error=2,|Exec failed, error: 2 )|No such file or directory - (?<command3>[\w+-]{1,60}|\/\S{0,100}\/s?bin\/[\w.+-]{1,60})(?: \(Errno::ENOENT\))?$/m,
    rank: 3,
    samples: [
      "panic: fork/exec /usr/bin/git: no such file or directory",
      'java.io.IOException: Cannot run program "ffmpeg": error=2, No such file or directory',
      "Errno::ENOENT: No such file or directory - wkhtmltopdf",
    ],
    lookalikes: [
      "fork/exec /proc/self/exe: no such file or directory",
      "fork/exec /usr/bin/git: resource temporarily unavailable",
      "Errno::ENOENT: No such file or directory - config/shop.yml",
      "No such file or directory @ rb_sysopen - shop",
    ],
  },
  {
    // The frame of subprocess that raises what its child could not start with. A refusal stands below, in words of its own.
    id: "python-child-missing",
    cause: "command-not-found",
    literals: ["raise child_exception_type("],
    match: /raise child_exception_type\(errno_num, err_msg/,
    samples: [
      "Traceback (most recent call last):\n  File \"/usr/lib/python3.9/subprocess.py\", line 1821, in _execute_child\n    raise child_exception_type(errno_num, err_msg, err_filename)\nFileNotFoundError: [Errno 2] No such file or directory: 'git'",
    ],
    lookalikes: ["FileNotFoundError: [Errno 2] No such file or directory: 'data'"],
  },
  {
    id: "start-target-missing",
    cause: "command-not-found",
    role: "fatal",
    literals: [
      "unable to access jarfile",
      "could not find or load main class",
      "can't open file",
      "could not open input file",
      "the application to execute does not exist",
      "can't open perl script",
      "no such file or directory -- ",
      "cannot find module",
      "command not found:",
      "no application entry point",
      'error: module not found "file',
      "unable to find main class",
      "no main manifest attribute",
      "package.json'",
    ],
    match:
      /Unable to access jarfile (?<command1>\S{1,300})|Could not find or load main class (?<command2>\S{1,200})|can't open file '(?<command3>[^']{1,300})': \[Errno 2\]|Could not open input file: (?<command4>\S{1,200})|application to execute does not exist: '(?<command5>[^']{1,300})'|Can't open perl script|No such file or directory -- (?<command6>\S{1,200}) \(LoadError\)|bundler: command not found: (?<command7>\S{1,100})|no main manifest attribute|ENOENT: no such file or directory, open '(?<command8>[^']{1,200}package\.json)'/,
    rank: 2,
    samples: [
      "Error: Unable to access jarfile /app/app.jar",
      "Error: Could not find or load main class com.example.Main",
      "python: can't open file '/app/main.py': [Errno 2] No such file or directory",
      "Could not open input file: artisan",
      "The application to execute does not exist: '/app/Web.dll'.",
      "bundler: command not found: puma",
      "npm ERR! enoent ENOENT: no such file or directory, open '/srv/package.json'",
    ],
  },
  {
    id: "node-entry-missing",
    cause: "command-not-found",
    literals: ["cannot find module"],
    match:
      /Cannot find module '(?<command>\/[^']{1,300})'[\s\S]{0,600}?(?:requireStack: \[\]|internal\/main\/run_main_module)|Cannot find module '(?<command2>\/(?!.*node_modules)[^']{1,200}?\/(?:index|server|main|app|start|dist|build|bin)(?![^']*\.json')[^']{0,100})'$/,
    rank: 2,
    samples: ["Error: Cannot find module '/app/dist/main.js'"],
    lookalikes: [
      "Error: Cannot find module 'express'",
      "Error: Cannot find module '/srv/app/config/secrets.json'",
    ],
  },
  {
    id: "sh-permission-denied",
    cause: "command-not-executable",
    literals: ["permission denied", "cannot run program"],
    match:
      /(?:^|\s)(?:(?:\/\S{1,60}\/)?(?:sh|ash|dash|bash|zsh)|\/?\S{1,100}\.sh|\S{0,40}standard_init_linux\.go): (?:line )?(?:\d{1,6}: )?(?:exec: )?(?:exec user process caused:? "?)?(?<command>(?!can(?:not|'t)|create|\/(?:etc|var|tmp|data|proc|sys|dev|run|mnt)\/(?!\S{0,160}(?:\/s?bin\/|\.(?:sh|py|rb|pl|js):))|\/\S{1,80}\/(?:data|logs?|cache|tmp)\/(?!\S{0,160}(?:\/s?bin\/|\.(?:sh|py|rb|pl|js):))|\S{0,120}\/etc\/[\w.-]{1,60}:|\S{0,180}\.(?:env|conf|cfg|ini|ya?ml|json|log|pid|txt|properties|xml|key|pem|crt):)[^\s:"']{1,200}): [Pp]ermission denied|exec: "(?<command2>[^"]{1,200})": permission denied|exec user process caused:? "?permission denied|\[(?:dumb-init|FATAL tini \(\d+\))\] (?:exec )?(?<command3>\S{1,200})(?: failed)?: Permission denied|exec \S{1,200}: permission denied|exec container process `(?<command5>[^`\n]{1,200})`: Permission denied|\bfork\/exec (?<command6>[^\s:]{1,200}): permission denied|Cannot run program "(?<command7>[^"\n]{1,200})"[^\n]{0,200}: error=13,|unable to exec (?<command4>\S{1,200}): Permission denied/m,
    rank: 3,
    samples: [
      "/bin/sh: ./run.sh: Permission denied",
      "sh: 1: /app/start: Permission denied",
      "/bin/bash: line 1: /opt/tool: Permission denied",
      "[FATAL tini (6)] exec /app/x failed: Permission denied",
      "s6-supervise shop (child): fatal: unable to exec run: Permission denied",
      "exec container process `/entrypoint.sh`: Permission denied",
      "fork/exec ./run: permission denied",
      'java.io.IOException: Cannot run program "./run" (in directory "/srv"): error=13, Permission denied',
    ],
    lookalikes: [
      "sh: can't create /data/x: Permission denied",
      "sh: cannot open /data/x: Permission denied",
      "sh: /shop/data/id: Permission denied",
      "/entrypoint.sh: line 6: /etc/shop/.settings: Permission denied",
      "/usr/share/scripts/shop/common.sh: line 150: /opt/shop/etc/passwd: Permission denied",
    ],
  },
  {
    id: "sh-create-denied",
    cause: "filesystem-permission-denied",
    literals: ["permission denied"],
    match:
      /(?:sh|bash|dash|ash)\S{0,100}: (?:line )?(?:\d{1,6}: )?(?:can't create|cannot create|can't open|cannot open) (?<path>[^\s:]{1,300}): Permission denied/i,
    rank: 3,
    samples: [
      "sh: can't create /data/x: Permission denied",
      "sh: 4: cannot create /etc/app.conf: Permission denied",
    ],
  },
  {
    id: "unbound-variable",
    cause: "environment-variable-missing",
    role: "fatal",
    literals: ["unbound variable", "parameter not set", "parameter null or not set"],
    match: /(?<variable>[A-Za-z_]\w{0,120}): (?:unbound variable|parameter (?:null or )?not set)/,
    rank: 2,
    samples: ["/entrypoint.sh: line 4: DB_HOST: unbound variable", "sh: 1: API_TOKEN: parameter not set"],
  },
  {
    id: "positional-parameter-missing",
    cause: "application-config-invalid",
    role: "fatal",
    literals: ["unbound variable", "parameter not set"],
    // The script wants more arguments than its command line has.
    match: /: \$?(?<key>[1-9@*]): (?:unbound variable|parameter (?:null or )?not set)/,
    rank: 2,
    samples: ["./run.sh: line 3: $2: unbound variable", "/run.sh: 3: 1: parameter not set"],
    lookalikes: ["/run.sh: line 3: DB_HOST: unbound variable"],
  },
  {
    id: "sh-syntax-error",
    cause: "application-config-invalid",
    literals: [
      "syntax error near unexpected token",
      "bad substitution",
      "syntax error: unexpected",
      "unexpected end of file",
      "unterminated quoted string",
      "syntax error: unterminated",
      "unexpected eof while looking for matching",
    ],
    match:
      /(?:sh|bash|line \d+): (?:\d+: )?(?:-c: line \d+: )?(?:syntax error near unexpected token|Syntax error: |syntax error: unexpected|unexpected EOF while looking for matching)|^\S{1,200}: (?:line )?\d{1,6}: (?:\S{1,200}: )?Bad substitution$/im,
    samples: [
      "sh: 1: Syntax error: Unterminated quoted string",
      "/bin/bash: -c: line 2: syntax error near unexpected token `('",
      "/entrypoint.sh: 12: Bad substitution",
    ],
  },
]);
