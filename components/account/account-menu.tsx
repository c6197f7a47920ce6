"use client";

import { useEffect, useState } from "react";
import type { MeView } from "@/lib/identity/views";
import { fetchMe } from "./fetch-me";

/** The places that are the reader's own, or those of their roles. */
function placesOf(me: MeView): { href: string; label: string }[] {
  if (!me.signedIn) return [];
  const staff = me.roles.includes("moderator") || me.roles.includes("admin");
  return [
    { href: "/account/contributions", label: "What I have written" },
    { href: "/account", label: "My names and account" },
    ...(staff ? [{ href: "/moderation/held", label: "Moderation" }] : []),
    ...(me.isAuthor ? [{ href: "/desk", label: "My desk" }] : []),
    ...(me.roles.includes("admin") ? [{ href: "/admin/articles", label: "Articles and people" }] : []),
  ];
}

function useMe(): MeView {
  const [me, setMe] = useState<MeView>({ signedIn: false });
  useEffect(() => {
    let here = true;
    fetchMe().then((found) => here && setMe(found));
    return () => {
      here = false;
    };
  }, []);
  return me;
}

/**
 * "Sign in" in the head of a page that is the same for everyone; once it is known who reads, their menu in its place.
 * Without script the link stays, and leads those who are signed in to their account.
 */
export function AccountMenu() {
  const me = useMe();
  if (!me.signedIn) {
    return (
      <a className="btn quiet hide-s" href="/sign-in">
        Sign in
      </a>
    );
  }
  return (
    <details className="menu hide-s">
      <summary className="btn quiet">{me.names[0]?.name ?? "My account"}</summary>
      <ul className="pop">
        {placesOf(me).map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li className="parted">
          <SignOut />
        </li>
      </ul>
    </details>
  );
}

/** The same as rows of the phone's menu. */
export function AccountRows() {
  const me = useMe();
  if (!me.signedIn) return <a href="/sign-in">Sign in</a>;
  return (
    <>
      {placesOf(me).map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
      <SignOut />
    </>
  );
}

function SignOut() {
  return (
    <form method="post" action="/sign-out">
      <button type="submit">Sign out</button>
    </form>
  );
}
