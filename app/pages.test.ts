import { describe, expect, vi } from "vitest";
import { decide } from "@/lib/moderation/decisions/decide";
import { askAsMember } from "@/lib/questions/ask-as-member";
import { sendStory } from "@/lib/stories/send-story";
import { listAddresses } from "@/test/addresses";
import { comeIn } from "@/test/come-in";
import { openPage, ROUTES } from "@/test/pages";
import { PARTS, type Part, setScene } from "@/test/scene";
import { type Person, test } from "@/test/world";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

const everyone = PARTS;
const members = PARTS.filter((part) => part !== "guest");
const staff: readonly Part[] = ["moderator", "admin"];
const desk: readonly Part[] = ["author", "colleague", "admin"];
const ofTheArticle: readonly Part[] = ["author", "admin"];
const admins: readonly Part[] = ["admin"];

/** For whom each page is; where nobody is named, it is for everyone. `product.md` 5, screen by screen. */
const WHO: Record<string, readonly Part[]> = {
  "/account": members,
  "/account/contributions": members,
  "/account/reports": members,
  "/account/security": members,
  "/receipt/mine/[id]": ["writer"],
  "/moderation": staff,
  "/moderation/[queue]": staff,
  "/moderation/[queue]/selection": staff,
  "/moderation/appeals": staff,
  "/moderation/break-glass": staff,
  "/moderation/double-readings": staff,
  "/moderation/insights": staff,
  "/moderation/legal-notices": staff,
  "/moderation/log": staff,
  "/moderation/members/[id]": staff,
  "/moderation/names/[id]": staff,
  "/moderation/reviews/[id]": staff,
  "/desk": desk,
  "/desk/answered": desk,
  "/desk/articles": desk,
  "/desk/drafts": desk,
  "/desk/articles/[slug]": ofTheArticle,
  "/desk/questions/[id]": ofTheArticle,
  "/desk/questions/[id]/preview": ofTheArticle,
  "/admin/articles": admins,
  "/admin/crisis-lines": admins,
  "/admin/people": admins,
  "/admin/rules": admins,
  "/admin/lists": admins,
  "/admin/lists/text": admins,
  "/admin/screening": admins,
  "/admin/legal-demands": admins,
  "/admin/settings": admins,
};

/** What the demo alone has, and what of Auth.js is closed; nobody finds anything there. */
const NOWHERE = ["/demo/mail", "/demo/mail/[id]", "/demo/sign-in/[token]", "/api/auth/[...nextauth]"];

describe("acceptance 17: every page is denied by default", () => {
  test("who may not see one is led to sign in, or finds nothing; not a word of it is sent", async ({
    world,
  }) => {
    globalThis.afterwordDatabase = world.database;
    const scene = await setScene(world);
    await askAsMember(world.as(scene.people.writer), {
      article: scene.article.slug,
      text: "Do you sleep?",
      replyMode: "private",
      wishes: [],
    });
    const { id } = await sendStory(world.as(scene.people.writer), {
      articleSlug: scene.article.slug,
      title: "The year of the stove",
      body: "It began in the kitchen.",
      byline: "anonymous",
      contentNotes: [],
      own: "on",
    });
    await decide(world.as(scene.people.moderator), { contributionId: id, revision: 1, verdict: "approve" });
    // The colleague's own article is another matter.
    const elsewhere = (address: string) =>
      address.startsWith("/desk/articles/") && !address.endsWith(scene.article.slug);
    const addresses = (await listAddresses(world)).filter(({ address }) => !elsewhere(address));
    const opened = new Map<string, Set<Part>>(ROUTES.map(({ route }) => [route, new Set()]));
    for (const part of PARTS) {
      const visitor = scene.visit(part);
      for (const { route, address } of addresses) {
        const page = await openPage(visitor, address);
        if (page.status === 200) opened.get(route)?.add(part);
        if (NOWHERE.includes(route)) expect([part, address, page.status]).toEqual([part, address, 404]);
        if (NOWHERE.includes(route) || (WHO[route] ?? everyone).includes(part)) continue;
        const denied = {
          status: part === "guest" && route in WHO ? 307 : 404,
          html: "",
          head: "",
          handed: "",
        };
        expect({ part, address, ...page }).toMatchObject({ part, address, ...denied });
        if (page.location) expect(page.location).toMatch(/^\/sign-in\?from=/);
      }
    }
    // And to those it is for, each is there.
    const missing = [...opened].flatMap(([route, parts]) =>
      (WHO[route] ?? everyone)
        .filter((part) => !parts.has(part) && !NOWHERE.includes(route) && !LEADING_ON.includes(route))
        .map((part) => `${route} for ${part}`),
    );
    expect(missing).toEqual([]);
  }, 120_000);
});

/** What leads on, answers without a word, or stands only where more was written than in this scene. */
test("legal notices are found by moderators to whom they were granted, and by no others", async ({
  world,
}) => {
  globalThis.afterwordDatabase = world.database;
  const status = async (person: Person) =>
    (await openPage(await comeIn(world, person), "/moderation/legal-notices")).status;
  expect(await status(await world.newMember({ roles: ["moderator"], grants: ["crisis"] }))).toBe(404);
  expect(await status(await world.newMember({ roles: ["moderator"], grants: ["legal"] }))).toBe(200);
});

/** Pages that lead on, or stand only where more was written than in this scene. */
const LEADING_ON = [
  "/moderation/pulse",
  "/moderation",
  "/sign-in",
  "/articles/[slug]/margin/after/[thread]",
  "/articles/[slug]/questions/after/[answer]",
  "/articles/[slug]/stories/after/[story]",
  "/articles/[slug]/threads/[thread]/after/[note]",
  "/hubs/[hub]/older/[before]",
];
