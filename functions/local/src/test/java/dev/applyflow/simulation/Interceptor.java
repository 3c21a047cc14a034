package dev.applyflow.simulation;

import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.sending.TurnQueue;
import dev.applyflow.core.sending.Usage;
import dev.applyflow.core.sending.Write;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.SimulatedCrash;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the core and every port: passes the baton before and after each call, lets it fail or its process die on either
 * side of its effect, lets indexes lag and messages come twice, and tells the referee what took effect.
 */
final class Interceptor {
    private final Baton baton;
    private final Chaos chaos;
    private final Referee referee;
    private final Story story;
    private final InstantSource clock;
    private final InMemoryStore store;
    private final Sabotage sabotage;
    private final Post post;
    private final Map<List<Object>, Object> lastSeen = new HashMap<>();
    private final Map<String, OutgoingMail> prepared = new HashMap<>();
    private final IdentityHashMap<Object, Mailbox> connections = new IdentityHashMap<>();

    Interceptor(
            Baton baton,
            Chaos chaos,
            Referee referee,
            Story story,
            InstantSource clock,
            InMemoryStore store,
            Sabotage sabotage,
            Post post) {
        this.post = post;
        this.baton = baton;
        this.chaos = chaos;
        this.referee = referee;
        this.story = story;
        this.clock = clock;
        this.store = store;
        this.sabotage = sabotage;
    }

    /** Makes the real call, with whatever arguments it thinks right. */
    interface Call {
        @Nullable
        Object with(@Nullable Object... arguments);
    }

