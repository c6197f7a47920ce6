import { expect } from "@playwright/test";
import { test } from "./with-page-cache";

// Without script nothing can take the place of a page in the history; the page says so, and forgets what was typed.
test("without script the way out is a link, the page of advice says what it can’t do, and going back finds nothing typed", async ({
  page,
  context,
}) => {
  await context.route("https://www.weather.gov/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<h1>Rain later</h1>" }),
  );
  await page.goto("/articles/handover/ask");
  await expect(page.getByText("Without script the back button leads here again.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Turn on quiet mode" })).toBeHidden();
  await page.getByRole("textbox", { name: "Your question" }).fill("Nobody should find this.");
  await page.getByRole("link", { name: "Leave this page quickly" }).click();
  await page.waitForURL("https://www.weather.gov/");
  await page.goBack();
  await expect(page.getByRole("textbox", { name: "Your question" })).toHaveValue("");

  await page.goto("/shared-devices");
  await expect(page.getByText("clears nothing, and the back button leads here again")).toBeVisible();
});
