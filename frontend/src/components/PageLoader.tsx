import { Center, Loader } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";

export function PageLoader() {
  return (
    <Center py="xl" role="status" aria-label={m.loading()}>
      <Loader type="dots" />
    </Center>
  );
}
