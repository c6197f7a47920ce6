import type { Metadata } from "next";
import { PersonaPage, type PersonaPageProps } from "../../persona-page";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "A pen name, moderation" };

export default function PenNamePage(props: PersonaPageProps) {
  return <PersonaPage of="pen" {...props} />;
}
