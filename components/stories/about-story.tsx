import { Acts } from "@/components/ui/act";
import { Icon } from "@/components/ui/icon";
import { reportPath } from "@/lib/articles/paths";
import type { StoryView } from "@/lib/stories/views";

/** Whose a story is, beside its first paragraph. */
export function AboutStory({ story }: { story: StoryView & { state: "here" } }) {
  const { byline, id } = story;
  const name = byline.kind === "anonymous" ? "its writer" : byline.name;
  return (
    <aside className="mnote own">
      <div className="aboutst stack gap-2.5">
        <p className="label">About this story</p>
        <p className="small dim">
          It belongs to {name}, who can take it back at any time. If that happens, a blank page will stand
          here in its place.
        </p>
        <p className="small dim">Read by a moderator before it was printed.</p>
        <Acts>
          <a className="act" href={reportPath(id)} rel="nofollow">
            <Icon name="flag" />
            Report
          </a>
        </Acts>
      </div>
    </aside>
  );
}
