import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRedactor } from "../../src/redaction/create-redactor.ts";
import { barePlaceholders } from "../../src/redaction/placeholder.ts";

const lineCount = (text: string) => text.split(/\r\n|[\r\n]/).length;

describe("numbering", () => {
  test("equal secrets are equal in texts, variables, arguments, URLs and headers", () => {
    const redactor = createRedactor();
    expect(redactor.value("DB_PASSWORD", "hunter2")).toBe("«redacted:password:1»");
    expect(redactor.text("retrying with password=hunter2")).toBe(
      "retrying with password=«redacted:password:1»",
    );
    expect(redactor.text("postgres://app:hunter2@db/x")).toBe("postgres://app:«redacted:password:1»@db/x");
    expect(redactor.args(["app", "--db-password", "hunter2"])).toEqual([
      "app",
      "--db-password",
      "«redacted:password:1»",
    ]);
    expect(redactor.text('{"password":"hunter3"}')).toBe('{"password":"«redacted:password:2»"}');
    expect(redactor.value("API_TOKEN", "abc123")).toBe("«redacted:token:1»");
    expect(redactor.text("Authorization: Bearer abc123")).toBe("Authorization: Bearer «redacted:token:1»");
    expect(redactor.redactions()).toEqual({ total: 3, byDetector: { password: 2, token: 1 } });
  });

  test("a password is the same escaped and bare", () => {
    const redactor = createRedactor();
    const placeholder = redactor.value("DB_PASSWORD", 'p@"s:s');
    expect(redactor.text("postgres://app:p%40%22s%3As@db/x")).toBe(`postgres://app:${placeholder}@db/x`);
    expect(redactor.text(String.raw`{"password":"p@\"s:s"}`)).toBe(`{"password":"${placeholder}"}`);
  });

  test("every redactor begins anew", () => {
    createRedactor().text("password=hunter1");
    expect(createRedactor().text("password=hunter2")).toBe("password=«redacted:password:1»");
  });

  test("a number that came with the input is not given to another value", () => {
    const redactor = createRedactor();
    expect(redactor.text("password=hunter2 password=«redacted:password:1»")).toBe(
      "password=«redacted:password:2» password=«redacted:password:1»",
    );
    expect(redactor.redactions()).toEqual({ total: 2, byDetector: { password: 2 } });
  });

  test("counts distinct values, not how often they stand there", () => {
    const redactor = createRedactor();
    redactor.text(redactor.text("password=hunter2\npassword=hunter2\ntoken=abc123"));
    expect(redactor.redactions()).toEqual({ total: 2, byDetector: { password: 1, token: 1 } });
  });

  test("bare placeholders have no number", () => {
    expect(
      barePlaceholders("a «redacted:password:3» b «redacted:aws-access-key-id:12» c «redacted:password»"),
    ).toBe("a «redacted:password» b «redacted:aws-access-key-id» c «redacted:password»");
    expect(barePlaceholders("«redacted:» «redacted:x:» «redacted")).toBe(
      "«redacted:» «redacted:x:» «redacted",
    );
  });
});

