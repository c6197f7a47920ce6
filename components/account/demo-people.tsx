import { Notice } from "@/components/ui/notice";
import type { DemoLink } from "@/lib/identity/views";

/** Ways in for whoever tries the demo. Plain links: one that is fetched ahead would sign somebody in. */
export function DemoPeople({ links }: { links: readonly DemoLink[] }) {
  if (links.length === 0) return null;
  return (
    <Notice>
      <div className="stack gap-1.5">
        <p>
          <b>This is the demo.</b> Come in as one of its people:
        </p>
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-x-4">
          {links.map(({ role, name, href }) => (
            <li key={role}>
              <a className="lk" href={href}>
                {name}
              </a>
              , {role}
            </li>
          ))}
        </ul>
        <p>
          Letters go to <a href="/demo/mail">the outbox of this machine</a>.
        </p>
      </div>
    </Notice>
  );
}
