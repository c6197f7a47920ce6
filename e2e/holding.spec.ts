import { expect, test } from "@playwright/test";
import { z } from "zod";
import { approveItem } from "./approve-item";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";
import { openLetter } from "./open-letter";
import { readWholeSite } from "./read-whole-site";

const Mine = z.object({
  notes: z.array(z.object({ id: z.uuid(), body: z.string(), note: z.object({ threadId: z.uuid() }) })),
});
const Linked = z.object({ "@graph": z.array(z.object({ text: z.string().optional() })) });

// Promise 2 (Isso #443, Waline #3815): nothing leaves before its approval, everything once after it.
test("what is held is on no page, in no feed and in no letter; once it is approved it is in its place, and one letter says so", async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(120_000);
  const canary = "quincelight";
  const words = `A ${canary} in the pantry window, and nobody up to see it.`;
  const address = newcomer();
  await page.goto("/sign-in?from=/articles/what-i-left-out");
  await comeInByLink(page, address);
  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
  await page.getByLabel("Sign as").selectOption("Anonymous");
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
  const { notes } = Mine.parse(await (await page.request.get("/api/me/articles/what-i-left-out")).json());
  const [held] = notes.filter(({ body }) => body === words);
  const own = `/articles/what-i-left-out/threads/${held?.note.threadId}`;
  const places = [own, `${own}/notes/${held?.id}`];
  const report = `/report/${held?.id}`;

  const said = (pages: Map<string, string>) => [...pages].filter(([, body]) => body.includes(canary));
  const before = await readWholeSite(request);
  expect(said(before).map(([path]) => path)).toEqual([]);
  for (const place of [...places, report, `/stories/${held?.id}`]) {
    const answer = await request.get(place);
    expect([place, answer.status(), (await answer.text()).includes(canary)]).toEqual([place, 404, false]);
  }
  const letters = page.getByRole("listitem").filter({ hasText: `to ${address}` });
  await page.goto("/demo/mail");
  await expect(letters).toContainText(["Your link to"]);

  await approveItem(browser, "new-members", words);
  await openLetter(page, { to: address, subject: /^A line from/ });
  await expect(page.getByText("It is in the conversation.")).toBeVisible();
  await page.goto("/demo/mail");
  await expect(letters).toContainText(["A line from", "Your link to"]);

  const after = await readWholeSite(request);
  const shown = said(after).map(([path]) => path);
  expect(shown).toEqual(expect.arrayContaining(["/articles/what-i-left-out", ...places]));
  expect(await (await request.get(report)).text()).toContain(canary);
  expect(shown.filter((path) => path.startsWith("/demo/mail"))).toEqual([]);
  const linked = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
    after.get("/articles/what-i-left-out") ?? "",
  );
  const { "@graph": things } = Linked.parse(JSON.parse(linked?.[1] ?? ""));
  expect(things.filter(({ text }) => text === words)).toHaveLength(1);
});
