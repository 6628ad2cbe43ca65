import { definePatterns } from "../pattern.ts";

/** What programs on .NET print, and the runtime before it runs them. */
export const dotnet = definePatterns(() => [
  {
    id: "dotnet-unhandled",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: ["unhandled exception"],
    match:
      /Unhandled [Ee]xception[.:] (?<exception>[\w.]{3,200}(?:Exception|Error)?)(?: \(0x[0-9A-F]+\))?: (?<message>[^\n]{1,300})/,
    samples: ["Unhandled exception. System.InvalidOperationException: Sequence contains no elements"],
  },
  {
    // As loggers print what a program caught last: its name in full, and no word about who did not handle it.
    id: "dotnet-exception",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: ["exception: ", "exception ("],
    match:
      /^(?<exception>(?:[A-Z]\w{0,60}\.){1,10}[A-Z]\w{0,100}Exception)(?: \(0x[0-9A-F]{8}\))?: (?<message>[^\n]{1,300})$/m,
    samples: ["System.ArgumentNullException: Value cannot be null."],
    lookalikes: ["Exception: order 9", " ---> System.IO.IOException: broken pipe"],
  },
  {
    id: "dotnet-file-missing",
    cause: "application-panic",
    variant: "module-missing",
    literals: ["could not load file or assembly", "typeloadexception", "missingmethodexception"],
    match:
      /Could not load file or assembly '(?<module>[^,']{1,200})|TypeLoadException|MissingMethodException/,
    rank: 1,
    samples: [
      "System.IO.FileNotFoundException: Could not load file or assembly 'Dapper, Version=2.0.0.0, Culture=neutral'. The system cannot find the file specified.",
    ],
  },
  {
    id: "dotnet-framework-missing",
    cause: "application-config-invalid",
    role: "fatal",
    literals: [
      "you must install or update .net",
      "microsoft.netcore.app",
      "microsoft.aspnetcore.app",
      "a compatible framework",
      "hostfxr",
      "libhostpolicy",
      "it was not possible to find any compatible framework",
    ],
    match:
      /You must install or update \.NET to run this application|Framework(?:: |: ')?'?(?<module>Microsoft\.[\w.]{1,60})'?, version '(?<version>[^']{1,30})'|not possible to find any compatible framework/,
    rank: 2,
    samples: [
      "You must install or update .NET to run this application.",
      "Framework: 'Microsoft.NETCore.App', version '8.0.0' (x64)",
    ],
  },
  {
    // What `dotnet FILE.dll` prints where the image has no such file.
    id: "dotnet-assembly-missing",
    cause: "command-not-found",
    role: "fatal",
    literals: ["the application '", ".dll does not exist", "the specified framework-dependent"],
    match: /The application '(?<command>[^'\n]{1,300})' (?:does not exist|is not (?:a )?(?:valid|found))/i,
    rank: 2,
    samples: [
      "      The application 'Shop.Api.dll' does not exist.",
      "The application 'migrate' does not exist",
    ],
    lookalikes: ["The application 'Shop.Api.dll' was started"],
  },
  {
    id: "dotnet-options",
    cause: "application-config-invalid",
    literals: [
      "optionsvalidationexception",
      "the connectionstring property has not been initialized",
      "format of the initialization string",
      "value cannot be null. (parameter '",
      "parameter name: connectionstring",
      "parameter name: uristring",
      "connection string",
      "failed to convert configuration value",
    ],
    match:
      /OptionsValidationException: (?<message>[^\n]{1,200})|ConnectionString property has not been initialized|Format of the initialization string does not conform|(?:Value cannot be null\. \(Parameter '|^Parameter name: )(?<key>[cC]onnectionString|uriString)\b|Failed to convert configuration value|connection string .{0,60}(?:is (?:missing|empty|not set|invalid)|could not be found|not found)/i,
    rank: 1,
    samples: [
      "Microsoft.Extensions.Options.OptionsValidationException: Url is required",
      "System.ArgumentNullException: Value cannot be null. (Parameter 'connectionString')",
      "System.ArgumentNullException: Value cannot be null. (Parameter 'uriString')",
      "Parameter name: uriString",
    ],
    lookalikes: ["System.ArgumentNullException: Value cannot be null. (Parameter 'order')"],
  },
  {
    id: "dotnet-sql-server-unreachable",
    cause: "dependency-connection-refused",
    literals: ["network-related or instance-specific error"],
    match: /network-related or instance-specific error/,
    samples: [
      "Microsoft.Data.SqlClient.SqlException (0x80131904): A network-related or instance-specific error occurred while establishing a connection to SQL Server.",
    ],
  },
  {
    id: "npgsql-cannot-connect",
    cause: "dependency-connection-refused",
    literals: ["npgsqlexception"],
    match:
      /NpgsqlException \(0x80004005\): Failed to connect to (?<host>\[[\da-fA-F:.]{2,45}\]|[\w.-]{1,253}):(?<port>\d{1,5})/,
    rank: 1,
    samples: ["Unhandled exception. Npgsql.NpgsqlException (0x80004005): Failed to connect to 10.4.0.7:5432"],
    lookalikes: ["Npgsql.NpgsqlException (0x80004005): Exception while reading from stream"],
  },
  {
    id: "sql-server-handshake",
    cause: "dependency-unavailable",
    literals: ["pre-login handshake", "during the login process"],
    match:
      /a connection was successfully established with the server, but then an error occurred during the (?:pre-login handshake|login process)/i,
    samples: [
      "SqlException: A connection was successfully established with the server, but then an error occurred during the pre-login handshake. (provider: TCP Provider, error: 35)",
    ],
  },
]);
