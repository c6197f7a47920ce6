/** A path within this site, or home where it is none: sign-in must not lead to another site. */
export function ownPath(path: string | null | undefined): string {
  // A second slash or a backslash would make it another site's address; browsers drop control signs.
  return path && /^\/(?![/\\])[\x20-\x7e]*$/.test(path) ? path : "/";
}

/** Where to sign in, coming back to `from` afterwards. */
export function signInPath(from: string): "/sign-in" | `/sign-in?from=${string}` {
  const path = ownPath(from);
  return path === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(path)}`;
}
