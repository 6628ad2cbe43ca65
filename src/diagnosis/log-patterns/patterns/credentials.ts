import { definePatterns } from "../pattern.ts";

/** Answers of brokers, directories, databases and platforms that refuse who asks, each in its own words. */
export const credentials = definePatterns(() => [
  {
    // Credentials that a server is told to take from others, and finds too short.
    id: "own-credentials-refused",
    cause: "application-config-invalid",
    literals: ["validate credentials inherited", "key length should be at least"],
    match: /[Uu]nable to validate credentials inherited|\bkey length should be at least \d/,
    rank: 5,
    samples: [
      "ERROR Unable to validate credentials inherited from the shell environment: Invalid credentials",
      "Access key length should be at least 3, and secret key length at least 8 characters",
    ],
  },
  {
    id: "broker-refuses-client",
    cause: "dependency-auth-rejected",
    literals: [
      "access to vhost",
      "permissions violation",
      "not_authorized",
      "connection refused: not authori",
    ],
    match:
      /access to vhost '(?<resource>[^'\n]{1,120})' refused for user '(?<user>[^'\n]{1,120})'|permissions violation for (?:subscription|publish) to "(?<resource2>[^"\n]{1,200})"|\bconnection refused: not authori[sz]ed\b|\bmqtt\b[^\n]{0,80}\bNOT_AUTHORIZED\b/i,
    samples: [
      "amqp.exceptions.NotAllowed: Connection.open: (530) NOT_ALLOWED - access to vhost '/shop' refused for user 'cart'",
      'nats: error: permissions violation for subscription to "orders.>"',
      "ERROR mqtt connect failed: Connection Refused: not authorised",
    ],
    lookalikes: ["dial tcp 10.1.1.1:1883: connect: connection refused"],
  },
  {
    // The client puts it behind "cannot connect", and the word "refused" is the broker's, not the port's.
    id: "broker-refuses-login",
    cause: "dependency-auth-rejected",
    literals: ["access_refused - login", "username or password not allowed", "no access to this vhost"],
    match:
      /\bACCESS_REFUSED - Login was refused\b|\bException \(403\) Reason: "(?:username or password not allowed|no access to this vhost)"/,
    rank: 3,
    samples: [
      'panic: Exception (403) Reason: "username or password not allowed"',
      "consumer: Cannot connect to amqp://cart:**@queue:5672//: (403) ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN.",
    ],
    lookalikes: ["consumer: Cannot connect to amqp://cart:**@queue:5672//: [Errno 111] Connection refused."],
  },
  {
    // PostgreSQL speaks the language of its server; its codes are the same in all of them.
    id: "postgres-auth-code",
    cause: "dependency-auth-rejected",
    literals: ["28p01", "28000"],
    match: /\b28P01\b|(?:PostgresException[^\n]{0,40}|SqlState:? ?|SQLSTATE:? ?\[?)28000\b/i,
    samples: [
      "Npgsql.PostgresException (0x80004005): 28P01: Passwort-Authentifizierung für Benutzer »shop« fehlgeschlagen",
      "Database Connection Error: 28P01",
    ],
    lookalikes: ["order 28000 refused", "listening on port 28000"],
  },
  {
    // The same refusal without a code, as the server's translations word it.
    id: "postgres-auth-translated",
    cause: "dependency-auth-rejected",
    literals: [
      "passwort-authentifizierung ",
      "authentification par mot de passe ",
      "autentificación password ",
      "autenticação do tipo senha ",
      "autenticazione con password ",
      "не прошёл проверку подлинности",
      "认证失败",
      "パスワード認証に失敗",
    ],
    match:
      /Passwort-Authentifizierung für Benutzer [»"](?<user>[^«"\n]{1,120})[«"] fehlgeschlagen|authentification par mot de passe échouée pour l'utilisateur « ?(?<user2>[^»\n]{1,120}?) ?»|autentificación password falló para el usuario [«"](?<user3>[^»"\n]{1,120})[»"]|autenticação do tipo senha falhou para (?:o )?usuário "(?<user4>[^"\n]{1,120})"|autenticazione con password fallita per l'utente "(?<user5>[^"\n]{1,120})"|пользователь "(?<user6>[^"\n]{1,120})" не прошёл проверку подлинности|用户 ?"(?<user7>[^"\n]{1,120})" [^\n]{0,40}认证失败|ユーザー ?"(?<user8>[^"\n]{1,120})"のパスワード認証に失敗/i,
    rank: 2,
    samples: [
      "connection failed: FATAL:  Passwort-Authentifizierung für Benutzer »shop« fehlgeschlagen",
      "psql: FATAL:  authentification par mot de passe échouée pour l'utilisateur « shop »",
      "FATAL:  la autentificación password falló para el usuario «shop»",
      'FATAL:  autenticação do tipo senha falhou para usuário "shop"',
      'FATAL:  autenticazione con password fallita per l\'utente "shop"',
      'ВАЖНО:  пользователь "shop" не прошёл проверку подлинности (по паролю)',
      '致命错误:  用户 "shop" Password 认证失败',
      'FATAL:  ユーザー"shop"のパスワード認証に失敗しました',
    ],
    lookalikes: [
      "Passwort-Authentifizierung für Benutzer »shop« erfolgreich",
      "authentification par mot de passe activée",
      "INFO 用户认证失败次数: 0",
    ],
  },
  {
    // StackExchange.Redis puts it behind the words that it uses for every failure.
    id: "redis-authentication-failure",
    cause: "dependency-auth-rejected",
    literals: ["there was an authentication failure"],
    match: /There was an authentication failure; check that passwords/,
    rank: 2,
    samples: [
      "RedisConnectionException: It was not possible to connect to the redis server(s). There was an authentication failure; check that passwords (or client certificates) are configured correctly.",
    ],
    lookalikes: [
      "RedisConnectionException: It was not possible to connect to the redis server(s). Error connecting right now.",
    ],
  },
  {
    id: "driver-refused-by-name",
    cause: "dependency-auth-rejected",
    literals: ["jmssecurityexception", "invalidauthorizationspecexception", "authorization failure occurred"],
    match:
      /\bJMSSecurityException\b|\b\w*InvalidAuthorizationSpecException\b|\b[Cc]onnection authorization failure occurred\b/,
    rank: 1,
    samples: [
      "javax.jms.JMSSecurityException: User name [cart] or password is invalid.",
      "com.ibm.db2.jcc.am.SqlInvalidAuthorizationSpecException: [jcc][t4] Connection authorization failure occurred.  Reason: User ID or Password invalid.",
    ],
    lookalikes: ["javax.jms.JMSException: Could not connect to broker URL: tcp://queue:61616"],
  },
  {
    id: "directory-refuses-bind",
    cause: "dependency-auth-rejected",
    literals: ["ldap: error code 49", "ldap result code 49", "acceptsecuritycontext error"],
    match: /LDAP: error code 49\b|LDAP Result Code 49\b|AcceptSecurityContext error/i,
    samples: [
      "[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 52e]",
      'Error: LDAP Result Code 49 "Invalid Credentials"',
    ],
    lookalikes: ["LDAP: error code 32 - No Such Object"],
  },
  {
    id: "oracle-account-refused",
    cause: "dependency-auth-rejected",
    literals: ["ora-28000", "ora-28001", "ora-01045"],
    match: /ORA-(?:28000|28001|01045)\b/i,
    samples: ["ORA-28000: the account is locked", "ORA-28001: the password has expired"],
    lookalikes: ["ORA-12541: TNS:no listener"],
  },
  {
    id: "credentials-named-wrong",
    cause: "dependency-auth-rejected",
    literals: [
      "json web token could not",
      "jwt token is invalid",
      "incorrect username or password",
      "missing client token",
      "does not support authentication protocol",
      "rpc error making call: permission denied",
      "unexpected server response: 40",
      "not_authed",
      "account_inactive",
      "token_revoked",
      "no installed keys could decrypt",
      " or password",
      "in kerberos database",
      "unable to obtain password from user",
      "preauthentication failed",
      "gssapi failure",
      "insufficient authentication scopes",
      "invalid status code '",
      "auth failed: 53",
      "cannot login using",
    ],
    match:
      /JSON web token could not be decoded|\bJWT token is invalid|\b(?:incorrect|invalid|wrong|bad) user ?name or password\b|not found in Kerberos database|LoginException: Unable to obtain password from user|Preauthentication failed|GSSAPI Failure|insufficient authentication scopes|invalid status code '(?:Forbidden|Unauthorized)'|\bauth failed: 53\d|\bmissing client token\b|\bCannot login using \w{2,40}: (?!I\/O)|does not support authentication protocol requested by server|rpc error making call: Permission denied|\bUnexpected server response: (?<status>40[13])\b|'(?:not_authed|account_inactive|token_revoked)'|No installed keys could decrypt the message/i,
    rank: 4,
    samples: [
      "Error: A JSON web token could not be decoded",
      "net.snowflake.client.jdbc.SnowflakeSQLException: JWT token is invalid.",
      "250001 (08001): Failed to connect to DB. Incorrect username or password was specified.",
      '400 Bad Request: {"errors":["missing client token"]}',
      "KrbException: Client not found in Kerberos database (6)",
      "SASL(-13): authentication failure: GSSAPI Failure",
      "Could not connect to SMTP host: smtp, auth failed: 535",
      "ER_NOT_SUPPORTED_AUTH_MODE: Client does not support authentication protocol requested by server",
      "VaultLoginException: Cannot login using kubernetes: permission denied",
      "[ERR] consul: RPC failed to server: rpc error making call: Permission denied",
      "[ERROR] memberlist: failed to receive: No installed keys could decrypt the message from=10.1.1.7:8301",
      "SlackApiError: The server responded with: {'ok': False, 'error': 'not_authed'}",
    ],
    lookalikes: ["Error: Unexpected server response: 503"],
  },
  {
    id: "connection-of-user-refused",
    cause: "dependency-auth-rejected",
    literals: ["user is unsuccessful", "connection as ", "login as ", "connect as "],
    match:
      /[Cc]onnection with ['"`](?<user>[^'"`\n]{1,60})['"`] user is unsuccessful|\b(?:[Cc]onnection|[Ll]ogin|[Cc]onnect) as (?:user )?['"`](?<user2>[^'"`\n]{1,60})['"`] (?:failed|was (?:refused|rejected|denied))/,
    rank: 2,
    samples: [
      "Error executing 'postInstallation': Connection with 'shop' user is unsuccessful",
      "ERROR login as 'shop' was rejected",
    ],
    lookalikes: ["Connection with 'shop' user is successful"],
  },
  {
    id: "token-refused",
    cause: "dependency-auth-rejected",
    literals: [
      "was rejected by the server",
      "invalid_auth",
      "runner with this token does not exist",
      "runner-registration",
      "invalid role name",
    ],
    match:
      /\btoken\b[^\n]{0,160}\bwas rejected by the server\b|\b(?:error|failed)\b[^\n]{0,60}: "?invalid_auth\b|\brunner with this token does not exist\b|response code: (?:NotFound|Unauthorized|Forbidden) from 'POST \S{1,200}\/runner-registration'|^\s*\* invalid role name "[^"\n]{1,120}"/im,
    samples: [
      "chat.error.InvalidToken: The token `1234` was rejected by the server.",
      "Error: An API error occurred: invalid_auth",
      "404 Not Found: A runner with this token does not exist",
      "Http response code: NotFound from 'POST https://git.shop/actions/runner-registration'",
      'Error: login failed. Errors:\n\n* invalid role name "cart"',
    ],
    lookalikes: ["error: invalid role name in access.yaml"],
  },
]);
