import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { sanitiseArticleHtml } from "@/lib/articles/import/sanitise-article-html";
import { Written } from "./written";

test("a picture comes when it is looked at, and its host isn’t told where it stands", () => {
  const html = sanitiseArticleHtml('<img src="https://a.example/b.png" alt="c" width="4" height="3">');
  expect(renderToStaticMarkup(<Written html={html} />)).toContain(
    '<img src="https://a.example/b.png" alt="c" width="4" height="3" loading="lazy" decoding="async" referrerPolicy="no-referrer"/>',
  );
});

test("what no sanitiser would have let through isn’t made, whatever is stored", () => {
  const html =
    '<p onclick="a()" style="color:red">b<script>c()</script></p><iframe src="https://d.example/"></iframe><a href="javascript:e()">f</a>';
  expect(renderToStaticMarkup(<Written html={html} />)).toBe("<div><p>b</p><a>f</a></div>");
});
