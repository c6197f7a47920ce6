import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";

/** The feather that an author wears beside their name, under their article alone; nobody else wears a tag for who they are. */
export function AuthorTag({ children = "Author of this article" }: { children?: string }) {
  return (
    <Tag tone="author">
      <Icon name="feather" />
      {children}
    </Tag>
  );
}
