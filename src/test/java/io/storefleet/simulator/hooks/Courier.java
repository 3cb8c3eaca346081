package io.storefleet.simulator.hooks;

import io.storefleet.simulator.hooks.Delivery.Attempt;
import io.storefleet.simulator.hooks.Delivery.Standing;
import io.storefleet.simulator.hooks.Delivery.State;
import io.storefleet.simulator.state.Happening;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one attempt at a delivery and says how it stands afterwards (contract §15.1). */
final class Courier {

    private static final int ALL_DONE = 200;
    private static final int SOME_DONE = 202;

    private final Postman postman;
    private final Mischiefs mischiefs;
    private volatile RetrySchedule schedule = new RetrySchedule(1);

    Courier(Postman postman, Mischiefs mischiefs) {
        this.postman = postman;
        this.mischiefs = mischiefs;
    }

    void schedule(RetrySchedule other) {
        schedule = other;
    }

    /** Posts what is left by the rules of the webhook, signed with the secret if there is one. */
    Delivery attempt(Delivery delivery, boolean expanded, @Nullable String secret, Instant now) {
        boolean first = delivery.attempts().isEmpty();
        if (first && mischiefs.strikes(Mischief.LOST)) {
            Standing lost = new Standing(State.LOST, delivery.standing().open(), null);
            return delivery.after(new Attempt(now, 0, "lost on purpose"), lost);
        }
        if (first && mischiefs.strikes(Mischief.LATE)) {
            return failed(delivery, new Attempt(now, 0, "late on purpose"));
        }
        Postman.Answer answer = post(delivery, expanded, secret);
        Attempt attempt = new Attempt(now, answer.status(), answer.status() == 0 ? answer.body() : "");
        Set<String> open = open(delivery, answer);
        return open.isEmpty()
                ? delivery.after(attempt, new Standing(State.TAKEN, open, null))
                : failed(withOpen(delivery, open), attempt);
    }

    /** Its webhook is gone. */
    static Delivery givenUp(Delivery delivery, Instant now) {
        Standing failed = new Standing(State.FAILED, delivery.standing().open(), null);
        return delivery.after(new Attempt(now, 0, "no such webhook any more"), failed);
    }

    private Postman.Answer post(Delivery delivery, boolean expanded, @Nullable String secret) {
        List<Happening> events = delivery.left();
        if (mischiefs.strikes(Mischief.REORDERED)) {
            events = events.reversed();
        }
        byte[] body = EventJson.body(events, expanded);
        @Nullable String signature = secret == null ? null : Signing.of(body, secret);
        if (mischiefs.strikes(Mischief.WRONG_SIGNATURE)) {
            signature = Signing.of(body, "another-" + secret);
        }
        if (mischiefs.strikes(Mischief.DUPLICATE)) {
            var unused = postman.post(delivery.to().url(), body, signature);
        }
        return postman.post(delivery.to().url(), body, signature);
    }

    /** Events the answer does not say are done. */
    private static Set<String> open(Delivery delivery, Postman.Answer answer) {
        Set<String> open = new HashSet<>(delivery.standing().open());
        switch (answer.status()) {
            case ALL_DONE -> open.clear();
            case SOME_DONE -> answer.body().lines().map(String::strip).forEach(open::remove);
            default -> {}
        }
        return Set.copyOf(open);
    }

    private Delivery failed(Delivery delivery, Attempt attempt) {
        Instant start = Optional.ofNullable(delivery.first()).orElse(attempt.at());
        int attempts = delivery.attempts().size() + 1;
        @Nullable Instant next = schedule.next(attempts, start, attempt.at()).orElse(null);
        State state = next == null ? State.FAILED : State.WAITING;
        return delivery.after(attempt, new Standing(state, delivery.standing().open(), next));
    }

    private static Delivery withOpen(Delivery delivery, Set<String> open) {
        Standing before = delivery.standing();
        Standing now = new Standing(before.state(), open, before.next());
        return new Delivery(delivery.number(), delivery.to(), delivery.events(), delivery.attempts(), now);
    }
}
