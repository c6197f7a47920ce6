import type { Metadata } from "next";
import { PersonaPage, type PersonaPageProps } from "../../persona-page";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "A member, moderation" };

export default function MemberPage(props: PersonaPageProps) {
  return <PersonaPage of="account" {...props} />;
}
