import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { writeStory } from "./write-story";

test("sending in a story under a pen name needs no script", async ({ page }) => {
  const title = "A pound of nails, mostly";
  await comeInAs(page, "reader");
  await writeStory(page, {
    article: "the-hedge",
    title,
    body: "He counted them into the bag, and put one back, and looked at me, and took it out again.",
    as: "A pen name",
    contentNotes: ["Arguments"],
  });
  await expect(page.getByText("Thank you. A person reads it before anyone else can.")).toBeVisible();
  await page.getByRole("link", { name: "Everything you have sent" }).click();
  const mine = page.getByRole("article").filter({ hasText: title });
  await expect(mine).toContainText("as Third Stair");
  await expect(mine).toContainText("With a moderator");
});
