package dev.applyflow.core.testing;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.User;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.account.Users;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.RateLimits;
import java.time.ZoneId;
import java.util.Optional;

record InMemoryUsers(InMemoryStore store) implements Users {
    @Override
    public Added add(User user, ZoneId zone, Admission admission) {
        return store.atomically(() -> {
            if (findByAddress(user.email()).isPresent()) {
                return Added.ADDRESS_TAKEN;
            }
            if (admission == Admission.FIRST_ONLY && !store.users.isEmpty()) {
                return Added.CLOSED;
            }
            store.users.put(user.id(), user);
            store.rateLimits.put(user.id(), RateLimits.fresh(user.id(), Limits.defaults(zone)));
            return Added.REGISTERED;
        });
    }

    @Override
    public Optional<User> find(UserId id) {
        return store.atomically(() -> Optional.ofNullable(store.users.get(id)));
    }

    @Override
    public Optional<User> findByAddress(EmailAddress address) {
        return store.atomically(() -> store.users.values().stream()
                .filter(user -> user.email().normalized().equals(address.normalized()))
                .findFirst());
    }
}
