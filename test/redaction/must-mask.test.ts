import { describe, expect, test } from "vitest";
import { createRedactor } from "../../src/redaction/create-redactor.ts";

type Table = Record<string, readonly [input: string, becomes: string]>;

const base64 = (text: string) => Buffer.from(text).toString("base64");

function check(table: Table): void {
  for (const [sentence, [input, becomes]] of Object.entries(table)) {
    test(sentence, () => {
      expect(createRedactor().text(input)).toBe(becomes);
    });
  }
}

describe("passwords in URLs go; scheme, user, host, port and database stay", () => {
  check({
    PostgreSQL: [
      "dial postgres://app:hunter2@db.shop.svc:5432/shop?sslmode=disable failed",
      "dial postgres://app:«redacted:password:1»@db.shop.svc:5432/shop?sslmode=disable failed",
    ],
    "MongoDB with several hosts": [
      "mongodb+srv://app:pw1@h1:27017,h2:27017/shop",
      "mongodb+srv://app:«redacted:password:1»@h1:27017,h2:27017/shop",
    ],
    "several URLs with commas": [
      "amqp://u:one1@h1,amqp://u:two2@h2",
      "amqp://u:«redacted:password:1»@h1,amqp://u:«redacted:password:2»@h2",
    ],
    "Redis without a user": ["redis://:hunter2@cache:6379/0", "redis://:«redacted:password:1»@cache:6379/0"],
    "a password of digits only": ["redis://:12345@cache:6379", "redis://:«redacted:password:1»@cache:6379"],
    JDBC: ["jdbc:mysql://root:hunter2@db:3306/shop", "jdbc:mysql://root:«redacted:password:1»@db:3306/shop"],
    "JDBC with parameters": [
      "jdbc:postgresql://db:5432/shop?user=app&password=hunter2&ssl=true",
      "jdbc:postgresql://db:5432/shop?user=app&password=«redacted:password:1»&ssl=true",
    ],
    "JDBC for SQL Server": [
      "jdbc:sqlserver://db:1433;databaseName=shop;user=sa;password=hunter2;encrypt=true",
      "jdbc:sqlserver://db:1433;databaseName=shop;user=sa;password=«redacted:password:1»;encrypt=true",
    ],
    "Oracle's thin driver": [
      "jdbc:oracle:thin:app/hunter2@db:1521/orcl",
      "jdbc:oracle:thin:app/«redacted:password:1»@db:1521/orcl",
    ],
    "an at sign that should have been escaped": [
      "postgres://app:p@ss@db:5432/shop",
      "postgres://app:«redacted:password:1»@db:5432/shop",
    ],
    "a slash that should have been escaped": [
      'parse "postgres://app:pa/ss@db:5432/shop": invalid port ":pa" after host',
      'parse "postgres://app:«redacted:password:1»@db:5432/shop": invalid port ":pa" after host',
    ],
    "a hash sign that should have been escaped": [
      "postgres://app:pa#ss@db:5432/shop",
      "postgres://app:«redacted:password:1»@db:5432/shop",
    ],
    "an escaped character": [
      "postgres://app:pa%24%3Ass@db/shop",
      "postgres://app:«redacted:password:1»@db/shop",
    ],
    "within JSON": ['{"url":"https://ci:hunter2@git/x"}', '{"url":"https://ci:«redacted:password:1»@git/x"}'],
    "a token for a user name": [
      "cloning https://0123456789abcdef0123456789abcdef@git.example.com/x.git",
      "cloning https://«redacted:token:1»@git.example.com/x.git",
    ],
    "Go's MySQL driver": [
      "dsn app:hunter2@tcp(db:3306)/shop",
      "dsn app:«redacted:password:1»@tcp(db:3306)/shop",
    ],
    "Go's MySQL driver on a socket": [
      "DSN=app:hunt:er@2@unix(/tmp/mysql.sock)/shop",
      "DSN=app:«redacted:password:1»@unix(/tmp/mysql.sock)/shop",
    ],
    "a signed URL": [
      "https://s3/x?X-Amz-Credential=AKX%2F2026&X-Amz-Date=20261122T140000Z&X-Amz-Signature=00ff00ff00ff",
      "https://s3/x?X-Amz-Credential=«redacted:credential:1»&X-Amz-Date=20261122T140000Z&X-Amz-Signature=«redacted:signature:1»",
    ],
    "an Azure SAS": [
      "https://acc.blob.core.windows.net/c/b?sv=2024-01-01&se=2026-12-01&sig=abc%2Bdef%3D: 403",
      "https://acc.blob.core.windows.net/c/b?sv=2024-01-01&se=2026-12-01&sig=«redacted:signature:1» 403",
    ],
    "a token in a query": [
      'Get "https://api/v1/x?access_token=abc123&page=2": EOF',
      'Get "https://api/v1/x?access_token=«redacted:token:1»&page=2": EOF',
    ],
    "a query inside a URL that is escaped": [
      "/login?next=https%3A%2F%2Fapi%3Ftoken%3Dabc123%26page%3D2",
      "/login?next=https%3A%2F%2Fapi%3Ftoken%3D«redacted:token:1»%26page%3D2",
    ],
  });
});

