import type { Site } from "./policy";

/** The headers of every answer. */
export function usualHeaders(site: Site): [string, string][] {
  const headers: [string, string][] = [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "same-origin"],
    [
      "permissions-policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ],
    ["cross-origin-opener-policy", "same-origin"],
    ["x-permitted-cross-domain-policies", "none"],
  ];
  if (site.origin.startsWith("https:")) {
    headers.push(["strict-transport-security", "max-age=63072000; includeSubDomains"]);
  }
  return headers;
}
