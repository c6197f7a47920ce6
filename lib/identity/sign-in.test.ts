import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, vi } from "vitest";
import { POST as signOut } from "@/app/(account)/sign-out/route";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { GET as getMe } from "@/app/api/me/route";
import { accounts, members, sessions, verificationTokens } from "@/db/schema/identity";
import { localMail } from "@/db/schema/mail";
import { Visitor } from "@/test/visitor";
import { test as base, type World } from "@/test/world";
import { askForLinkAction, endSessionAction } from "./actions";
import { currentActor } from "./session";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

const test = base.extend("house", async ({ world }: { world: World }) => {
  globalThis.afterwordDatabase = world.database;
  globalThis.afterwordDemo = true;
  return world;
});

beforeEach(() => {
  globalThis.afterwordLimits = undefined;
});

const route = (path: string) => ({ params: Promise.resolve({ nextauth: path.split("/") }) });

/** The link in the newest letter, which must come from this site. */
async function newestLink(world: World): Promise<URL> {
  const [letter] = await world.db.select().from(localMail).orderBy(desc(localMail.id)).limit(1);
  const href = letter?.text.match(/http:\/\/localhost:3000\/\S+/)?.[0];
  if (!href) throw new Error("The letter has no link.");
  return new URL(href);
}

/** Presses the button of the page that a link opens. */
function press(visitor: Visitor, link: URL): Promise<Response> {
  const query = new URLSearchParams({ token: link.searchParams.get("token") ?? "" });
  query.set("callbackUrl", link.searchParams.get("from") ?? "/");
  return visitor.ask(POST, "POST", `/api/auth/callback/email?${query}`, route("callback/email"));
}

async function signedIn(world: World, email: string): Promise<Visitor> {
  const visitor = new Visitor();
  await visitor.act(askForLinkAction, { email });
  await press(visitor, await newestLink(world));
  return visitor;
}

async function isSignedIn(visitor: Visitor): Promise<boolean> {
  const answer = await visitor.ask(getMe, "GET", "/api/me", undefined);
  const me: unknown = await answer.json();
  return typeof me === "object" && me !== null && "signedIn" in me && me.signedIn === true;
}