describe("connection strings lose only their secret", () => {
  check({
    libpq: [
      "host=db port=5432 user=app password=hunter2 dbname=shop",
      "host=db port=5432 user=app password=«redacted:password:1» dbname=shop",
    ],
    "libpq with quotes": [
      "host=db password='hunter two' dbname=shop",
      "host=db password='«redacted:password:1»' dbname=shop",
    ],
    ADO: [
      "Server=tcp:db,1433;Database=shop;User ID=sa;Password=P@ss;w0rd;Encrypt=True",
      "Server=tcp:db,1433;Database=shop;User ID=sa;Password=«redacted:password:1»;Encrypt=True",
    ],
    ODBC: [
      "Driver={x};Server=db;Uid=sa;Pwd=hunter2;",
      "Driver={x};Server=db;Uid=sa;Pwd=«redacted:password:1»;",
    ],
    "ODBC with braces": ["Uid=sa;Pwd={hun;ter2};Encrypt=yes", "Uid=sa;Pwd=«redacted:password:1»;Encrypt=yes"],
    "Azure Storage": [
      "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=Zm9vYmFyYmF6cXV4;EndpointSuffix=core.windows.net",
      "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=«redacted:access-key:1»;EndpointSuffix=core.windows.net",
    ],
    "Azure Service Bus": [
      "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=Zm9vYmFyYmF6cXV4=",
      "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«redacted:access-key:1»",
    ],
  });
});

