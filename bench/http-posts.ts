// Sends requests over connections that stay open and makes next to no garbage of them: a sender that collects its own
// holds up what it measures.
import { connect, type Socket } from "node:net";

export interface Posts {
  /** A request as it is sent, to be made beforehand. */
  requestOf(body: string): Buffer;
  /** The answer's status, once all of the answer is there. */
  post(request: Buffer): Promise<number>;
  close(): void;
}

export function openPosts(url: string, headers: Readonly<Record<string, string>>): Posts {
  const { hostname: host, port, pathname } = new URL(url);
  const lines = Object.entries({ host: `${host}:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const idle: Connection[] = [];
  const all = new Set<Connection>();
  return {
    requestOf(body) {
      const bytes = Buffer.from(body);
      const head = [`POST ${pathname} HTTP/1.1`, ...lines, `content-length: ${bytes.length}`, "", ""].join(
        "\r\n",
      );
      return Buffer.concat([Buffer.from(head), bytes]);
    },
    async post(request) {
      let connection = idle.pop();
      while (connection?.socket.closed === true) connection = idle.pop();
      connection ??= openConnection(host, Number(port));
      all.add(connection);
      const status = await connection.exchange(request);
      idle.push(connection);
      return status;
    },
    close() {
      for (const { socket } of all) socket.destroy();
    },
  };
}

interface Connection {
  socket: Socket;
  exchange(request: Buffer): Promise<number>;
}

function openConnection(host: string, port: number): Connection {
  let answered: { resolve(status: number): void; reject(error: Error): void } | undefined;
  let head = "";
  let status = 0;
  let awaited = 0;
  const read = (length: number, bytes: Uint8Array): boolean => {
    awaited -= length;
    if (status === 0) {
      head += Buffer.from(bytes.buffer, bytes.byteOffset, length).toString("latin1", 0, 2_000);
      const end = head.indexOf("\r\n\r\n");
      if (end === -1) return true;
      const said = /^HTTP\/1\.1 (\d{3}) [^]*\r\ncontent-length: (\d+)\r\n/i.exec(head.slice(0, end + 2));
      status = Number(said?.[1]);
      awaited += end + 4 + Number(said?.[2]);
    }
    if (awaited > 0) return true;
    answered?.resolve(status);
    [answered, head, status, awaited] = [undefined, "", 0, 0];
    return true;
  };
  const socket = connect({
    host,
    port,
    noDelay: true,
    onread: { buffer: new Uint8Array(65_536), callback: read },
  });
  const failed = (error: Error) => answered?.reject(error);
  socket.on("error", failed).on("close", () => failed(new Error("The service closed a connection.")));
  return {
    socket,
    exchange(request) {
      return new Promise((resolve, reject) => {
        answered = { resolve, reject };
        socket.write(request);
      });
    },
  };
}
