import { createHash } from "node:crypto";
import { isKnownScript } from "./known-scripts";

/** What the policy has to know of this deployment. */
export type Site = {
  /** `https://…` or `http://…`, without a path. */
  origin: string;
  /** Where a form may lead besides this site: the sign-in providers that are set up. */
  formTargets: string[];
};

/**
 * The SHA-256 of each inline script of a finished page, as a policy's source. Only scripts of Next, React and ours
 * are counted: one that somebody managed to write into the page stays out of its policy, and so never runs.
 */
export function hashScripts(html: string): string[] {
  const sources = new Set<string>();
  for (const [, attributes = "", script = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script/gi)) {
    if (/\ssrc\s*=/i.test(attributes) || script === "" || !isKnownScript(script)) continue;
    sources.add(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  }
  return [...sources];
}

/** The Content-Security-Policy of a page; `scripts` are the sources of its inline scripts. */
export function pagePolicy(site: Site, path: string, scripts: string[]): string {
  const embedded = path.startsWith("/embed/");
  const directives = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    "style-src 'self'",
    // React writes the inks and cloths of the design as style attributes.
    "style-src-attr 'unsafe-inline'",
    // Imported articles may show pictures that lie elsewhere; the referrer policy tells their hosts nothing.
    "img-src 'self' data: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ["form-action 'self'", ...site.formTargets].join(" "),
    "base-uri 'none'",
    `frame-ancestors ${embedded ? "*" : "'none'"}`,
  ];
  if (site.origin.startsWith("https:")) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

/** The policy of everything that is no page: it may load and run nothing. */
export const barePolicy = "default-src 'none'; frame-ancestors 'none'";