describe("headers and cookies", () => {
  check({
    Bearer: ["> Authorization: Bearer abc.def-123", "> Authorization: Bearer «redacted:token:1»"],
    Basic: [`Authorization: Basic ${base64("app:hunter2")}`, "Authorization: Basic «redacted:basic-auth:1»"],
    "a header in JSON": [
      '{"authorization":"Bearer abc123","host":"x"}',
      '{"authorization":"Bearer «redacted:token:1»","host":"x"}',
    ],
    "a header in JSON inside JSON": [
      String.raw`{"msg":"{\"Authorization\":\"Bearer abc123\"}"}`,
      String.raw`{"msg":"{\"Authorization\":\"Bearer «redacted:token:1»\"}"}`,
    ],
    "Go's map of headers": [
      "map[Accept:[*/*] Authorization:[Bearer abc123] Host:[x]]",
      "map[Accept:[*/*] Authorization:[Bearer «redacted:token:1»] Host:[x]]",
    ],
    "a signature with parameters": [
      "Authorization: AWS4-HMAC-SHA256 Credential=AKX/2026, SignedHeaders=host, Signature=00ff",
      "Authorization: AWS4-HMAC-SHA256 «redacted:signature:1»",
    ],
    "without a scheme": ["authorization: 0a1b2c3d4e5f6a7b", "authorization: «redacted:token:1»"],
    "Bearer without a header": [
      "using bearer 0123456789abcdefXYZ for the registry",
      "using bearer «redacted:token:1» for the registry",
    ],
    "an API key's header": ["X-Api-Key: 9f8e7d6c5b4a", "X-Api-Key: «redacted:api-key:1»"],
    "a token's header, indented": ["  x-auth-token: a1b2c3d4e5f6", "  x-auth-token: «redacted:token:1»"],
    "curl's header argument": [
      "curl -H 'Authorization: Token abc123' https://x/y",
      "curl -H 'Authorization: Token «redacted:token:1»' https://x/y",
    ],
    Cookie: ["Cookie: sid=abc; theme=dark", "Cookie: «redacted:cookie:1»"],
    "Cookie in JSON": [
      '{"cookie":"sid=abc; theme=dark","host":"x"}',
      '{"cookie":"«redacted:cookie:1»","host":"x"}',
    ],
    "Set-Cookie": [
      "Set-Cookie: sid=abcd; Path=/; HttpOnly",
      "Set-Cookie: sid=«redacted:cookie:1»; Path=/; HttpOnly",
    ],
  });
});

