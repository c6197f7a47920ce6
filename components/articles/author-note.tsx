import type { AuthorView } from "@/lib/articles/views";

/** Who wrote the article, in their own words. */
export function AuthorNote({ authors }: { authors: AuthorView[] }) {
  const told = authors.filter(({ bio }) => bio);
  if (told.length === 0) return null;
  return (
    <section className="leaf mt-20" aria-label={told.length > 1 ? "About the authors" : "About the author"}>
      <div className="stack gap-6">
        {told.map(({ slug, name, bio }) => (
          <div key={slug} className="slip stack gap-2" id={`author-${slug}`}>
            <p className="label">{told.length > 1 ? "One of the authors" : "The author"}</p>
            <h2 className="text-heading">{name}</h2>
            {paragraphs(bio).map((paragraph) => (
              <p key={paragraph} className="note-body">
                {paragraph}
              </p>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function paragraphs(bio: string | null): string[] {
  return (bio ?? "").split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
}
