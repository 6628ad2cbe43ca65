import { definePatterns } from "../pattern.ts";

/** Connections that are refused, break or lead nowhere, in the words of every language's socket layer. */
export const network = definePatterns(() => [
  {
    id: "go-dial-refused",
    cause: "dependency-connection-refused",
    literals: ["connect: connection refused"],
    match:
      /dial (?:tcp|udp|tcp4|tcp6) \[?(?<host>[^\s\]]{1,253}?)\]?:(?<port>\d{1,5}): (?:connect: )?connection refused/,
    samples: [
      "Error: dial tcp 10.3.4.5:5432: connect: connection refused",
      'level=fatal msg="cannot reach store" error="dial tcp [fd00::12]:6379: connect: connection refused"',
    ],
    lookalikes: ["dial tcp 10.3.4.5:5432: i/o timeout"],
  },
  {
    id: "go-dial-unix-refused",
    cause: "dependency-connection-refused",
    variant: "loopback",
    literals: ["dial unix"],
    match: /dial unix (?<address>@?\/?\S{1,200}?): connect: (?:connection refused|no such file or directory)/,
    rank: 1,
    samples: ["failed to connect: dial unix /run/agent/api.sock: connect: no such file or directory"],
    lookalikes: ["dial unix /run/agent/api.sock: connect: permission denied"],
  },
  {
    id: "node-econnrefused",
    cause: "dependency-connection-refused",
    literals: ["econnrefused"],
    match: /ECONNREFUSED(?:[: ]+(?<host>\[?[\w.:-]{1,253}?\]?):(?<port>\d{1,5}))?/,
    samples: ["Error: connect ECONNREFUSED 10.0.0.7:27017", "  code: 'ECONNREFUSED',"],
    lookalikes: ["Error: connect ECONNRESET 10.0.0.7:27017"],
  },
  {
    // `localhost` means the address of IPv6 first: without it, that address cannot even be called.
    id: "loopback-not-there",
    cause: "dependency-connection-refused",
    literals: ["cannot assign requested address", "eaddrnotavail"],
    match:
      /\b(?:connect|dial)\w{0,4}\b[^\n]{0,200}(?<host>::1|127\.0\.0\.1|localhost)\]?(?:', |:)(?<port>\d{1,5})[^\n]{0,120}(?:cannot assign requested address|EADDRNOTAVAIL)|EADDRNOTAVAIL (?<host2>::1|127\.0\.0\.1|localhost):(?<port2>\d{1,5})/i,
    samples: [
      "Error: connect EADDRNOTAVAIL ::1:5432",
      "OSError: Multiple exceptions: [Errno 111] Connect call failed ('127.0.0.1', 4222), [Errno 99] Cannot assign requested address",
      "dial tcp [::1]:5432: connect: cannot assign requested address",
    ],
    lookalikes: ["dial tcp 10.0.0.9:443: connect: cannot assign requested address"],
  },
  {
    id: "connection-refused-by-number",
    cause: "dependency-connection-refused",
    literals: ["error 111", "errno 111"],
    match:
      /host=(?<host>[\w.-]{1,253}):(?<port>\d{1,5}) .{0,200}returned error 111\b|\b(?:returned error|errno) 111\b/i,
    samples: [
      "ERROR:kafka.conn:Connect attempt to <BrokerConnection node_id=bootstrap-0 host=queue:9092 <connecting>> returned error 111. Disconnecting.",
      "OSError: Errno 111",
    ],
    lookalikes: ["request 7 returned error 1113"],
  },
  {
    // Oracle's listener: nobody there, nobody for this service, nobody in time.
    id: "oracle-no-listener",
    cause: "dependency-connection-refused",
    literals: ["ora-12541"],
    match: /ORA-12541(?:.{0,80}? host (?<host>[\w.-]{1,253}) port (?<port>\d{1,5}))?/,
    rank: 1,
    samples: [
      "ORA-12541: Cannot connect. No listener at host 10.8.0.3 port 1521.",
      "ORA-12541: TNS:no listener",
    ],
    lookalikes: ["ORA-12514: TNS:listener does not currently know of service"],
  },
  {
    id: "oracle-time-out",
    cause: "dependency-timeout",
    literals: ["ora-12170", "ora-12606"],
    match: /ORA-12(?:170|606)/,
    rank: 1,
    samples: ["ORA-12170: TNS:Connect timeout occurred"],
  },
  {
    // pg_isready, and the loops around it.
    id: "pg-no-response",
    cause: "dependency-timeout",
    literals: [" - no response"],
    match: /^(?<host>[\w./-]{1,253}):(?<port>\d{1,5}) - no response/,
    samples: ["pg.shop:5432 - no response"],
    lookalikes: ["pg.shop:5432 - accepting connections"],
  },
  {
    id: "pg-rejects",
    cause: "dependency-unavailable",
    literals: [" - rejecting connections"],
    match: /^(?<host>[\w./-]{1,253}):(?<port>\d{1,5}) - rejecting connections/,
    samples: ["pg.shop:5432 - rejecting connections"],
    lookalikes: ["pg.shop:5432 - accepting connections"],
  },
  {
    // The scripts that wait for a port, when they give up.
    id: "waited-for-port",
    cause: "dependency-timeout",
    literals: [
      "timeout occurred after waiting",
      "operation timed out",
      "timed out after waiting",
      "problem with dial",
    ],
    match:
      /timeout occurred after waiting \d+ seconds for (?<host>[\w.-]{1,253}):(?<port>\d{1,5})|timed out after (?:waiting )?\d+ ?s(?:econds)?,? (?:waiting )?for (?<host2>[\w.-]{1,253}):(?<port2>\d{1,5})|^Operation timed out$/i,
    samples: ["wait-for-it.sh: timeout occurred after waiting 30 seconds for pg:5432", "Operation timed out"],
    lookalikes: ["timeout occurred after waiting for the lock"],
  },
  {
    id: "connection-refused",
    cause: "dependency-connection-refused",
    literals: [
      "connection refused",
      "no servers available for connection",
      "connexion refusée",
      "verbindungsaufbau abgelehnt",
      "拒绝连接",
      "连接被拒绝",
    ],
    match:
      /connection refused|no servers available for connection|connexion refusée|verbindungsaufbau abgelehnt|拒绝连接|连接被拒绝/i,
    samples: [
      "java.net.ConnectException: Connection refused",
      "wget: can't connect to remote host (10.1.2.3): Connection refused",
      "redis.exceptions.ConnectionError: Error 111 connecting to cache:6379. Connection refused.",
    ],
    lookalikes: ["connections refused by policy: 0"],
  },
  {
    id: "connection-refused-quoted-host",
    cause: "dependency-connection-refused",
    literals: ["connection refused"],
    match:
      /(?:connect\(2\) for|connection to server at|connect to MySQL server on|host=|connect to host) ?["']?(?<host>[\w.-]{1,253})["']?(?: \((?:[\d.]{7,15}|[\w:]{2,45})\))?,?(?: port|, port=|:)? ?["']?(?<port>\d{1,5})?.{0,260}connection refused|connection refused.{0,20}connect\(2\) for ["']?(?<host2>[\w.-]{1,253})["']? port (?<port2>\d{1,5})/i,
    samples: [
      'Connection refused - connect(2) for "queue" port 5672 (Errno::ECONNREFUSED)',
      'psycopg2.OperationalError: connection to server at "db" (10.96.4.2), port 5432 failed: Connection refused',
      "HTTPConnectionPool(host='catalog', port=8080): Max retries exceeded with url: / (Caused by NewConnectionError('<x>: Failed to establish a new connection: [Errno 111] Connection refused'))",
    ],
    lookalikes: ['connection to server at "db" (10.96.4.2), port 5432 failed: timeout expired'],
  },
  {
    id: "java-connection-to-refused",
    cause: "dependency-connection-refused",
    literals: ["refused. check that", "failed to connect to", "connection refused:"],
    match:
      /(?:Connection to |Failed to connect to |Connection refused: )(?:\w{1,40}\/)?\/?(?<host>\[?[\w.-]{1,253}\]?)(?:\/[\d.]{7,15})?:(?<port>\d{1,5})(?: refused|$|\s)/,
    samples: [
      "org.postgresql.util.PSQLException: Connection to orders-db:5432 refused. Check that the hostname and port are correct",
      "java.net.ConnectException: Failed to connect to config-server/10.0.8.4:8888",
      "io.netty.channel.AbstractChannel$AnnotatedConnectException: Connection refused: redis-master/10.2.0.4:6379",
    ],
    lookalikes: ["Connection to orders-db:5432 established"],
  },
  {
    id: "python-connect-call-failed",
    cause: "dependency-connection-refused",
    literals: ["connect call failed"],
    match: /(?:(?<!\] )|(?<=\[Errno 111\] ))Connect call failed \('(?<host>[^']{1,253})', (?<port>\d{1,5})/,
    samples: [
      "Cannot connect to host api:443 ssl:default [Connect call failed ('10.1.1.1', 443)]",
      "ConnectionRefusedError: [Errno 111] Connect call failed ('10.4.4.9', 6379)",
    ],
    lookalikes: ["OSError: [Errno 110] Connect call failed ('10.4.4.9', 6379)"],
  },
  {
    id: "target-actively-refused",
    cause: "dependency-connection-refused",
    literals: ["actively refused it"],
    match: /target machine actively refused it\.?(?: \(?(?<host>[\w.-]{1,253}):(?<port>\d{1,5}))?/,
    samples: [
      "No connection could be made because the target machine actively refused it. (api.internal:8080)",
    ],
  },
  {
    id: "curl-failed-to-connect",
    cause: "dependency-connection-refused",
    literals: ["couldn't connect to server", "curl: (7)"],
    match: /curl: \(7\) (?:Failed to connect to (?<host>\S{1,253}) port (?<port>\d{1,5})|couldn't connect)/i,
    samples: ["curl: (7) Failed to connect to vault.infra port 8200 after 3 ms: Couldn't connect to server"],
    lookalikes: ["curl: (6) Could not resolve host: vault.infra"],
  },
  {
    id: "no-route-to-host",
    cause: "dependency-timeout",
    literals: [
      "no route to host",
      "ehostunreach",
      "network is unreachable",
      "enetunreach",
      "host is unreachable",
    ],
    match:
      /no route to host|EHOSTUNREACH(?: (?<host>[\w.:-]{1,253}?):(?<port>\d{1,5}))?|network is unreachable|ENETUNREACH|host is unreachable/i,
    samples: [
      "java.net.NoRouteToHostException: No route to host",
      "Error: connect EHOSTUNREACH 10.9.8.7:5432",
    ],
    lookalikes: ["no routes to host found in table"],
  },
  {
    id: "connection-reset",
    cause: "dependency-unavailable",
    literals: [
      "connection reset by peer",
      "econnreset",
      "socket hang up",
      "connection reset",
      "broken pipe",
      "server closed the connection unexpectedly",
      "lost connection to mysql",
      "connection was killed",
      "connection was closed",
      "remotedisconnected",
      "connection aborted",
      "server has gone away",
    ],
    match:
      /connection reset(?: by peer)?|ECONNRESET|socket hang up|broken pipe|server closed the connection unexpectedly|lost connection to MySQL server|RemoteDisconnected|connection aborted|MySQL server has gone away|connection was (?:killed|closed)/i,
    rank: -1,
    samples: [
      "read tcp 10.1.1.1:5000->10.2.2.2:5432: read: connection reset by peer",
      "Error: socket hang up",
      "server closed the connection unexpectedly",
    ],
    lookalikes: ["open connections: 0, resets: 0"],
  },
  {
    id: "unexpected-eof",
    cause: "dependency-unavailable",
    literals: ["unexpected eof", ": eof"],
    match:
      /(?:Get|Post|Put|Head|read|dial|rpc error|transport|handshake|auth|connect\w*)\b.{1,300}?: (?:unexpected )?EOF\b/i,
    rank: -1,
    samples: [
      'Error: Get "http://registry.local:5000/v2/": EOF',
      "failed to connect to broker: read tcp 10.0.0.1:1->10.0.0.2:9092: EOF",
    ],
    lookalikes: ["error parsing file: unexpected EOF at line 7"],
  },
  {
    id: "grpc-unavailable",
    cause: "dependency-unavailable",
    literals: [
      "code = unavailable",
      "statuscode.unavailable",
      "14 unavailable",
      "io.grpc.statusruntimeexception: unavailable",
    ],
    match: /code = Unavailable|StatusCode\.UNAVAILABLE|14 UNAVAILABLE|StatusRuntimeException: UNAVAILABLE/,
    rank: -2,
    samples: [
      "rpc error: code = Unavailable desc = upstream connect error or disconnect/reset before headers",
      "Error: 14 UNAVAILABLE: No connection established",
    ],
  },
  {
    id: "connect-address-exhausted",
    cause: "node-network-exhausted",
    literals: ["cannot assign requested address", "eaddrnotavail"],
    match:
      /^(?![^\n]*(?:\[?::1\]?:\d|\b127\.0\.0\.1\b|\blocalhost\b|refused))[^\n]*(?:connect\b.{0,120}|dial (?:tcp|udp) .{1,200}?: )(?:cannot assign requested address|EADDRNOTAVAIL)/i,
    rank: 1,
    samples: [
      "dial tcp 10.0.0.9:443: connect: cannot assign requested address",
      "Error: connect EADDRNOTAVAIL 10.0.0.9:443 - Local (0.0.0.0:0)",
    ],
    lookalikes: ["listen tcp 10.0.0.9:443: bind: cannot assign requested address"],
  },
  {
    id: "listen-address-not-local",
    cause: "application-config-invalid",
    literals: ["cannot assign requested address", "eaddrnotavail", "cannot bind to requested address"],
    match:
      /(?:bind|listen)\b.{0,160}(?:cannot assign requested address|EADDRNOTAVAIL|\(99: )|cannot (?:assign|bind to) requested address.{0,40}bind/i,
    samples: [
      "listen tcp 203.0.113.8:9090: bind: cannot assign requested address",
      "nginx: [emerg] bind() to 203.0.113.8:80 failed (99: Cannot assign requested address)",
    ],
    lookalikes: ["dial tcp 10.0.0.9:443: connect: cannot assign requested address"],
  },
  {
    id: "conntrack-full",
    cause: "node-network-exhausted",
    literals: ["nf_conntrack: table full"],
    match: /nf_conntrack: table full, dropping packet/,
    samples: ["nf_conntrack: nf_conntrack: table full, dropping packet"],
  },
  {
    id: "pod-address-range-full",
    cause: "node-network-exhausted",
    literals: [
      "no ip addresses available in range set",
      "failed to assign an ip address to container",
      "no available ip",
      "no free ips",
      "ip pool exhausted",
      "no more free ip",
      "insufficientfreeaddressesinsubnet",
      "no ips available",
      "ran out of ip",
      "unable to allocate ip",
    ],
    match:
      /no IP addresses available in range set: (?<address>\S{1,100})|failed to assign an IP address to container|no (?:available|more free|free) IPs?\b.{0,60}|IP pool exhausted|InsufficientFreeAddressesInSubnet|no IPs available|ran out of IP|unable to allocate IP/i,
    rank: 2,
    samples: [
      'plugin type="host-local" failed (add): failed to allocate for range 0: no IP addresses available in range set: 10.9.0.1-10.9.0.62',
      "add cmd: failed to assign an IP address to container",
    ],
    lookalikes: ['failed to find plugin "host-local" in path [/opt/cni/bin]'],
  },
  {
    id: "calico-address",
    cause: "application-config-invalid",
    role: "fatal",
    literals: [
      "is already using the ipv4 address",
      "is already using the ipv6 address",
      "couldn't autodetect an ip",
    ],
    match:
      /Calico node '(?<value>[^']{1,253})' is already using the IPv[46] address|Couldn't autodetect an IPv[46] address/,
    rank: 3,
    samples: [
      "[WARNING][8] startup.go 863: Calico node 'worker-a' is already using the IPv4 address 10.1.2.3.",
      "[WARNING][9] startup/startup.go 505: Couldn't autodetect an IPv4 address. Provide an explicit address.",
    ],
    lookalikes: ["Using autodetected IPv4 address on interface eth0: 10.0.0.4/24"],
  },
  {
    // An exception named after a connection, where its text says no more.
    id: "connection-exception",
    cause: "dependency-unavailable",
    role: "wrapper",
    literals: [
      "connectionloss",
      "connectionlost",
      "connectionclosed",
      "connectionaborted",
      "notconnected",
      "disconnected",
      "connectionexception",
      "connectionerror",
      "connectionfailure",
    ],
    match:
      /\b[\w.$]*(?:Connection(?:Loss|Lost|Closed|Aborted|Failure|Failed)?|NotConnected|Disconnected)(?:Exception|Error)\b/,
    rank: -2,
    samples: [
      "com.example.queue.QueueException$ConnectionLostException: queue gone",
      "ConnectionClosedError: shop",
      "com.example.cache.CacheConnectionException: Could not get a resource from the pool",
    ],
    lookalikes: ["client disconnected", "ignoring ConnectionClosed event"],
  },
]);
