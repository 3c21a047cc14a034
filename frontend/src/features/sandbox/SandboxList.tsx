import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { CursorPager } from "@/components/CursorPager";
import { Empty } from "@/components/Empty";
import { Loaded } from "@/components/Loaded";
import { m } from "@/generated/paraglide/messages";
import { useCursor } from "@/lib/use-cursor";
import { sandboxMailsQuery } from "./api/sandbox-mails";
import { SandboxItem } from "./SandboxItem";

export function SandboxList({ baseUrl }: { baseUrl: string }) {
  const cursor = useCursor();
  const query = useQuery(sandboxMailsQuery(baseUrl, cursor.cursor));
  return (
    <Loaded query={query}>
      {({ mails, nextCursor }) =>
        mails.length === 0 ? (
          <Empty text={m.sandbox_empty()} />
        ) : (
          <Stack>
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: "none" }}>
              {mails.map((mail) => (
                <SandboxItem key={mail.id} mail={mail} />
              ))}
            </Stack>
            <CursorPager cursor={cursor} nextCursor={nextCursor ?? null} />
          </Stack>
        )
      }
    </Loaded>
  );
}
