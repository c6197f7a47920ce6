import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  agentRules: false,
  poweredByHeader: false,
  // So that forms work without script on pages that are made for their viewer.
  cacheHandler: path.join(import.meta.dirname, "server/page-cache.mjs"),
  // The server in front compresses, once for a shelved page; it needs the bytes as they are.
  compress: false,
  // Pages are not kept on disk: after a withdrawal nothing of the text may lie there.
  experimental: { isrFlushToDisk: false, serverActions: { bodySizeLimit: "32mb" } },
  // Reading pages stay until a tag of theirs expires; the shelf's maximum age is the net under that.
  cacheLife: { reading: { stale: 60, revalidate: 31_536_000, expire: 31_622_400 } },
  // A page without a parameter would be rendered when the site is built, where there is no database: these get one,
  // and are made at the first request like every other reading page.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/front/now" },
      { source: "/help-now", destination: "/help-now/now" },
      { source: "/rules", destination: "/rules/now" },
      { source: "/privacy", destination: "/privacy/now" },
      { source: "/shared-devices", destination: "/shared-devices/now" },
      { source: "/legal-demands", destination: "/legal-demands/now" },
      { source: "/transparency", destination: "/transparency/now" },
      { source: "/transparency.json", destination: "/transparency/as-json/now" },
      { source: "/.well-known/afterword-keys.json", destination: "/afterword-keys/now" },
      { source: "/answered.json", destination: "/answered/as-json/now" },
      { source: "/notice", destination: "/notice/now" },
      { source: "/report", destination: "/report/outcome/now" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  outputFileTracingIncludes: { "/*": ["./db/migrations/**/*"] },
};

export default config;
