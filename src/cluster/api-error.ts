/** An answer of the API server other than success. `message` is the server's own, cut. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message.slice(0, 1000));
    this.name = "ApiError";
    this.status = status;
  }
}
