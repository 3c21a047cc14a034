import { useState } from "react";

/** Walks pages that only know their next one, remembering the way back. */
export function useCursor() {
  const [trail, setTrail] = useState<readonly string[]>([]);
  return {
    cursor: trail.at(-1),
    page: trail.length + 1,
    next: (cursor: string) => setTrail([...trail, cursor]),
    previous: () => setTrail(trail.slice(0, -1)),
    reset: () => setTrail([]),
  };
}

export type Cursor = ReturnType<typeof useCursor>;