describe("names that say that their value is secret", () => {
  check({
    "an assignment": ["DB_PASSWORD=hunter2", "DB_PASSWORD=«redacted:password:1»"],
    "an exported assignment": ["export API_TOKEN='abc def'", "export API_TOKEN='«redacted:token:1»'"],
    "a short assignment": ["dbPassword := hunter2", "dbPassword := «redacted:password:1»"],
    "a Ruby hash": [
      '{:password=>"hunter2", :user=>"app"}',
      '{:password=>"«redacted:password:1»", :user=>"app"}',
    ],
    "a property": ["spring.datasource.password=hunter2", "spring.datasource.password=«redacted:password:1»"],
    "an ini file": ["password = hunter2", "password = «redacted:password:1»"],
    logfmt: [
      'level=info client_secret=abc123 msg="hello"',
      'level=info client_secret=«redacted:secret:1» msg="hello"',
    ],
    JSON: [
      '{"user":"app","password":"hunter2","port":5432}',
      '{"user":"app","password":"«redacted:password:1»","port":5432}',
    ],
    "JSON with an escaped quote in the value": [
      String.raw`{"password":"hun\"ter2","port":1}`,
      '{"password":"«redacted:password:1»","port":1}',
    ],
    "JSON inside JSON": [
      String.raw`{"log":"{\"password\":\"hun\\\"ter2\",\"port\":1}\n"}`,
      String.raw`{"log":"{\"password\":\"«redacted:password:1»\",\"port\":1}\n"}`,
    ],
    "JSON inside JSON inside JSON": [
      String.raw`"{\"a\":\"{\\\"token\\\":\\\"abc1\\\",\\\"b\\\":1}\"}"`,
      String.raw`"{\"a\":\"{\\\"token\\\":\\\"«redacted:token:1»\\\",\\\"b\\\":1}\"}"`,
    ],
    "an assignment inside JSON": [
      String.raw`{"msg":"PASSWORD=hunter2\nHOST=db"}`,
      String.raw`{"msg":"PASSWORD=«redacted:password:1»\nHOST=db"}`,
    ],
    "a number as a password": ['{"password":12345678}', '{"password":«redacted:password:1»}'],
    "an object that JavaScript printed": [
      "{ user: 'app', password: 'hunter2', apiKey: 'abc' }",
      "{ user: 'app', password: '«redacted:password:1»', apiKey: '«redacted:api-key:1»' }",
    ],
    "an object that Python printed": [
      "{'user': 'app', 'password': 'hunter2'}",
      "{'user': 'app', 'password': '«redacted:password:1»'}",
    ],
    "a struct that Go printed": [
      "config: {Host:db Port:5432 Password:hunter2 MaxConns:4}",
      "config: {Host:db Port:5432 Password:«redacted:password:1» MaxConns:4}",
    ],
    "an object that Java printed": [
      "Config(host=db, password=hunter2, port=5432)",
      "Config(host=db, password=«redacted:password:1», port=5432)",
    ],
    XML: ["<db><password>hunter2</password></db>", "<db><password>«redacted:password:1»</password></db>"],
    "attributes of a setting": [
      '<add key="DbPassword" value="hunter2" />',
      '<add key="DbPassword" value="«redacted:password:1»" />',
    ],
    "a variable of a Pod": [
      '{"env":[{"name":"DB_PASSWORD","value":"hunter2"},{"name":"PORT","value":"80"}]}',
      '{"env":[{"name":"DB_PASSWORD","value":"«redacted:password:1»"},{"name":"PORT","value":"80"}]}',
    ],
    "a variable of a Pod in YAML": [
      "    - name: DB_PASSWORD\n      value: hunter2\n    - name: PORT",
      "    - name: DB_PASSWORD\n      value: «redacted:password:1»\n    - name: PORT",
    ],
    "a setting in TOML": ['api_token = "abc"', 'api_token = "«redacted:token:1»"'],
    "a setting without quotes": ["client.token = abc123", "client.token = «redacted:token:1»"],
    "an entry in XML": [
      '<entry key="db.password">hunter2</entry>',
      '<entry key="db.password">«redacted:password:1»</entry>',
    ],
    "a value that Rust printed": [
      'Config { host: "db", password: Some("changeme"), port: 5432 }',
      'Config { host: "db", password: Some("«redacted:password:1»"), port: 5432 }',
    ],
    "a key of JavaScript's symbols": [
      "[Symbol(password)]: 'hunter2',",
      "[Symbol(password)]: '«redacted:password:1»',",
    ],
    "a keystore's password": [
      "keytool -storepass changeit -keystore /x.jks",
      "keytool -storepass «redacted:password:1» -keystore /x.jks",
    ],
    "Airflow's key": ["AIRFLOW__CORE__FERNET_KEY=a1b2c3", "AIRFLOW__CORE__FERNET_KEY=«redacted:key:1»"],
    "a token with its scheme": ["API_TOKEN=Bearer abc", "API_TOKEN=Bearer «redacted:token:1»"],
    "a token with its scheme, in JSON": ['{"token":"Bearer a b"}', '{"token":"Bearer «redacted:token:1»"}'],
    "Vault's secret id": ["secret_id=abc role_id=def", "secret_id=«redacted:secret:1» role_id=def"],
    "a form": ["user[password]=hunter2&user[name]=x", "user[password]=«redacted:password:1»&user[name]=x"],
    "a YAML value that looks random": ["client_token: 9f8e7d6c5b4a", "client_token: «redacted:token:1»"],
    "a password that fills its YAML line": ["  password: changeme", "  password: «redacted:password:1»"],
    "a random value in the middle of a line": [
      "2026-11-22 starting, api token: x7Kq9ZpL2mNw, port 80",
      "2026-11-22 starting, api token: «redacted:token:1», port 80",
    ],
    "a password with commas and quotes": ["DB_PASSWORD=a,b\"c'd", "DB_PASSWORD=«redacted:password:1»"],
    "a password that is not ASCII": ["password=пароль ok", "password=«redacted:password:1» ok"],
    "Spring's generated password": [
      "Using generated security password: 8f4e2a1c-5b6d-4e7f-9a8b-1c2d3e4f5a6b",
      "Using generated security password: «redacted:password:1»",
    ],
    "an npm login": [
      "//registry.npmjs.org/:_authToken=00000000-1111-2222-3333-444444444444",
      "//registry.npmjs.org/:_authToken=«redacted:token:1»",
    ],
  });
});

