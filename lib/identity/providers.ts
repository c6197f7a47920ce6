import { env } from "@/lib/platform/env";

/** The outside services one can sign in with: those whose two variables are set. */
const OUTSIDE = [
  { id: "github", name: "GitHub", origin: "https://github.com" },
  { id: "google", name: "Google", origin: "https://accounts.google.com" },
] as const;
export type OutsideProvider = (typeof OUTSIDE)[number];

/** The client id and secret of each, where set up. */
export function credentialsOf(id: OutsideProvider["id"]): { clientId: string; clientSecret: string } | null {
  const variables = env();
  const [clientId, clientSecret] =
    id === "github"
      ? [variables.AUTH_GITHUB_ID, variables.AUTH_GITHUB_SECRET]
      : [variables.AUTH_GOOGLE_ID, variables.AUTH_GOOGLE_SECRET];
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}

/** The providers of this site, for the sign-in page. */
export function listProviders(): OutsideProvider[] {
  return OUTSIDE.filter(({ id }) => credentialsOf(id) !== null);
}

/** How a provider is called on screen. */
export function nameOfProvider(provider: string): string {
  return OUTSIDE.find(({ id }) => id === provider)?.name ?? provider;
}