describe("the value of a variable", () => {
  const whole: Record<string, readonly [name: string, value: string, placeholder: string]> = {
    "of a password's name, whatever it is": [
      "DB_PASSWORD",
      "correct horse, battery",
      "«redacted:password:1»",
    ],
    "of a name in capitals without a break": ["PGPASSWORD", "postgres", "«redacted:password:1»"],
    "of a password in digits": ["MYSQL_PWD", "12345", "«redacted:password:1»"],
    "of a short name": ["SMTP_PASS", "changeme", "«redacted:password:1»"],
    "of a token": ["GITHUB_TOKEN", "abc", "«redacted:token:1»"],
    "of a key": ["STRIPE_API_KEY", "abc", "«redacted:api-key:1»"],
    "of AWS's secret key": [
      "AWS_SECRET_ACCESS_KEY",
      "wJalrXUtnFEMI/K7" + "MDENG/bPxRfiCYEXAMPLEKEY",
      "«redacted:access-key:1»",
    ],
    "of Rails' secret": ["SECRET_KEY_BASE", "abc", "«redacted:secret:1»"],
    "of a name that is qualified": ["TOKEN_GITHUB", "a1b2c3", "«redacted:token:1»"],
    "of RabbitMQ's cookie": ["RABBITMQ_ERLANG_COOKIE", "ABCDEFGH", "«redacted:cookie:1»"],
    "of a JSON file": ["GOOGLE_CREDENTIALS", '{"type":"service_account"}', "«redacted:credential:1»"],
    "of an opaque connection string": [
      "CONNECTION_STRING",
      "a1b2c3d4e5f6g7h8",
      "«redacted:connection-string:1»",
    ],
    "that begins with a slash and is no path": ["DB_PASSWORD", "/x9Kq2+Lm", "«redacted:password:1»"],
    "of a path's name that is no path": ["TOKEN_FILE", "x7Kq9ZpL2mNwX7kQ9zPl2MnW", "«redacted:token:1»"],
    "of an annotation": ["example.com/api-token", "abc", "«redacted:token:1»"],
  };
  for (const [sentence, [name, value, placeholder]] of Object.entries(whole)) {
    test(`is masked whole: ${sentence}`, () => {
      expect(createRedactor().value(name, value)).toBe(placeholder);
    });
  }

  const kept: Record<string, readonly [name: string, value: string]> = {
    "an empty value": ["DB_PASSWORD", ""],
    blanks: ["DB_PASSWORD", "  "],
    "a reference to another variable": ["DB_PASSWORD", "$(OTHER)"],
    "a leftover of a template": ["DB_PASSWORD", "${DB_PASSWORD}"],
    "what describe prints for a reference": ["DB_PASSWORD", "<set to the key 'k' in secret 's'>"],
    "a path": ["DB_PASSWORD", "/run/secrets/db"],
    "a path of a path's name": ["TOKEN_PATH", "/x/y"],
    "a file's name": ["DB_PASSWORD_FILE", "db.txt"],
    "an object's name": ["SECRET_NAME", "db-creds-v2"],
    "a length": ["PASSWORD_MIN_LENGTH", "8"],
    "a lifetime": ["TOKEN_TTL", "3600s"],
    "a switch": ["REQUIRE_PASSWORD", "true"],
    "an address": ["TOKEN_URL", "https://idp.example.com/oauth/token"],
    "the working directory": ["PWD", "/app"],
    "a checksum": ["checksum/secret", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    "an annotation of a domain about secrets": ["secrets.example.com/managed", "yes"],
    "a path in Vault": ["vault.hashicorp.com/agent-inject-secret-db", "secret/data/shop/db"],
    "a count of a model's tokens": ["MAX_TOKENS", "4096"],
    "another name": ["LOG_LEVEL", "debug"],
    "a connection string without a secret": ["PG_DSN", "host=db user=app dbname=shop"],
    "an ODBC name": ["DSN", "shop"],
    "a label of an alert": ["secret", "db-creds"],
    "the name of a pull secret": ["IMAGE_PULL_SECRET", "regcred"],
    "a Secret with its namespace": ["SECRET", "shop/db-creds"],
  };
  for (const [sentence, [name, value]] of Object.entries(kept)) {
    test(`stays: ${sentence}`, () => {
      expect(createRedactor().value(name, value)).toBe(value);
    });
  }

  const parts: Record<string, readonly [name: string, value: string, becomes: string]> = {
    "of a URL": [
      "DATABASE_URL",
      "postgres://app:hunter2@db:5432/x",
      "postgres://app:«redacted:password:1»@db:5432/x",
    ],
    "of a URL under a secret's name": [
      "API_SECRET",
      "https://a:hunter2@b/c",
      "https://a:«redacted:password:1»@b/c",
    ],
    "of a connection string": [
      "ConnectionStrings__Default",
      "Server=db;User Id=sa;Password=hunter2;",
      "Server=db;User Id=sa;Password=«redacted:password:1»;",
    ],
    "of Java's options": [
      "JAVA_OPTS",
      "-Xmx1g -Dpassword=hunter2",
      "-Xmx1g -Dpassword=«redacted:password:1»",
    ],
  };
  for (const [sentence, [name, value, becomes]] of Object.entries(parts)) {
    test(`loses only the secret part ${sentence}`, () => {
      expect(createRedactor().value(name, value)).toBe(becomes);
    });
  }

  test("keeps its lines", () => {
    expect(createRedactor().value("APP_SECRET", "one\r\ntwo\nthree\n")).toBe("«redacted:secret:1»\r\n\n\n");
  });
});

describe("arguments", () => {
  const table: Record<string, readonly [args: string[], becomes: string[]]> = {
    "a flag takes the next argument": [
      ["--port", "80", "--db-password", "hunter2", "-v"],
      ["--port", "80", "--db-password", "«redacted:password:1»", "-v"],
    ],
    "a value with blanks is one": [["--token=a b c"], ["--token=«redacted:token:1»"]],
    "an assignment is one": [["DB_PASSWORD=a b, c"], ["DB_PASSWORD=«redacted:password:1»"]],
    "a shell's script is text": [
      ["sh", "-c", "mysql -uroot -phunter2 && export PASSWORD=hunter2; run"],
      ["sh", "-c", "mysql -uroot -p«redacted:password:1» && export PASSWORD=«redacted:password:1»; run"],
    ],
    "mysql's short flag": [
      ["/usr/bin/mysqladmin", "ping", "-h", "db", "-phunter2"],
      ["/usr/bin/mysqladmin", "ping", "-h", "db", "-p«redacted:password:1»"],
    ],
    "mysql's port is none": [
      ["mysql", "-port", "3306", "-P", "3306"],
      ["mysql", "-port", "3306", "-P", "3306"],
    ],
    "curl's login": [
      ["curl", "-u", "app:hunter2", "http://x"],
      ["curl", "-u", "app:«redacted:password:1»", "http://x"],
    ],
    "curl's login in one": [
      ["curl", "--user=app:hunter2", "-uapp:hunter2"],
      ["curl", "--user=app:«redacted:password:1»", "-uapp:«redacted:password:1»"],
    ],
    "docker's ports": [
      ["docker", "run", "-p", "8080:80"],
      ["docker", "run", "-p", "8080:80"],
    ],
    "redis-cli's": [
      ["redis-cli", "-a", "hunter2", "ping"],
      ["redis-cli", "-a", "«redacted:password:1»", "ping"],
    ],
    "sshpass's, without a blank": [
      ["sshpass", "-phunter2", "ssh", "ci@host"],
      ["sshpass", "-p«redacted:password:1»", "ssh", "ci@host"],
    ],
    "mongod's port is none": [
      ["mongod", "-port", "27017", "-path=/data"],
      ["mongod", "-port", "27017", "-path=/data"],
    ],
    "docker's ports, without a blank": [
      ["docker", "run", "-p8080:80/tcp", "nginx"],
      ["docker", "run", "-p8080:80/tcp", "nginx"],
    ],
    "another program's short flag is not known": [
      ["nc", "-a", "hunter2", "-p", "80"],
      ["nc", "-a", "hunter2", "-p", "80"],
    ],
    "a flag about a secret is no secret": [
      [
        "--token-file",
        "/etc/token",
        "--token-ttl=1h",
        "--secret-name",
        "db-creds",
        "--tls-private-key-file=/tls/tls.key",
      ],
      [
        "--token-file",
        "/etc/token",
        "--token-ttl=1h",
        "--secret-name",
        "db-creds",
        "--tls-private-key-file=/tls/tls.key",
      ],
    ],
    "a flag without its value": [
      ["--password", "--verbose"],
      ["--password", "--verbose"],
    ],
    "a flag at the end": [
      ["app", "--password"],
      ["app", "--password"],
    ],
    "a reference stays": [
      ["--token", "$(TOKEN)", "--password=$(PW)"],
      ["--token", "$(TOKEN)", "--password=$(PW)"],
    ],
    nothing: [[], []],
    "empty arguments": [
      ["", "--password", ""],
      ["", "--password", ""],
    ],
  };
  for (const [sentence, [args, becomes]] of Object.entries(table)) {
    test(sentence, () => {
      expect(createRedactor().args(args)).toEqual(becomes);
    });
  }

  test("the given array is not changed", () => {
    const args = Object.freeze(["--password", "hunter2"]);
    expect(createRedactor().args(args)).not.toEqual(args);
  });
});

/** Pieces of what detectors look at, in any order, so that they meet at their worst. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'password=|password|DB_PASSWORD|: |:|=|==| = |:=|=>|"|\'|`|\\"|\\\\\\"|\\|\n|\r\n|\r|\t| |  |{|}|(|)|[|]|<|>|,|;|&|?|/|@|://|-|--|#|%3D|%26|\\n'.split(
      "|",
    ),
    ..."hunter2|x7Kq9ZpL2mNw|12345|true|null|${X}|$(X)|<unset>|*|пароль|\ud83d|\ud83d\ude00|\0|\u2028|__proto__|constructor".split(
      "|",
    ),
    ..."token|secret|apiKey|api_key=|--token |-p|curl -u a:b |mysql -p|redis-cli -a |Authorization: |Bearer |Basic |Cookie: a=|Set-Cookie: a=".split(
      "|",
    ),
    ..."«redacted:|«redacted:password:1»|«redacted:token:7»|«redacted:password»|«redacted:x:|»|«".split("|"),
    ..."eyJ|eyJhbGciOiJub25l.eyJhbGciOiJub25l|postgres://app:|@db:5432/x|@tcp(db)|sig=|?sig=|user:pw@tcp(|jdbc:oracle:thin:a/b@c".split(
      "|",
    ),
    "-----BEGIN PRIVATE KEY-----",
    "-----END PRIVATE KEY-----",
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP",
    "    Environment:\n      API_TOKEN:  a b c\n",
    '"name":"DB_PASSWORD","value":"',
    '"auth":"Y2k6aHVudGVyMg=="',
  ),
  fc.string({ maxLength: 12 }),
);
const soup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("properties", () => {
  test("masking twice is masking once, with the same redactor and with another", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const redactor = createRedactor();
        const once = redactor.text(text);
        const count = redactor.redactions();
        expect(redactor.text(once)).toBe(once);
        expect(redactor.redactions()).toEqual(count);
        expect(createRedactor().text(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test("so it is in a long text, of which the second look sees little", () => {
    const filler = fc.constantFrom(
      "",
      "\n",
      ` ${"filler ".repeat(300)}\n`,
      "x".repeat(1500),
      `\n${"y.z ".repeat(900)}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(soup, filler), { maxLength: 6 }), (parts) => {
        const once = createRedactor().text(parts.flat().join(""));
        expect(createRedactor().text(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test("a masked value is masked", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("DB_PASSWORD", "TOKEN_PATH", "TOKEN_GITHUB", "DSN", "X"),
        soup,
        (name, value) => {
          const once = createRedactor().value(name, value);
          expect(createRedactor().value(name, once)).toBe(once);
          expect(lineCount(once)).toBe(lineCount(value));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("masked arguments are masked, and as many", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(soup, piece), { maxLength: 6 }), (args) => {
        const once = createRedactor().args(args);
        expect(once).toHaveLength(args.length);
        expect(createRedactor().args(once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  test("the number of lines never changes", () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(lineCount(createRedactor().text(text))).toBe(lineCount(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("a long text is masked as its short parts are", () => {
    const filler = "2026-11-22T14:01:30Z INFO order 8123 placed in 23 ms\n".repeat(300);
    fc.assert(
      fc.property(fc.nat({ max: 200 }), (shift) => {
        const secret = `${" ".repeat(shift)}password=hunter2\n`;
        const text = filler + secret + filler + secret;
        expect(createRedactor().text(text)).toBe(text.replaceAll("hunter2", "«redacted:password:1»"));
      }),
      { numRuns: 30 },
    );
  });

  const canary = fc
    .string({ unit: fc.constantFrom(..."abcdefghXYZ0123456789"), minLength: 10, maxLength: 24 })
    .map((text) => `cnry${text}`);
  const carriers: Record<string, (secret: string) => string> = {
    "an assignment": (s) => `x DB_PASSWORD=${s} y`,
    JSON: (s) => `{"a":1,"client_secret":"${s}","b":2}`,
    "JSON in JSON": (s) => String.raw`{"log":"{\"apiKey\":\"${s}\"}"}`,
    "a URL": (s) => `connect amqps://svc:${s}@mq.example.com:5671/vhost`,
    "a flag": (s) => `run --admin-password ${s} --x`,
    "a header": (s) => `Authorization: Bearer ${s}`,
    "a DSN": (s) => `svc:${s}@tcp(db:3306)/x`,
    libpq: (s) => `host=h user=u password=${s} dbname=d`,
    XML: (s) => `<password>${s}</password>`,
    "a struct": (s) => `{User:u Password:${s} Host:h}`,
    "a cookie": (s) => `Cookie: a=b; sid=${s}`,
    "a YAML line": (s) => `  password: ${s}`,
    "a Pod's variable": (s) => `{"name":"X_TOKEN","value":"${s}"}`,
  };
  for (const [sentence, carry] of Object.entries(carriers)) {
    test(`no canary leaves ${sentence}`, () => {
      fc.assert(
        fc.property(
          canary,
          fc.string({ maxLength: 20 }).filter((noise) => !/["'`\\=:&;,<>«]/.test(noise)),
          (secret, noise) => {
            const masked = createRedactor().text(`${noise}\n${carry(secret)}\n${noise}`);
            expect(masked).not.toContain(secret);
            expect(masked).toContain("«redacted:");
          },
        ),
        { numRuns: 200 },
      );
    });
  }
});