describe("kubectl describe's environment", () => {
  test("masks the whole value of a secret name, and the secret part of others", () => {
    const text = [
      "    Environment:",
      "      DB_HOST:         db",
      "      DB_PASSWORD:     correct horse battery",
      "      DATABASE_URL:    postgres://app:hunter2@db:5432/shop",
      "      API_TOKEN:       <set to the key 'token' in secret 'api'>  Optional: false",
      "      SECRET_KEY_BASE: not so random",
      "    Mounts:",
      "      /etc/token from token (ro)",
    ].join("\n");
    expect(createRedactor().text(text)).toBe(
      text
        .replace("correct horse battery", "«redacted:password:1»")
        .replace("hunter2", "«redacted:password:2»")
        .replace("not so random", "«redacted:secret:1»"),
    );
  });

  test("leaves a private key in it to be masked over all of its lines", () => {
    const text = [
      "    Environment:",
      "      TLS_PRIVATE_KEY:  -----BEGIN PRIVATE KEY-----",
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/01",
      "-----END PRIVATE KEY-----",
      "      PORT:  80",
    ].join("\n");
    expect(createRedactor().text(text).split("\n")).toEqual([
      "    Environment:",
      "      TLS_PRIVATE_KEY:  «redacted:pem-private-key:1»",
      "",
      "",
      "      PORT:  80",
    ]);
  });
});

describe("command lines", () => {
  check({
    "a flag and its value": [
      "app --db-password hunter2 --port 80",
      "app --db-password «redacted:password:1» --port 80",
    ],
    "a flag with one dash": ["app -token abc123 -v", "app -token «redacted:token:1» -v"],
    "a flag with an equals sign": ["app --token=abc123", "app --token=«redacted:token:1»"],
    "arguments in JSON": [
      '["app","--token","abc123","--port","80"]',
      '["app","--token","«redacted:token:1»","--port","80"]',
    ],
    "arguments in YAML": [
      "    - --client-secret\n    - abc123\n    - --port",
      "    - --client-secret\n    - «redacted:secret:1»\n    - --port",
    ],
    "arguments as kubectl describe prints them": [
      "    Args:\n      --db-password\n      hunter2\n      --port\n      80",
      "    Args:\n      --db-password\n      «redacted:password:1»\n      --port\n      80",
    ],
    "redis-server": [
      "redis-server --requirepass hunter2",
      "redis-server --requirepass «redacted:password:1»",
    ],
    "a Java property": [
      "java -Ddb.password=hunter2 -jar x.jar",
      "java -Ddb.password=«redacted:password:1» -jar x.jar",
    ],
    "Helm's values": [
      "helm install x --set auth.password=hunter2",
      "helm install x --set auth.password=«redacted:password:1»",
    ],
    "curl's login, and the header before it": [
      'curl -H "X-Api-Key: abcd1234efgh" -u app:hunter2 https://x',
      'curl -H "X-Api-Key: «redacted:api-key:1»" -u app:«redacted:password:1» https://x',
    ],
    mysql: ["mysqladmin ping -uroot -phunter2 -h db", "mysqladmin ping -uroot -p«redacted:password:1» -h db"],
    "redis-cli": ["redis-cli -h cache -a hunter2 ping", "redis-cli -h cache -a «redacted:password:1» ping"],
    "docker login": [
      "docker login -u ci -p hunter2 reg.example.com",
      "docker login -u ci -p «redacted:password:1» reg.example.com",
    ],
    "sshpass, without a blank": [
      "sshpass -phunter2 ssh ci@host",
      "sshpass -p«redacted:password:1» ssh ci@host",
    ],
    "sqlcmd, without a blank": ["sqlcmd -S db -U sa -Phunter2", "sqlcmd -S db -U sa -P«redacted:password:1»"],
    "ldapsearch, without a blank": [
      "ldapsearch -x -D cn=app -whunter2 -b dc=x",
      "ldapsearch -x -D cn=app -w«redacted:password:1» -b dc=x",
    ],
    "docker login, without a blank": [
      "docker login -u ci -phunter2 reg.example.com",
      "docker login -u ci -p«redacted:password:1» reg.example.com",
    ],
    "a password that begins like its program": [
      "mongo -u app -pmongo2hunter shop",
      "mongo -u app -p«redacted:password:1» shop",
    ],
    "a bootstrap token": [
      "kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef",
      "kubeadm join 10.0.0.1:6443 --token «redacted:token:1»",
    ],
    "a bootstrap token in a message": [
      "the token abcdef.0123456789abcdef has expired",
      "the token «redacted:bootstrap-token:1» has expired",
    ],
  });
});

