import { definePatterns } from "../pattern.ts";

/** Dynamic linkers, executables that the kernel refuses, and drivers of accelerators. */
export const native = definePatterns(() => [
  {
    id: "shared-object-missing",
    cause: "shared-library-missing",
    role: "fatal",
    literals: ["error while loading shared libraries"],
    match:
      /error while loading shared libraries: (?<library>[^:\s]{1,200}): (?:cannot open shared object file|wrong ELF class|file too short|invalid ELF|failed to map|cannot (?:enable|apply|restore)|internal error|unexpected)/,
    rank: 3,
    anyLevel: true,
    samples: [
      "/app/server: error while loading shared libraries: libpq.so.5: cannot open shared object file: No such file or directory",
    ],
  },
  {
    id: "shared-object-not-opened",
    cause: "shared-library-missing",
    literals: [
      "cannot open shared object file",
      "shared object file not found",
      "dlopen",
      "unsatisfiedlinkerror",
      "dllnotfoundexception",
      "unable to load shared library",
      "unable to load dynamic library",
      "couldn't find a valid icu package",
      "no usable version of libssl",
      "cannot load library",
      "failed to load native library",
      "invalid elf header",
      "wrong elf class",
      "error_library_not_found",
      "could not load nvml",
      "incompatible platform detected",
      "found no nvidia driver",
    ],
    match:
      /(?<library>[^\s:/'"`]{1,120}): cannot open shared object file|UnsatisfiedLinkError|Unable to load shared library '(?<library2>[^']{1,200})'|DllNotFoundException|Couldn't find a valid ICU package|No usable version of (?<library9>libssl)|invalid ELF header|wrong ELF class|Unable to load dynamic library '(?<library3>[^']{1,200})'|ERROR_LIBRARY_NOT_FOUND|could not load NVML library|Incompatible platform detected|Found no NVIDIA driver|cannot load library '(?<library4>[^'\n]{1,120}\.so[\w.]{0,20})'/,
    rank: 2,
    samples: [
      "ImportError: libGL.so.1: cannot open shared object file: No such file or directory",
      "Error: /app/node_modules/press/build/press.node: cannot open shared object file: No such file or directory",
      "OSError: cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file: No such file or directory.",
      "java.lang.UnsatisfiedLinkError: /tmp/snappy.so: Error loading shared library ld-linux-x86-64.so.2",
      "Process terminated. Couldn't find a valid ICU package installed on the system.",
      "No usable version of libssl was found",
      "Failed to initialize NVML: could not load NVML library.",
      "E0101 10:00:03.811201       1 factory.go:115] Incompatible platform detected",
      "RuntimeError: Found no NVIDIA driver on your system.",
      "System.DllNotFoundException: Unable to load shared library 'libgdiplus' or one of its dependencies.",
    ],
  },
  {
    id: "glibc-version",
    cause: "shared-library-missing",
    role: "fatal",
    literals: ["not found (required by", "version `glibc", "version `cxxabi"],
    match:
      /(?:(?<library>[\w./+-]{1,200}): )?version [`'"](?<version>(?:GLIBC|GLIBCXX|CXXABI|OPENSSL|\w+)_[\w.]{1,30})' not found/,
    rank: 3,
    samples: [
      "/app/tool: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by /app/tool)",
    ],
  },
  {
    id: "musl-loader",
    cause: "shared-library-missing",
    role: "fatal",
    literals: ["error loading shared library", "error relocating"],
    match:
      /Error loading shared library (?<library>[^\s:]{1,200}):|Error relocating (?<path>\S{1,200}): (?<symbol>\S{1,200}): symbol not found/,
    rank: 3,
    samples: [
      "Error loading shared library libstdc++.so.6: No such file or directory (needed by /app/worker)",
      "Error relocating /app/worker: __res_init: symbol not found",
    ],
  },
  {
    id: "loader-missing",
    cause: "shared-library-missing",
    role: "fatal",
    literals: ["/ld-musl-", "/ld-linux"],
    match:
      /(?<library>\/lib(?:64)?\/ld-(?:musl|linux)[\w.-]{1,40}): (?:no such file|not found|cannot open|could not open)/i,
    rank: 3,
    samples: ["./app: /lib/ld-musl-x86_64.so.1: No such file or directory"],
  },
  {
    id: "undefined-symbol",
    cause: "shared-library-missing",
    literals: ["undefined symbol", "symbol lookup error", "symbol not found", "procedure entry point"],
    match:
      /symbol lookup error: .{1,300}undefined symbol: (?<symbol>\S{1,200})|undefined symbol: (?<symbol2>\S{1,200})/,
    rank: 2,
    samples: ["/app/d: symbol lookup error: /usr/lib/libx.so.1: undefined symbol: SSL_CTX_set_ciphersuites"],
    lookalikes: ["ReferenceError: undefined symbolTable"],
  },
  {
    // The linker of a program that compiles at start.
    id: "linker-library-missing",
    cause: "shared-library-missing",
    literals: ["cannot find -l", "unable to find library -l", "library not found for -l"],
    match: /(?:cannot find|unable to find library|library not found for) (?<library>-l[\w.+-]{1,100})/,
    rank: 3,
    samples: ["/usr/bin/ld: cannot find -lblas: No such file or directory"],
    lookalikes: ["ls: cannot find -l in the options"],
  },
  {
    id: "exec-format-error-binary",
    cause: "architecture-mismatch",
    role: "fatal",
    literals: ["exec format error", "cannot execute binary file"],
    match:
      /(?:exec (?:container process )?[`'"]?(?<path>\/[^\s:`'"]{1,300}?)[`'"]?: )?(?<!\.sh[`'"]?: )exec format error|cannot execute binary file|\[Errno 8\] Exec format error/i,
    rank: 3,
    samples: [
      "exec /usr/local/bin/server: exec format error",
      "standard_init_linux.go:228: exec user process caused: exec format error",
      "/bin/sh: /app/tool: cannot execute binary file: Exec format error",
    ],
    lookalikes: ["exec /docker-entrypoint.sh: exec format error"],
  },
  {
    // A shell that the kernel's refusal leaves to read the file itself finds no script in it.
    id: "shell-reads-binary",
    cause: "architecture-mismatch",
    literals: [": syntax error: ", "elf"],
    match:
      /^(?<path>\.?\/(?:[^\s:/]{1,100}\/){0,12}[^\s:./]{1,100}): (?:line )?1: (?:[Ss]yntax error: (?:unexpected "\("|"\(" unexpected)|[^\w\s]{0,4}ELF\S{0,60}: not found)/m,
    rank: 4,
    samples: [
      '/app/tool: line 1: syntax error: unexpected "("',
      '/app/tool: 1: Syntax error: "(" unexpected',
      "./tool: 1: \u007fELF\u0002\u0001\u0001: not found",
    ],
    lookalikes: [
      '/app/start.sh: line 1: syntax error: unexpected "("',
      '/app/tool: line 7: syntax error: unexpected "("',
    ],
  },
  {
    id: "exec-format-error-script",
    cause: "command-not-executable",
    role: "fatal",
    literals: ["exec format error"],
    match: /(?<command>[^\s:`'"]{1,300}\.(?:sh|bash|py|rb|pl|js|zsh))[`'"]?: exec format error/i,
    rank: 4,
    samples: [
      "exec /docker-entrypoint.sh: exec format error",
      "exec container process `/start.sh`: Exec format error",
    ],
    lookalikes: ["exec /usr/local/bin/server: exec format error"],
  },
  {
    id: "exec-interpreter-missing",
    cause: "command-not-found",
    role: "fatal",
    literals: ["exec ", "cannot execute: required file not found"],
    match:
      /^(?:\S{0,40} )?exec (?:container process )?(?:\(missing dynamic library\?\) )?[`'"]?(?<command>[^\s:`'"]{1,300}\.(?:sh|bash|py|rb|pl|js))[`'"]?: no such file or directory|(?<command2>[^\s:]{1,300}\.(?:sh|bash|py|rb|pl|js)): cannot execute: required file not found/i,
    rank: 3,
    samples: [
      "bash: ./run.sh: cannot execute: required file not found",
      "exec /app/start.sh: no such file or directory",
      "exec container process (missing dynamic library?) `/app/start.sh`: No such file or directory",
    ],
    lookalikes: ["exec /app/server: no such file or directory"],
  },
  {
    id: "exec-loader-missing",
    cause: "shared-library-missing",
    role: "fatal",
    literals: ["exec ", "exec user process caused", "cannot execute: required file not found"],
    match:
      /^(?:\S{0,40} )?exec (?:container process )?(?:\(missing dynamic library\?\) )?[`'"]?(?<path>\/(?!\S*\.(?:sh|bash|py|rb|pl|js)[`'"]?:)[^\s:`'"]{1,300})[`'"]?: no such file or directory|exec user process caused:? "?no such file or directory|: (?<path2>(?!\S{1,300}\.(?:sh|bash|py|rb|pl|js):)[^\s:]{1,300}): cannot execute: required file not found/i,
    rank: 3,
    samples: [
      "exec /app/server: no such file or directory",
      "bash: ./server: cannot execute: required file not found",
      'standard_init_linux.go:211: exec user process caused "no such file or directory"',
      "exec container process (missing dynamic library?) `/app/server`: No such file or directory",
    ],
    lookalikes: [
      "exec /app/start.sh: no such file or directory",
      "exec failed: /config: no such file or directory",
    ],
  },
  {
    id: "qemu-loader",
    cause: "architecture-mismatch",
    role: "fatal",
    literals: ["qemu-", "rosetta error", "exec container process"],
    match:
      /qemu-\w{1,20}(?:-static)?: Could not open '(?<path>[^']{1,200})'|rosetta error|exec container process: Exec format error/,
    rank: 4,
    samples: ["qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory"],
  },
  {
    // A program of another CPU, under an emulator of its user space: what that lacks ends it, or clone's flags are refused.
    id: "emulated-program",
    cause: "architecture-mismatch",
    role: "fatal",
    literals: ["uncaught target signal", "errno=22"],
    match:
      /\bqemu: uncaught target (?<signal>signal \d{1,2}) \(|failed to create new OS thread \(have \d{1,4} already; errno=22\)/,
    rank: 4,
    samples: [
      "qemu: uncaught target signal 11 (Segmentation fault) - core dumped",
      "runtime: failed to create new OS thread (have 3 already; errno=22)",
    ],
    lookalikes: [
      "runtime: failed to create new OS thread (have 12 already; errno=11)",
      "qemu: terminating on signal 15 from pid 1",
    ],
  },
  {
    id: "cpu-level",
    cause: "architecture-mismatch",
    role: "fatal",
    literals: [
      "cpu does not support",
      "x86-64-v",
      "requires a cpu with avx",
      "cpu with avx",
      "avx support",
      "glibc error: cpu",
      "target specific instruction",
      "this program can only be run on amd64 processors",
      "cpu lacks",
      "aren't available on your machine",
    ],
    match:
      /CPU does not support (?<version>x86-64-v\d|[\w. -]{1,40})|requires a CPU with AVX|compiled to use \w{2,20} instructions, but these aren't available|This program can only be run on AMD64 processors with v\d|CPU lacks (?:AVX|SSE)/i,
    rank: 3,
    samples: [
      "Fatal glibc error: CPU does not support x86-64-v2",
      "F cpu_feature_guard.cc:37] The library was compiled to use AVX instructions, but these aren't available on your machine.",
      "This program can only be run on AMD64 processors with v3 microarchitecture support.",
    ],
    lookalikes: [
      "CPU supports AVX",
      "Your CPU supports instructions that this binary was not compiled to use: AVX2",
    ],
  },
  {
    id: "gpu-architecture",
    cause: "architecture-mismatch",
    literals: [
      "no kernel image is available",
      "no_binary_for_gpu",
      "hiperrornobinaryforgpu",
      "invalid device function",
      "requires gpus with compute capability",
    ],
    match:
      /no kernel image is available for execution on the device|hipErrorNoBinaryForGpu|NO_BINARY_FOR_GPU|(?:CUDA|HIP) error: invalid device function|requires GPUs with compute capability/i,
    rank: 3,
    samples: [
      "torch.AcceleratorError: CUDA error: no kernel image is available for execution on the device",
      'hipErrorNoBinaryForGpu: "Unable to find code object for all current devices!"',
    ],
    lookalikes: ["CUDA error: device-side assert triggered"],
  },
  {
    id: "triton-model-file",
    cause: "application-config-invalid",
    literals: ["for model instance", "poll failed for model directory"],
    match:
      /unable to find '(?<file>[^']{1,300})' for model instance|Poll failed for model directory '(?<directory>[^']{1,200})'(?![^\n]*Permission denied)/,
    rank: 2,
    samples: [
      "E0101 10:00:00.000000 1 model_repository_manager.cc:1242] failed to load 'tagger' version 1: Unavailable: unable to find '/models/tagger/1/model.onnx' for model instance 'tagger'",
    ],
    lookalikes: [
      "Poll failed for model directory 'tagger': failed to open text file for read /models/tagger/config.pbtxt: Permission denied",
    ],
  },
  {
    id: "gpu-error-advice",
    role: "benign",
    literals: [
      "cuda kernel errors might be asynchronously",
      "hip kernel errors might be asynchronously",
      "for debugging consider passing",
      "to enable device-side assertions",
    ],
    match:
      /kernel errors might be asynchronously reported|^.{0,120}For debugging consider passing \w{1,40}_LAUNCH_BLOCKING|to enable device-side assertions/,
    samples: [
      "CUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.",
    ],
  },
  {
    id: "dotnet-host-library",
    cause: "shared-library-missing",
    role: "fatal",
    literals: [
      "libhostfxr",
      "libhostpolicy",
      "hostfxr.dll",
      "hostpolicy.dll",
      "failed to resolve full path of the current executable",
    ],
    match:
      /(?:required library |The library ')?(?<library>libhost(?:fxr|policy)\.so|host(?:fxr|policy)\.dll)'?.{0,120}(?:could not be found|was not found|does not exist|Failed)|Failed to load .{0,120}libhost(?:fxr|policy)/i,
    rank: 3,
    samples: [
      "A fatal error occurred. The required library libhostfxr.so could not be found.",
      "The library 'libhostpolicy.so' required to execute the application was not found in '/app/'.",
    ],
  },
]);
