import type { AsideView } from "@/lib/platform/form-state";
import { Sign } from "./sign";

/** A calm card beside what became of a form: a few entries, each with ways to it. */
export function Aside({ title, words, entries, more }: AsideView) {
  return (
    <aside className="notice care" aria-label={title}>
      <Sign path="M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0zM8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0zm-3.1-7.1 4.3 4.3m5.6 0 4.3-4.3m-4.3 9.9 4.3 4.3m-9.9-4.3-4.3 4.3" />
      <div className="stack gap-2.5">
        <p>
          <b className="font-semibold">{title}</b>
        </p>
        <p>{words}</p>
        {entries.map(({ name, about, ways }) => (
          <div key={name}>
            <p>
              <b className="font-semibold">{name}.</b> {about}
            </p>
            <p className="cluster gap-x-4 gap-y-0">
              {ways.map(({ label, href }) =>
                href ? (
                  <a key={label} className="lk" href={href}>
                    {label}
                  </a>
                ) : (
                  <span key={label}>{label}</span>
                ),
              )}
            </p>
          </div>
        ))}
        <p className="cluster gap-x-4 gap-y-0">
          {more.map(({ href, label }) => (
            <a key={href} className="lk" href={href}>
              {label}
            </a>
          ))}
        </p>
      </div>
    </aside>
  );
}