describe("passwords in a place of their own", () => {
  check({
    "a role in PostgreSQL": [
      "STATEMENT:  ALTER ROLE app WITH LOGIN PASSWORD 'hunter two';",
      "STATEMENT:  ALTER ROLE app WITH LOGIN PASSWORD '«redacted:password:1»';",
    ],
    "a user in MySQL": [
      "near 'CREATE USER app@'%' IDENTIFIED BY 'hunter2'' at line 1",
      "near 'CREATE USER app@'%' IDENTIFIED BY '«redacted:password:1»'' at line 1",
    ],
    "the arguments of a PHP call": [
      "#0 /app/db.php(12): PDO->__construct('mysql:host=db;d...', 'app', 'hunter2', Array)",
      "#0 /app/db.php(12): PDO->__construct('mysql:host=db;d...', 'app', '«redacted:password:1»', Array)",
    ],
    "MySQL's first password": [
      "A temporary password is generated for root@localhost: ,dkYi9zZ8)Ge",
      "A temporary password is generated for root@localhost: «redacted:password:1»",
    ],
    "the MySQL image's first password": [
      "[Note] [Entrypoint]: GENERATED ROOT PASSWORD: ahThei",
      "[Note] [Entrypoint]: GENERATED ROOT PASSWORD: «redacted:password:1»",
    ],
    "Jenkins' first password": [
      "Please use the following password to proceed to installation:\n\n0123456789abcdef0123456789abcdef\n\nThis may",
      "Please use the following password to proceed to installation:\n\n«redacted:password:1»\n\nThis may",
    ],
    "a line of .netrc": [
      "machine git.example.com login ci password hunter2",
      "machine git.example.com login ci password «redacted:password:1»",
    ],
    "a line of redis.conf": [
      "requirepass hunter2\nport 6379",
      "requirepass «redacted:password:1»\nport 6379",
    ],
    "Vault's unseal key": [
      `Unseal Key 1: ${base64("0123456789abcdef0123456789abcdef")}`,
      "Unseal Key 1: «redacted:vault-unseal-key:1»",
    ],
  });
});

describe("Docker's and Kubernetes' own files", () => {
  check({
    "a Docker login": [
      `{"auths":{"reg.example.com":{"auth":"${base64("ci:hunter2")}"}}}`,
      '{"auths":{"reg.example.com":{"auth":"«redacted:docker-auth:1»"}}}',
    ],
    "a registry's token, which is no login": [
      `{"auths":{"reg.example.com":{"auth":"${"k3J9xQ2mZp".repeat(3)}=="}}}`,
      '{"auths":{"reg.example.com":{"auth":"«redacted:docker-auth:1»"}}}',
    ],
    "a Docker configuration in base64": [
      `.dockerconfigjson: ${base64('{"auths":{"reg.example.com":{}}}')}`,
      ".dockerconfigjson: «redacted:docker-auth:1»",
    ],
    "a kubeconfig": [
      `    client-key-data: ${base64("-----BEGIN PRIVATE KEY-----\nAAAA")}\n    server: https://10.0.0.1:6443`,
      "    client-key-data: «redacted:pem-base64:1»\n    server: https://10.0.0.1:6443",
    ],
  });
});
