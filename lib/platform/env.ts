import { z } from "zod";

const secret = z.string().min(32, "needs at least 32 characters (openssl rand -base64 32)");
const aPort = "must be a number from 0 to 65535";
const postgres = {
  protocol: /^postgres(ql)?$/,
  error: "must look like postgres://user:password@host/database",
};
const oauth = (provider: string, part: string) =>
  z
    .string()
    .optional()
    .describe(`${provider} sign-in: the ${part}; offered when both of its variables are set.`);

/** Every variable Afterword reads, with its default and what it is for. The README's table is held to this list. */
export const Environment = z.object({
  PORT: z.coerce
    .number(aPort)
    .int(aPort)
    .min(0, aPort)
    .max(65535, aPort)
    .default(3000)
    .describe("The port the server listens on."),
  HOST: z
    .string()
    .default("127.0.0.1")
    .describe("The address the server listens on; any other than 127.0.0.1 needs DATABASE_URL."),
  AFTERWORD_DATA: z
    .string()
    .default(".data")
    .describe("The folder of the embedded database, its secrets and the local mail."),
  DATABASE_URL: z
    .url(postgres)
    .describe(
      "A Postgres of your own (Neon's address uses Neon's driver); without it the embedded one is started.",
    ),
  DATABASE_DIRECT_URL: z
    .url(postgres)
    .optional()
    .describe(
      "The same database without a pooler, for migrations, LISTEN and jobs; needed where DATABASE_URL is pooled.",
    ),
  AUTH_SECRET: secret.describe("Signs sign-in links and cookies; made by itself with the embedded database."),
  AUTH_URL: z
    .url({ protocol: /^https?$/, error: "must be the public address, such as https://talk.example.org" })
    .describe("The public address of this site; http://localhost:PORT with the embedded database."),
  AFTERWORD_KEY: secret.describe(
    "Keys the hashes of addresses and receipts and encrypts what must not lie open; made by itself with the embedded database.",
  ),
  ANON_SEED: secret.describe(
    "The seed of the anonymous tokens' weekly keys; made by itself with the embedded database.",
  ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" })
    .optional()
    .describe("The mail server; without it letters stay in the local outbox."),
  MAIL_FROM: z.string().default("Afterword <afterword@localhost>").describe("The sender of every letter."),
  AUTH_GITHUB_ID: oauth("GitHub", "client id"),
  AUTH_GITHUB_SECRET: oauth("GitHub", "client secret"),
  AUTH_GOOGLE_ID: oauth("Google", "client id"),
  AUTH_GOOGLE_SECRET: oauth("Google", "client secret"),
  AFTERWORD_DEMO: z
    .enum(["on", "off"], "must be on or off")
    .default("on")
    .describe("The demo people and their sign-in links; only ever with the embedded database on 127.0.0.1."),
  AFTERWORD_WORKER: z
    .enum(["inside", "none"], "must be inside or none")
    .default("inside")
    .describe("Whether jobs run inside the web process or in one of their own (npm run worker)."),
  LETTER_BATCHES: z
    .enum(["thrice", "minute"], "must be thrice or minute")
    .default("thrice")
    .describe(
      "When letters without an account come to the moderators: three times a day, so that nobody can tell when one was written, or every minute, which is for trying things out; minute with the embedded database.",
    ),
  AFTERWORD_PROXY: z
    .enum(["on", "off"], "must be on or off")
    .default("off")
    .describe(
      "Whether a proxy stands in front, whose X-Forwarded-For names the reader; only limits of pace use it.",
    ),
  AKISMET_KEY: z
    .string()
    .optional()
    .describe(
      "A key of Akismet, which then is asked about notes and stories under a name; without it, it isn't.",
    ),
  AKISMET_URL: z
    .url({ protocol: /^https?$/, error: "must be an address, such as https://rest.akismet.com" })
    .default("https://rest.akismet.com")
    .describe("Where Akismet is, or what speaks as it does."),
  AKISMET_LEARN: z
    .enum(["on", "off"], "must be on or off")
    .default("off")
    .describe("Whether Akismet is told, an hour later, where a moderator decided otherwise than it."),
  AKISMET_SPAM_RULE: z.coerce
    .number("must be the number of a rule")
    .int("must be the number of a rule")
    .min(1, "must be the number of a rule")
    .max(9, "must be the number of a rule")
    .optional()
    .describe(
      "The rule under which what is turned down is spam; without it Akismet is told of nothing as spam.",
    ),
  MODERATION_API_URL: z
    .url({ protocol: /^https?$/, error: "must be an address, such as https://api.openai.com/v1/moderations" })
    .optional()
    .describe(
      "An endpoint that speaks as OpenAI's /v1/moderations does, asked about notes and stories under a name.",
    ),
  MODERATION_API_KEY: z.string().optional().describe("The key for it, if it wants one."),
  MODERATION_API_MODEL: z.string().optional().describe("The model it shall use, if not its own choice."),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "silent"],
      "must be fatal, error, warn, info, debug or silent",
    )
    .default("info")
    .describe("How much is logged; no level logs what people write."),
});
export type Environment = z.output<typeof Environment>;

/** What the environment gets wrong, one sentence for each variable. */
export class EnvironmentProblem extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join("\n"));
    this.name = "EnvironmentProblem";
  }
}

/** Parses a set of variables; an empty one counts as unset. @throws EnvironmentProblem */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  return check(Environment, variables);
}

/** The part that is needed before the embedded database has made the rest. @throws EnvironmentProblem */
export function parsePlace(variables: Record<string, string | undefined>) {
  return check(Place, variables);
}
const Place = Environment.pick({
  PORT: true,
  HOST: true,
  AFTERWORD_DATA: true,
  DATABASE_DIRECT_URL: true,
  AFTERWORD_DEMO: true,
  AFTERWORD_PROXY: true,
  AFTERWORD_WORKER: true,
  LOG_LEVEL: true,
}).extend({ DATABASE_URL: Environment.shape.DATABASE_URL.optional() });

function check<S extends z.ZodType>(schema: S, variables: Record<string, string | undefined>): z.output<S> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new EnvironmentProblem(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return given[name] === undefined ? `${name} is not set.` : `${name} is not right: it ${issue.message}.`;
    }),
  );
}

let parsed: Environment | undefined;

/** The environment, read at the first call, so that a build needs none. @throws EnvironmentProblem */
export function env(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

declare global {
  /**
   * Set by the launcher, in its own process, when it runs the embedded database and listens on 127.0.0.1.
   * It is no environment variable, so that nothing from outside can open the demo's doors.
   */
  var afterwordDemo: true | undefined;
}

/** Whether the demo's people, sign-in links and mail page exist. */
export function isDemo(): boolean {
  return globalThis.afterwordDemo === true;
}
