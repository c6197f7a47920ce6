import { Comma } from "@/components/ui/comma";
import type { HeadLink } from "./head-link";
import type { Publication } from "./publication";

const footLinks: readonly HeadLink[] = [
  { href: "/rules", label: "How we moderate" },
  { href: "/privacy", label: "What we store" },
  { href: "/shared-devices", label: "On a shared device" },
  { href: "/transparency", label: "What was decided" },
  { href: "/notice", label: "Notice of something illegal" },
  { href: "/help-now", label: "People to talk to tonight" },
];

type Props = { publication: Publication; links?: readonly HeadLink[] };

/** What the publication is, after its name: a sentence of its own where it begins with a capital. */
function follow(tagline: string): string {
  return `${/^\p{Lu}/u.test(tagline) ? "." : ","} ${tagline.replace(/\.$/, "")}.`;
}

/** The foot of every reader page: whose page it is, and the places that say how it is kept. */
export function SiteFoot({ publication, links = footLinks }: Props) {
  return (
    <footer className="foot-page">
      <div className="wrap">
        <p>
          <i className="pub-name">{publication.name}</i>
          {follow(publication.tagline)}
          <br />
          Conversations kept by Afterword
          <Comma /> which is open source.
        </p>
        <p className="cluster gap-x-5 gap-y-0">
          {links.map(({ href, label }) => (
            <a key={label} href={href}>
              {label}
            </a>
          ))}
        </p>
      </div>
    </footer>
  );
}
