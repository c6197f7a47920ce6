import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server that can be switched off and on again on its port. */
export function mailServer() {
  const taken: ParsedMail[] = [];
  let server: SMTPServer | undefined;
  let port = 0;
  const on = async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          taken.push(mail);
          done();
        }, done);
      },
    });
    server.on("error", () => undefined);
    await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
    const address = server.server.address();
    port = typeof address === "object" && address ? address.port : 0;
    return port;
  };
  const off = () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  return { taken, on, off };
}