    /** @param mortal whether the caller is a process that may die; a user never does, but is told of failures */
    <T> T between(Class<T> port, T real, boolean mortal) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, arguments) -> around(
                        method.getName(),
                        arguments == null ? new Object[0] : arguments,
                        mortal,
                        real,
                        changed -> invoke(method, real, changed))));
    }

    private @Nullable Object around(String name, Object[] arguments, boolean mortal, Object real, Call call) {
        boolean isSend = name.equals("send");
        // Nothing comes between the look at the slot and the request: see the assumption in docs/INVARIANTS.md.
        if (!isSend && !name.equals("address")) {
            standStill(mortal);
            fault(name, mortal, true);
            waitOutConflicts(name, real, mortal);
        }
        Object answer = real instanceof MailTransport transport && !name.equals("address")
                ? mail(name, arguments, transport, call)
                : call(name, arguments, real, call);
        tell(name, arguments, answer);
        if (!name.equals("address")) {
            fault(name, mortal, false);
            standStill(mortal);
        }
        return answer;
    }

    private void waitOutConflicts(String name, Object real, boolean mortal) {
        while (!(real instanceof MailTransport) && chaos.conflicts()) {
            story.tell(baton.actor(), name + " conflicts with another transaction");
            standStill(mortal);
        }
    }

    private void standStill(boolean mortal) {
        if (mortal && chaos.freezes()) {
            baton.freezeUntil(clock.instant().plus(chaos.freeze()));
        } else {
            baton.pass();
        }
    }

    private void fault(String name, boolean mortal, boolean before) {
        if (chaos.before() != before) {
            return;
        }
        if (mortal && chaos.dies()) {
            story.tell(baton.actor(), "dies " + (before ? "before " : "after ") + name);
            throw new SimulatedCrash();
        }
        if (chaos.fails()) {
            story.tell(baton.actor(), name + " fails " + (before ? "before" : "after") + " its effect");
            throw new Unavailable(name);
        }
    }

    private @Nullable Object mail(String name, Object[] arguments, MailTransport transport, Call call) {
        if (!chaos.mailFails()) {
            return remembering(arguments, sabotage.around(name, arguments, call, store));
        }
        if (!name.equals("send") || chaos.before()) {
            return noticed(chaos.mailFailure(), transport);
        }
        if (chaos.before()) {
            call.with(arguments);
        }
        return sabotage == Sabotage.BLIND_RESEND ? sentAgain((Draft) arguments[0], transport) : chaos.lostAnswer();
    }

    private @Nullable Object remembering(Object[] arguments, @Nullable Object answer) {
        if (answer instanceof MailTransport.Drafted(Draft draft)) {
            prepared.put(draft.id(), (OutgoingMail) arguments[0]);
        }
        return answer;
    }

    private Object sentAgain(Draft draft, MailTransport transport) {
        return transport.prepare(Objects.requireNonNull(prepared.get(draft.id())))
                        instanceof MailTransport.Drafted(Draft again)
                ? transport.send(again)
                : chaos.lostAnswer();
    }

    private @Nullable Object call(String name, Object[] arguments, Object real, Call call) {
        Object answer = switch (name) {
            case "first", "due" -> lagging(name, arguments, call);
            case "receive" -> post.carry(turns(call.with(arguments)), (TurnQueue) real);
            case "open" -> transport((UserId) arguments[0], call.with(arguments));
            default -> sabotage.around(name, arguments, call, store);
        };
        observe(name, arguments, answer);
        return answer;
    }

    private @Nullable Object lagging(String name, Object[] arguments, Call call) {
        List<Object> key = name.equals("due") ? List.of(name) : List.of(name, arguments[0], arguments[1]);
        if (chaos.lags() && lastSeen.containsKey(key)) {
            return name.equals("first")
                    ? agreed((Optional<?>) Objects.requireNonNull(lastSeen.get(key)))
                    : lastSeen.get(key);
        }
        Object now = Objects.requireNonNull(call.with(arguments));
        lastSeen.put(key, now);
        return now;
    }

    /** What the index says counts only where the mail itself, read consistently, agrees: see MailReads. */
    private Optional<Mail> agreed(Optional<?> seen) {
        return seen.map(Mail.class::cast)
                .flatMap(old -> store.outbox()
                        .find(old.key())
                        .filter(now -> now.readyAt() != null && now.readyAt().equals(old.readyAt())));
    }

    private static List<TurnQueue.Received> turns(@Nullable Object received) {
        return ((List<?>) Objects.requireNonNull(received))
                .stream().map(TurnQueue.Received.class::cast).toList();
    }

    private Object transport(UserId user, @Nullable Object opened) {
        Optional<Mailbox> connected = store.mailboxes().find(user);
        return ((Optional<?>) Objects.requireNonNull(opened)).map(real -> {
            connections.put(real, connected.orElseThrow());
            return between(MailTransport.class, (MailTransport) real, true);
        });
    }

    /** What Gmail's adapter does when the permission has ended, if the connection is still the one in use. */
    private TransportFailure noticed(TransportFailure failure, MailTransport transport) {
        if (failure instanceof TransportFailure.ReconnectNeeded) {
            Mailbox used = Objects.requireNonNull(connections.get(transport));
            store.mailboxes().requireReconnect(used.user(), used.connection());
        }
        return failure;
    }

    private void observe(String name, Object[] arguments, @Nullable Object answer) {
        if (answer == Write.DONE && name.equals("claim")) {
            RateLimits read = (RateLimits) arguments[0];
            referee.granted(read.user(), Objects.requireNonNull(((Usage) arguments[1]).lastSlotAt()), read.limits());
        } else if (answer instanceof Boolean written && written && arguments[0] instanceof Campaign saved) {
            referee.saved(saved);
        } else if (answer == Write.DONE && name.equals("retry") && arguments[0] instanceof Campaign campaign) {
            if (campaign.status() == CampaignStatus.COMPLETED) {
                referee.reopened(campaign.key());
            }
        } else if (answer == Write.DONE && name.equals("beginSend")) {
            referee.beganToSend(((Claim) arguments[0]).mail().campaign());
        }
    }

    private void tell(String name, Object[] arguments, @Nullable Object answer) {
        boolean isReading =
                name.equals("of") || name.equals("receive") || name.equals("open") || name.equals("address");
        if (!isReading) {
            story.tell(baton.actor(), name, arguments, answer);
        }
    }

    private static @Nullable Object invoke(Method method, Object real, @Nullable Object[] arguments) {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
