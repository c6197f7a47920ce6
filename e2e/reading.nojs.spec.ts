import { expect, test } from "@playwright/test";

// Promise 1: the conversation is in the page itself.
test("reading is free: an article with its conversation needs no account, no cookie and no script", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Handover", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Handover" })).toBeVisible();
  await expect(page.getByText("I have now lain awake over the other.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Add a note, or don’t" })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

// Promise 1 (remark42 #585).
test("acceptance 18: search engines get the conversation in the HTML, on mobile as well: the same bytes as everyone", async ({
  playwright,
  baseURL,
}) => {
  const agents: Record<string, string>[] = [
    {},
    { cookie: "afterword-session=somebody; anything=else" },
    {
      "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 20_1 like Mac OS X) Mobile/15E148",
      "sec-ch-ua-mobile": "?1",
    },
    { "user-agent": "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) (compatible; Googlebot/2.1)" },
  ];
  const bodies = new Set<string>();
  for (const extraHTTPHeaders of agents) {
    const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders });
    const answer = await context.get("/articles/handover");
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    bodies.add(await answer.text());
    await context.dispose();
  }
  expect(bodies.size).toBe(1);
  // In the page itself, and not only in the data that script would make a page of.
  const [body = ""] = bodies;
  const withoutScript = body.replace(/<script[\s\S]*?<\/script>/g, "");
  expect(withoutScript).toContain("I have now lain awake over the other.");
});
