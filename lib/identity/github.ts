import type { OAuthConfig } from "next-auth/providers";
import GitHub from "next-auth/providers/github";
import { z } from "zod";

const Profile = z.object({ id: z.number() });
const Emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** What we take of a GitHub account: its number, and its main address where GitHub has proved it. */
type GitHubProfile = { id: string; email: string; email_verified: boolean };

/**
 * GitHub, asking for the proved main address. Auth.js alone takes the first one it is given: somebody who entered
 * another person's address at GitHub would then hold that person's account here.
 */
export function github(credentials: { clientId: string; clientSecret: string }): OAuthConfig<GitHubProfile> {
  const { profile: _, options: __, ...preset } = GitHub(credentials);
  return {
    ...preset,
    ...credentials,
    userinfo: {
      url: "https://api.github.com/user",
      request: async ({ tokens }: { tokens: { access_token?: string } }) => {
        const ask = async (path: string): Promise<unknown> => {
          const headers = { authorization: `Bearer ${tokens.access_token}`, "user-agent": "afterword" };
          const answer = await fetch(`https://api.github.com${path}`, { headers });
          return answer.json();
        };
        const { id } = Profile.parse(await ask("/user"));
        return { id: String(id), ...provedAddress(Emails.parse(await ask("/user/emails"))) };
      },
    },
    profile: ({ id, email }) => ({ id, email }),
  };
}

/** The main address, and whether it was proved. */
function provedAddress(emails: z.output<typeof Emails>): { email: string; email_verified: boolean } {
  const main = emails.find(({ primary }) => primary);
  return { email: main?.email ?? "", email_verified: main?.verified ?? false };
}
