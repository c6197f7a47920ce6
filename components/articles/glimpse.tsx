import { Byline } from "@/components/threads/byline";
import type { GlimpseView } from "@/lib/threads/views";

/** A short note, as it stands beside the article it was written on. */
export function Glimpse({ glimpse }: { glimpse: GlimpseView }) {
  return (
    <div className="gm">
      <p className="gnote">{glimpse.excerpt}</p>
      <Byline byline={glimpse.byline} />
    </div>
  );
}

/** Where there is none yet. */
export function NoGlimpse() {
  return <p className="gnote">Nobody has written here yet. The page is open, and there’s no hurry.</p>;
}
