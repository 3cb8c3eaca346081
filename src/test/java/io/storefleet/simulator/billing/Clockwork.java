package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.Due;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Subscription.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does to a store's subscriptions what time brings about (contract §11.3, §16.12), when time is moved. */
final class Clockwork implements Due {

    private final StoreState state;
    private final Subscriptions subscriptions;
    private final Till till;
    private final Announcer announcer;

    Clockwork(StoreState state, Subscriptions subscriptions, Till till, Announcer announcer) {
        this.state = state;
        this.subscriptions = subscriptions;
        this.till = till;
        this.announcer = announcer;
    }

    @Override
    public Optional<Instant> next() {
        return subscriptions.schedule().next().map(Clockwork::midnight);
    }

    @Override
    public void run(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        Optional<String> turn = subscriptions.schedule().take(day, subscriptions::isWritten);
        while (turn.isPresent()) {
            String id = turn.get();
            state.write(() -> subscriptions.latest(id).map(one -> {
                turn(one, day);
                return one;
            }));
            turn = subscriptions.schedule().take(day, subscriptions::isWritten);
        }
    }

    private void turn(SimulatedSubscription one, LocalDate day) {
        Timetable.next(one.course()).filter(step -> !step.day().isAfter(day)).ifPresent(step -> turn(one, step));
    }

    private void turn(SimulatedSubscription one, Step step) {
        switch (step.what()) {
            case TRIAL_REMINDER -> told("subscription.trial.reminder", cycle().reminded(one));
            case REMINDER -> told("subscription.payment.reminder", cycle().reminded(one));
            case TRIAL_END -> trialEnds(one, step.day());
            case RENEWAL -> renew(one, step.day());
            case NOTICE -> notice(one);
            case PAUSE -> told("subscription.paused", paused(one));
            case RESUMPTION -> resume(one, step.day());
            case DEACTIVATION -> told("subscription.deactivated", cycle().over(one, step.day()));
        }
    }

    private void trialEnds(SimulatedSubscription one, LocalDate day) {
        Course.@Nullable Trial trial = one.course().trial();
        if (trial != null && trial.kind() == Course.Trial.Kind.FREE_WITHOUT_PAYMENT) {
            told("subscription.deactivated", cycle().over(one, day));
        } else {
            renew(one, day);
        }
    }

    private void renew(SimulatedSubscription one, LocalDate day) {
        if (one.course().term().renewal().auto()) {
            charge(one, day, cycle().paid(one));
        } else {
            told("subscription.payment.overdue", cycle().unpaid(one, day, null));
        }
    }

    private void charge(SimulatedSubscription one, LocalDate day, SimulatedSubscription paid) {
        Till.Receipt receipt = till.charge(one, Ledger.Kind.RENEWAL);
        SimulatedSubscription after = receipt.declined() == null ? paid : cycle().unpaid(one, day, receipt.declined());
        subscriptions.put(after);
        announcer.charged(state, after, receipt.order());
    }

    private void notice(SimulatedSubscription one) {
        Course.@Nullable Dunning dunning = one.course().dunning();
        if (dunning == null) {
            return;
        }
        SimulatedSubscription after = one;
        if (one.course().term().renewal().auto() && !one.managed()) {
            charge(one, dunning.since(), cycle().paid(one));
            after = subscriptions.latest(one.id()).orElse(one);
        }
        Course.@Nullable Dunning unpaid = after.course().dunning();
        if (unpaid != null) {
            told("subscription.payment.overdue", cycle().noticed(after, unpaid));
        }
    }

    private SimulatedSubscription paused(SimulatedSubscription one) {
        Course.@Nullable Pause pause = one.course().pause();
        @Nullable LocalDate until = pause == null ? null : pause.until();
        Course course = one.course().in(State.PAUSED).with(one.course().term().next(until));
        return one.with(course).with(one.marks().at(state.time().instant()));
    }

    private void resume(SimulatedSubscription one, LocalDate day) {
        charge(one, day, cycle().restarted(one, day));
        subscriptions.latest(one.id()).ifPresent(now -> announcer.happened(state, "subscription.resumed", now));
    }

    private void told(String type, SimulatedSubscription after) {
        subscriptions.put(after);
        announcer.happened(state, type, after);
    }

    private Cycle cycle() {
        Instant now = state.time().instant();
        return new Cycle(now, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