describe("a sign-in link", () => {
  test("makes a member on the first sign-in and leads back to where one was", async ({ house }) => {
    const visitor = new Visitor();
    const asked = await visitor.act(askForLinkAction, { email: "New@Example.org ", from: "/account?x=1" });
    expect(asked.redirect).toBe("/sign-in/check");
    expect(await isSignedIn(visitor)).toBe(false);

    const answer = await press(visitor, await newestLink(house));
    expect(answer.headers.get("location")).toBe("http://localhost:3000/account?x=1");
    expect(await isSignedIn(visitor)).toBe(true);
    expect(await house.db.select().from(members).where(eq(members.email, "new@example.org"))).toHaveLength(1);
  });

  test("signs the same person in, however the address is typed", async ({ house }) => {
    await signedIn(house, "One.Mailbox@example.org");
    await signedIn(house, "  one.mailbox@EXAMPLE.org");
    const found = await house.db.select().from(members).where(eq(members.email, "one.mailbox@example.org"));
    expect(found).toHaveLength(1);
  });

  test("works once", async ({ house }) => {
    await signedIn(house, "once@example.org");
    const link = await newestLink(house);
    const second = new Visitor();
    const answer = await press(second, link);
    expect(answer.headers.get("location")).toBe("http://localhost:3000/sign-in?error=Verification");
    expect(await isSignedIn(second)).toBe(false);
  });

  test("pressed twice at the same moment signs in one of the two", async ({ house }) => {
    const visitors = [new Visitor(), new Visitor()];
    await visitors[0]?.act(askForLinkAction, { email: "twice@example.org" });
    const link = await newestLink(house);
    await Promise.all(visitors.map((visitor) => press(visitor, link)));
    const outcomes = await Promise.all(visitors.map(isSignedIn));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  test("is not used up by a scanner's GET or HEAD", async ({ house }) => {
    const visitor = new Visitor();
    await visitor.act(askForLinkAction, { email: "scanned@example.org" });
    const link = await newestLink(house);
    const path = `/api/auth/callback/email?token=${link.searchParams.get("token")}`;
    for (const method of ["GET", "HEAD"] as const) {
      const answer = await new Visitor().ask(GET, method, path, route("callback/email"));
      expect(answer.status).toBe(404);
    }
    await press(visitor, link);
    expect(await isSignedIn(visitor)).toBe(true);
  });

  test("is dead after half an hour", async ({ house }) => {
    const visitor = new Visitor();
    await visitor.act(askForLinkAction, { email: "late@example.org" });
    const link = await newestLink(house);
    const [token] = await house.db
      .select()
      .from(verificationTokens)
      .where(eq(verificationTokens.identifier, "late@example.org"));
    expect(Number(token?.expires) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    await house.db.update(verificationTokens).set({ expires: new Date(Date.now() - 1) });
    const answer = await press(visitor, link);
    expect(answer.headers.get("location")).toContain("/sign-in?error=Verification");
    expect(await isSignedIn(visitor)).toBe(false);
  });

  test("carries no address and leads to this site, whatever host the request named", async ({ house }) => {
    const visitor = new Visitor();
    visitor.extra = { host: "evil.example", "x-forwarded-host": "evil.example" };
    await visitor.act(askForLinkAction, { email: "hosted@example.org" });
    const link = await newestLink(house);
    expect(link.origin).toBe("http://localhost:3000");
    expect(link.href).not.toContain("hosted");
  });

  test("leads to no other site afterwards", async ({ house }) => {
    for (const from of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
    ]) {
      globalThis.afterwordLimits = undefined;
      const visitor = new Visitor();
      await visitor.act(askForLinkAction, { email: "away@example.org", from });
      const link = await newestLink(house);
      link.searchParams.set("from", from);
      const answer = await press(visitor, link);
      const next = answer.headers.get("location");
      if (next === null) expect(answer.status).toBeGreaterThanOrEqual(400);
      else expect(new URL(next).origin).toBe("http://localhost:3000");
    }
  });

  test("can't be pressed from another site", async ({ house }) => {
    const visitor = new Visitor();
    await visitor.act(askForLinkAction, { email: "forced@example.org" });
    const link = await newestLink(house);
    visitor.extra = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
    expect((await press(visitor, link)).status).toBe(403);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  test("isn't sent a sixth time within the hour to one address", async ({ house }) => {
    const outcomes = [];
    for (let n = 0; n < 6; n++) {
      outcomes.push(await new Visitor().act(askForLinkAction, { email: "often@example.org" }));
    }
    expect(outcomes.slice(0, 5).every(({ redirect }) => redirect === "/sign-in/check")).toBe(true);
    expect(outcomes[5]).toMatchObject({ status: "refused", values: { email: "often@example.org" } });
    expect(outcomes[5]?.message).toContain("That was quick");
    const letters = await house.db.select().from(localMail).where(eq(localMail.to, "often@example.org"));
    expect(letters).toHaveLength(5);
  });

  test("isn't sent to what is no address", async ({ house }) => {
    for (const email of ["", "nobody", "a@b", '"a"@b@c.org', "a@b.org\nbcc: c@d.org"]) {
      const outcome = await new Visitor().act(askForLinkAction, { email });
      expect(outcome).toMatchObject({ status: "refused", values: { email } });
      expect(outcome.fieldErrors).toHaveProperty("email");
    }
    expect(await house.db.select().from(localMail).where(eq(localMail.to, "nobody"))).toHaveLength(0);
  });
});

describe("a session", () => {
  test("is stored so that a copy of the database signs nobody in", async ({ house }) => {
    const visitor = await signedIn(house, "stored@example.org");
    const token = visitor.cookies.get("afterword-session") ?? "";
    const rows = await house.db.select().from(sessions);
    expect(rows.map(({ sessionToken }) => sessionToken)).not.toContain(token);
    const thief = new Visitor();
    for (const { sessionToken } of rows) {
      thief.cookies.set("afterword-session", sessionToken);
      expect(await isSignedIn(thief)).toBe(false);
    }
  });

  test("ends at its end", async ({ house }) => {
    const visitor = await signedIn(house, "ended@example.org");
    await house.db.update(sessions).set({ expires: new Date(Date.now() - 1) });
    expect(await isSignedIn(visitor)).toBe(false);
  });

  test("that its member has ended on another device is refused", async ({ house }) => {
    const [here, there] = [
      await signedIn(house, "two@example.org"),
      await signedIn(house, "two@example.org"),
    ];
    const [member] = await house.db.select().from(members).where(eq(members.email, "two@example.org"));
    const open = await house.db
      .select()
      .from(sessions)
      .where(eq(sessions.userId, member?.id ?? ""));
    expect(open).toHaveLength(2);
    const [first] = open;
    await there.act(endSessionAction, { session: first?.sessionToken ?? "" });
    expect([await isSignedIn(here), await isSignedIn(there)].filter(Boolean)).toHaveLength(1);
  });

  test("of somebody else can't be ended", async ({ house }) => {
    const [mine, theirs] = [
      await signedIn(house, "mine@example.org"),
      await signedIn(house, "theirs@example.org"),
    ];
    const [member] = await house.db.select().from(members).where(eq(members.email, "theirs@example.org"));
    const [open] = await house.db
      .select()
      .from(sessions)
      .where(eq(sessions.userId, member?.id ?? ""));
    const outcome = await mine.act(endSessionAction, { session: open?.sessionToken ?? "" });
    expect(outcome.status).toBe("refused");
    expect(await isSignedIn(theirs)).toBe(true);
  });

  test("ends with signing out, on the server too", async ({ house }) => {
    const visitor = await signedIn(house, "leaving@example.org");
    const token = visitor.cookies.get("afterword-session") ?? "";
    const answer = await visitor.ask(signOut, "POST", "/sign-out", undefined, new URLSearchParams());
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    expect([...visitor.cookies.keys()]).not.toContain("afterword-here");
    visitor.cookies.set("afterword-session", token);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  test("can't be ended from another site", async ({ house }) => {
    const visitor = await signedIn(house, "kept@example.org");
    visitor.extra = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
    const everywhere = new URLSearchParams({ everywhere: "yes" });
    expect((await visitor.ask(signOut, "POST", "/sign-out", undefined, everywhere)).status).toBe(403);
    visitor.extra = {};
    expect(await isSignedIn(visitor)).toBe(true);
  });

  test("signing out everywhere ends every one, also one that is stored meanwhile", async ({ house }) => {
    const [here, there] = [
      await signedIn(house, "all@example.org"),
      await signedIn(house, "all@example.org"),
    ];
    const [member] = await house.db.select().from(members).where(eq(members.email, "all@example.org"));
    const kept = await house.db
      .select()
      .from(sessions)
      .where(eq(sessions.userId, member?.id ?? ""));
    const everywhere = new URLSearchParams({ everywhere: "yes" });
    const answer = await here.ask(signOut, "POST", "/sign-out", undefined, everywhere);
    expect(answer.headers.get("location")).toBe("/sign-in");
    expect(await isSignedIn(here)).toBe(false);
    expect(await isSignedIn(there)).toBe(false);
    // As a sign-in would that began before and is written after.
    await house.db.insert(sessions).values(kept);
    expect(await isSignedIn(there)).toBe(false);
  });
});

describe("Auth.js", () => {
  test("answers nothing but what is used here", async ({ house }) => {
    expect(house).toBeDefined();
    const paths = [
      "signin",
      "signin/email",
      "signout",
      "session",
      "csrf",
      "providers",
      "error",
      "callback/credentials",
    ];
    for (const path of paths) {
      const [got, posted] = await Promise.all([
        new Visitor().ask(GET, "GET", `/api/auth/${path}`, route(path)),
        new Visitor().ask(POST, "POST", `/api/auth/${path}`, route(path)),
      ]);
      expect([path, got.status, posted.status]).toEqual([path, 404, 404]);
    }
  });

  test("opens no account for an address that somebody types beside a passkey", async ({ house }) => {
    const path = "/api/auth/webauthn-options/passkey?action=register&email=victim@example.org";
    const answer = await new Visitor().ask(GET, "GET", path, route("webauthn-options/passkey"));
    expect(answer.status).toBe(400);
    expect(await house.db.select().from(members).where(eq(members.email, "victim@example.org"))).toHaveLength(
      0,
    );
  });

  test("tells nobody whether an address is known", async ({ house }) => {
    await signedIn(house, "known@example.org");
    const ask = async (email: string) => {
      const path = `/api/auth/webauthn-options/passkey?action=authenticate&email=${email}`;
      const answer = await new Visitor().ask(GET, "GET", path, route("webauthn-options/passkey"));
      const { options }: { options: { allowCredentials?: unknown } } = await answer.json();
      return options.allowCredentials;
    };
    expect(await ask("known@example.org")).toEqual(await ask("unknown@example.org"));
    expect(await house.db.select().from(accounts)).toEqual([]);
  });
});

// Waline #1579.
test("acceptance 11: typing a moderator's address or name gains nothing but a letter in their own box", async ({
  house,
}) => {
  const ada = await house.moderator();
  const typist = new Visitor();
  const asked = await typist.act(askForLinkAction, { email: ada.email.toUpperCase() });
  expect(asked.redirect).toBe("/sign-in/check");
  expect(await isSignedIn(typist)).toBe(false);
  const [letter] = await house.db.select().from(localMail).orderBy(desc(localMail.id)).limit(1);
  expect(letter?.to).toBe(ada.email);
  expect((await typist.act(askForLinkAction, { email: ada.name })).status).toBe("refused");
  const before = await house.db.select().from(sessions).where(eq(sessions.userId, ada.id));
  expect(before).toEqual([]);
});

test("without a session one is a guest", async () => {
  expect(
    await new Visitor().act(async () => ({ status: "done", message: (await currentActor()).kind })),
  ).toEqual({
    status: "done",
    message: "guest",
  });
});
