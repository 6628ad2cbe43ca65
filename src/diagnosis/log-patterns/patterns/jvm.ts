import { definePatterns } from "../pattern.ts";

/** The JVM itself, Spring and what Java frameworks say at start-up. */
export const jvm = definePatterns(() => [
  {
    // A request that somebody else made wrongly, and that was answered.
    id: "spring-answered-exception",
    role: "benign",
    literals: ["handlerexceptionresolver"],
    match: /HandlerExceptionResolver\b[^\n]{0,10}: Resolved \[/,
    samples: [
      "WARN 1 --- [nio-8080-exec-1] .w.s.m.s.DefaultHandlerExceptionResolver : Resolved [org.springframework.web.HttpRequestMethodNotSupportedException: Request method 'POST' not supported]",
    ],
  },
  {
    id: "jvm-options",
    cause: "application-config-invalid",
    role: "fatal",
    literals: [
      "could not create the java virtual machine",
      "unrecognized vm option",
      "unrecognized option: -",
      "invalid maximum heap size",
      "invalid initial heap size",
      "initial heap size set to a larger value",
      "could not reserve enough space for",
      "conflicting collector combinations",
      "improperly specified vm option",
      "error opening zip file or jar manifest missing",
      "invalid -xlog option",
      "vm option",
      "-jar requires jar file",
    ],
    match:
      /Could not create the Java Virtual Machine|Unrecognized (?:VM )?option:? '?(?<flag>[^'\s]{1,120})|Invalid (?:maximum|initial) heap size: ?(?<value>\S{1,60})|Initial heap size set to a larger value|Could not reserve enough space for (?<key>[\w ]{1,60}object heap|code cache)|Conflicting collector combinations|Improperly specified VM option '(?<flag2>[^']{1,120})'|Error opening zip file or JAR manifest missing ?: (?<file>\S{1,200})|Error: -jar requires jar file specification/,
    rank: 2,
    anyLevel: true,
    samples: [
      "Unrecognized VM option 'UseConcMarkSweepGC'",
      "Error: Could not create the Java Virtual Machine.",
      "Error: -jar requires jar file specification",
      "Error occurred during initialization of VM\nCould not reserve enough space for 4194304KB object heap",
    ],
  },
  {
    id: "jvm-class-version",
    cause: "application-panic",
    variant: "module-missing",
    literals: [
      "unsupportedclassversionerror",
      "class file has wrong version",
      "unsupported class file major version",
    ],
    match:
      /(?<module>[\w./$]{1,200}) has been compiled by a more recent version|UnsupportedClassVersionError|Unsupported class file major version (?<version>\d+)/,
    rank: 2,
    samples: [
      "java.lang.UnsupportedClassVersionError: com/example/Main has been compiled by a more recent version of the Java Runtime (class file version 65.0)",
    ],
  },
  {
    id: "java-missing-class",
    cause: "application-panic",
    variant: "module-missing",
    literals: [
      "classnotfoundexception",
      "noclassdeffounderror",
      "nosuchmethoderror",
      "nosuchfielderror",
      "abstractmethoderror",
      "incompatibleclasschangeerror",
      "noclassdeffound",
    ],
    match:
      /(?:java\.lang\.)?(?<exception>ClassNotFoundException|NoClassDefFoundError|NoSuchMethodError|NoSuchFieldError|AbstractMethodError|IncompatibleClassChangeError): (?<module>[^\n]{1,200})/,
    samples: [
      "Caused by: java.lang.ClassNotFoundException: org.example.Driver",
      "java.lang.NoSuchMethodError: 'void a.B.c(int)'",
    ],
  },
  {
    id: "spring-placeholder",
    cause: "application-config-invalid",
    literals: ["could not resolve placeholder"],
    match: /Could not resolve placeholder '(?<key>(?![A-Z][A-Z0-9_]{2,}')[^']{1,200})'/,
    rank: 3,
    samples: [
      "java.lang.IllegalArgumentException: Could not resolve placeholder 'orders.topic' in value \"${orders.topic}\"",
    ],
    lookalikes: ["Could not resolve placeholder 'ORDERS_TOPIC' in value \"${ORDERS_TOPIC}\""],
  },
  {
    id: "spring-placeholder-variable",
    cause: "environment-variable-missing",
    literals: ["could not resolve placeholder"],
    match: /Could not resolve placeholder (?:'|\$\{)(?<variable>[A-Z][A-Z0-9_]{2,120})['}]/,
    rank: 3,
    samples: [
      "Could not resolve placeholder 'ORDERS_TOPIC' in value \"${ORDERS_TOPIC}\"",
      "ConfigurationException: Could not resolve placeholder ${ORDERS_TOPIC}",
    ],
    lookalikes: ["Could not resolve placeholder 'orders.topic'"],
  },
  {
    id: "spring-datasource-url",
    cause: "application-config-invalid",
    literals: [
      "no qualifying bean",
      "cannot load driver class",
      "'url' attribute is not specified",
      "failed to determine a suitable driver class",
      "failed to bind properties under",
      "required a bean of type",
      "required a single bean",
      "config data resource",
      "config data location",
      "no spring.config.import property",
      "failed to load property source",
      "failed to determine suitable jdbc url",
      "configurationpropertiesbindexception",
      "invalid value for configuration property",
      "could not be resolved in property",
      "bean definition overriding",
      "cannot be converted to",
      "failed to convert",
      "no active profile",
    ],
    match:
      /'(?<key>url)' attribute is not specified|Failed to determine (?:a )?suitable (?:driver class|jdbc url)|Failed to bind properties under '(?<key2>[^']{1,200})'|required a (?:bean of type '(?<module>[^']{1,200})'|single bean)|Config data (?:resource|location) '(?<file>[^']{1,200})'.{0,120}(?:does not exist|cannot be found)|No spring\.config\.import property|Failed to load property source|ConfigurationPropertiesBindException|No qualifying bean of type '(?<module2>[^']{1,200})'|Cannot load driver class: (?<module3>\S{1,200})/i,
    rank: 2,
    samples: [
      "Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource could be configured.",
      "Failed to bind properties under 'server.port' to java.lang.Integer:",
      "Parameter 0 of constructor in com.example.Orders required a bean of type 'com.example.Repo' that could not be found.",
      "Config data resource 'file [/config/app.yml]' via location 'file:/config/app.yml' does not exist",
    ],
  },
  {
    id: "spring-context-cancelled",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    // A warning, and yet the end of the start: what is thrown is told once more, as an error, if the log goes on.
    literals: ["cancelling refresh attempt"],
    match: /cancelling refresh attempt: (?<exception>[\w.$]{3,200})(?:: (?<message>[^\n]{1,300}))?/,
    anyLevel: true,
    samples: [
      "WARN 1 --- [main] o.s.c.a.AnnotationConfigApplicationContext : Exception encountered during context initialization - cancelling refresh attempt: org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'orders'",
    ],
  },
  {
    id: "hikari-pool-timeout",
    cause: "dependency-timeout",
    role: "wrapper",
    literals: [
      "from the connection pool",
      "pool timed out",
      "pooltimedout",
      "pooltimeout",
      "pool timeout",
      "connection is not available, request timed out",
      "cannot get a connection, pool error",
      "unable to acquire jdbc connection",
      "pool exhausted",
      "timeout waiting for connection from pool",
    ],
    match:
      /Connection is not available, request timed out after \d+ms|Cannot get a connection, pool error|Unable to acquire JDBC Connection|timeout waiting for connection from pool|Timed out fetching a new connection from the connection pool|pool ?(?:timed? ?out|timeout)/i,
    samples: [
      "HikariPool-1 - Connection is not available, request timed out after 30000ms.",
      "Error: Database(Conn(PoolTimedOut))",
    ],
  },
  {
    id: "jdbc-connection-failed",
    cause: "dependency-connection-refused",
    role: "wrapper",
    literals: [
      "communications link failure",
      "the connection attempt failed",
      "could not open jdbc connection",
      "unable to obtain connection from database",
      "io error: the network adapter could not establish",
      "cannot create poolableconnectionfactory",
      "could not connect to address",
    ],
    match:
      /Communications link failure|The connection attempt failed|Unable to obtain connection from database|The Network Adapter could not establish the connection|Cannot create PoolableConnectionFactory|Could not connect to address=/i,
    samples: [
      "com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure",
      "org.postgresql.util.PSQLException: The connection attempt failed.",
    ],
  },
  {
    id: "jvm-crash-log",
    cause: "segmentation-fault",
    role: "wrapper",
    literals: ["fatal error has been detected by the java runtime"],
    match: /fatal error has been detected by the Java Runtime Environment/,
    samples: ["# A fatal error has been detected by the Java Runtime Environment:"],
  },
  {
    // With -XX:+CrashOnOutOfMemoryError the JVM writes a crash log of it.
    id: "jvm-crash-out-of-memory",
    cause: "runtime-heap-exhausted",
    role: "fatal",
    literals: ["fatal error: outofmemory encountered"],
    match: /^# {1,4}fatal error: OutOfMemory encountered: (?<message>[^\n]{1,80})/,
    rank: 3,
    samples: ["#  fatal error: OutOfMemory encountered: Java heap space"],
    lookalikes: ["#  fatal error: corrupted constant pool"],
  },
  {
    // A façade that finds no logger, a logger that finds no file: they print less, and nothing ends.
    id: "jvm-logger-bare",
    role: "benign",
    literals: ["slf4j: ", "no log4j 2 configuration", "log4j2 could not find", "log4j:warn"],
    match:
      /^SLF4J(?:\([WE]\))?: |StatusLogger (?:No Log4j 2 configuration|Log4j2 could not find)|^log4j:WARN /,
    samples: [
      'SLF4J: Failed to load class "org.slf4j.impl.StaticLoggerBinder".',
      "ERROR StatusLogger No Log4j 2 configuration file found. Using default configuration (logging only errors to the console)",
      "log4j:WARN No appenders could be found for logger (shop.Cart).",
    ],
    lookalikes: [
      "java.lang.NoClassDefFoundError: org/slf4j/LoggerFactory",
      "ERROR StatusLogger Unable to create file /var/log/shop/shop.log java.io.IOException: Permission denied",
    ],
  },
  {
    // The line of the crash log that says of what; for a SIGSEGV other patterns stand.
    id: "jvm-crash-signal",
    cause: "aborted",
    role: "fatal",
    literals: ["sigbus (0x", "sigill (0x", "sigfpe (0x", "sigtrap (0x", "internal error ("],
    match:
      /^# {1,4}(?:(?<signal>SIG(?:BUS|ILL|FPE|TRAP)) \(0x[0-9a-f]{1,4}\) at pc=|Internal Error \(\S{1,120}:\d{1,6}\), pid=)/,
    rank: 2,
    samples: [
      "#  SIGBUS (0x7) at pc=0x00007f81a0c4e1b3, pid=7, tid=31",
      "#  Internal Error (sharedRuntime.cpp:553), pid=7, tid=31",
    ],
    lookalikes: [
      "#  SIGSEGV (0xb) at pc=0x00007f2b1c0d1234, pid=1, tid=14",
      "HTTP 500 Internal Error (handled)",
    ],
  },
  {
    // A collection begins where an allocation finds no room: the report of an ordinary one.
    id: "jvm-collection",
    role: "benign",
    literals: ["[gc (", "[full gc (", "(allocation failure)"],
    match: /\[(?:Full )?GC \([A-Z][\w .()]{2,60}\)|\bPause (?:Young|Full)\b.{0,20}\(Allocation Failure\)/,
    samples: [
      "3.871: [GC (Allocation Failure) [PSYoungGen: 76284K->10737K(141824K)] 76372K->19741K(316928K), 0.0198101 secs]",
      "[2.113s][info][gc] GC(4) Pause Young (Allocation Failure) 76M->20M(245M) 12.345ms",
      "41.220: [Full GC (Ergonomics) [PSYoungGen: 10744K->0K(141824K)] 21211K->18800K(316928K), 0.0561013 secs]",
    ],
    lookalikes: ["FATAL ERROR: Zone Allocation failed - process out of memory"],
  },
  {
    id: "java-uncaught",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: [
      "exception in thread",
      "application run failed",
      "application failed to start",
      "error starting applicationcontext",
      "caused by: ",
    ],
    match:
      /Exception in thread "(?:main|[^"]{1,120})" (?<exception>[\w.$]{3,200})(?:: (?<message>[^\n]{1,300}))?|Application run failed|APPLICATION FAILED TO START|Caused by: (?<exception2>[\w.$]{3,200}(?:Exception|Error))(?:: (?<message2>[^\n]{1,300}))?/,
    samples: [
      'Exception in thread "main" java.lang.NullPointerException: Cannot invoke "String.length()" because "s" is null',
      "APPLICATION FAILED TO START",
    ],
  },
  {
    id: "quarkus-config",
    cause: "application-config-invalid",
    literals: [
      "srcfg",
      "configurationexception",
      "configvalidationexception",
      "failed to load config value",
      "missing configuration",
      "invalid configuration",
      "configexception",
      "no configuration setting found",
    ],
    match:
      /(?:SRCFG\d{5}: )?(?:The config property (?<key>[\w.-]{1,200}) is required|Failed to load config value of type .{1,100} for: (?<key2>[\w.-]{1,200}))|SRCFG\d{5}|No configuration setting found for key '(?<key3>[^']{1,200})'|ConfigException(?:: (?:Missing required configuration "(?<key4>[^"]{1,200})"|Invalid .{1,200}))?|(?:Kafka|Config)\w*Exception: Invalid (?:url|value|configuration)/,
    rank: 1,
    samples: [
      "io.smallrye.config.ConfigValidationException: SRCFG00014: The config property app.token is required but it could not be found in any config source",
      'org.apache.kafka.common.config.ConfigException: Missing required configuration "bootstrap.servers" which has no default value.',
    ],
  },
]);
