package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.Course.Ending;
import io.storefleet.simulator.billing.Course.Pause;
import io.storefleet.simulator.billing.Course.Term;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What calls and buyers do to subscriptions (contract §11.4–§11.8); refuses by {@link Refused}. */
public final class Desk {

    /** Days after its end in which a trial can be converted. */
    public static final int CONVERSION_DAYS = 30;

    private static final Set<State> PAUSABLE = Set.of(State.ACTIVE);
    private static final String SUBSCRIPTION = "subscription";

    private final Billing billing;

    Desk(Billing billing) {
        this.billing = billing;
    }

    /** Cancels at the end of the period, or deactivates at once. */
    public SimulatedSubscription cancel(String id, boolean atOnce) {
        return change(id, "Subscription not found", one -> {
            boolean over = one.state() == State.DEACTIVATED || one.state() == State.CANCELED && !atOnce;
            if (over) {
                throw new Refused(SUBSCRIPTION, "The subscription is already canceled");
            }
            LocalDate today = billing.cycle().today();
            if (atOnce) {
                SimulatedSubscription canceled =
                        one.with(one.course().with(one.course().ending().canceled(today, today)));
                return billing.told("subscription.deactivated", billing.cycle().over(canceled, today));
            }
            @Nullable LocalDate next = one.course().term().next();
            LocalDate end = next == null || next.isBefore(today) ? today : next;
            Ending ending = one.course().ending().canceled(today, end);
            Course canceled =
                    one.course().in(State.CANCELED).with(ending).paused(null).dunned(null);
            return billing.told("subscription.canceled", touched(one.with(canceled)));
        });
    }

    /** Charges a managed subscription. */
    public SimulatedSubscription charge(String id) {
        return change(id, "Not found", one -> {
            if (!one.managed()) {
                throw new Refused(SUBSCRIPTION, "Renew can only be performed for 'Adhoc' subscriptions.");
            }
            if (one.state() != State.ACTIVE && one.state() != State.OVERDUE && one.state() != State.TRIAL) {
                throw new Refused(SUBSCRIPTION, "Subscription is not active");
            }
            Till.Receipt receipt = billing.till().charge(one, Ledger.Kind.CHARGE);
            @Nullable String declined = receipt.declined();
            SimulatedSubscription now = declined == null
                    ? billing.cycle().paid(one)
                    : billing.cycle().unpaid(one, billing.cycle().today(), declined);
            billing.subscriptions().put(now);
            billing.charged(now, receipt);
            return now;
        });
    }

    /** The buyer pays what is overdue. */
    public SimulatedSubscription pay(String id) {
        return change(id, "Not found", one -> {
            if (one.state() != State.OVERDUE) {
                throw new Refused(SUBSCRIPTION, "Nothing is due");
            }
            return charged(one, billing.cycle().paid(one), Ledger.Kind.PAYMENT);
        });
    }

    /** Plans a pause from the next charge on. */
    public SimulatedSubscription pause(String id, int cycles) {
        return change(id, "Subscription not found", one -> {
            @Nullable LocalDate next = one.course().term().next();
            if (!PAUSABLE.contains(one.state()) || next == null || one.course().pause() != null) {
                throw new Refused(SUBSCRIPTION, "Subscription is not eligible for pause");
            }
            Pause pause = new Pause(next, one.course().interval().after(next, cycles), cycles);
            return billing.told(
                    "subscription.updated", touched(one.with(one.course().paused(pause))));
        });
    }

    /** Ends a pause or removes a planned one: charges at once and begins a new cycle. */
    public SimulatedSubscription resume(String id) {
        return change(id, "Subscription not found", one -> {
            if (one.course().pause() == null) {
                throw new Refused(SUBSCRIPTION, "Subscription is not paused");
            }
            SimulatedSubscription again =
                    billing.cycle().restarted(one, billing.cycle().today());
            SimulatedSubscription now = charged(one, again, Ledger.Kind.RESUME);
            return billing.told("subscription.resumed", now);
        });
    }

    /** A trial that ended unpaid and may still become a subscription. */
    public SimulatedSubscription convertible(String id) {
        SimulatedSubscription one = found(id, "Subscription not found");
        Course.@Nullable Trial trial = one.course().trial();
        if (one.state() != State.DEACTIVATED) {
            throw new Refused(SUBSCRIPTION, "Only deactivated subscriptions can be converted");
        }
        if (trial == null || trial.kind() != Course.Trial.Kind.FREE_WITHOUT_PAYMENT) {
            throw new Refused(SUBSCRIPTION, "Payment information was collected for this subscription");
        }
        if (one.course().ending().canceled() != null) {
            throw new Refused(SUBSCRIPTION, "Canceled subscriptions can not be converted");
        }
        if (ChronoUnit.DAYS.between(trial.end(), billing.cycle().today()) > CONVERSION_DAYS) {
            throw new Refused(SUBSCRIPTION, "The conversion window is over");
        }
        return one;
    }

    /** The buyer paid for a converted trial. */
    public SimulatedSubscription convert(String id) {
        return billing.state().write(() -> {
            SimulatedSubscription one = convertible(id);
            SimulatedSubscription now =
                    charged(one, billing.cycle().restarted(one, billing.cycle().today()), Ledger.Kind.PAYMENT);
            return billing.told("subscription.activated", now);
        });
    }

    /** Moves it to another account of the store. */
    public SimulatedSubscription transfer(String id, String target) {
        return change(
                id,
                "Subscription not found",
                one -> billing.told("subscription.updated", touched(one.ownedBy(target))));
    }

    /** Changes it, for money now or later. */
    public Update.Done update(String id, Update update) {
        return billing.state().write(() -> {
            SimulatedSubscription before = found(id, "Not found");
            boolean canceled = before.state() == State.CANCELED;
            if (before.state() == State.DEACTIVATED || canceled && !update.uncancels()) {
                throw new Refused(SUBSCRIPTION, "Subscription is not changeable");
            }
            SimulatedSubscription after = update.applied(canceled ? uncanceled(before) : before);
            return switch (update.money()) {
                case LATER -> new Update.Done(changed(before, after), null, null);
                case PREVIEW ->
                    new Update.Done(
                            before, Proration.of(before, after, billing.cycle().today()), null);
                case PRORATE -> prorated(before, after);
            };
        });
    }

    private SimulatedSubscription changed(SimulatedSubscription before, SimulatedSubscription after) {
        billing.histories().changed(before, after, null);
        boolean again = before.state() == State.CANCELED;
        return billing.told(again ? "subscription.uncanceled" : "subscription.updated", touched(after));
    }

    private Update.Done prorated(SimulatedSubscription before, SimulatedSubscription after) {
        Proration proration = Proration.of(before, after, billing.cycle().today());
        SimulatedSubscription now = proration.restarts() ? restarted(after) : after;
        if (proration.sums().charge().amount().signum() == 0) {
            return new Update.Done(changed(before, now), proration, null);
        }
        Till.Receipt receipt = billing.till().charge(after, proration.lines(), Ledger.Kind.PRORATION);
        if (receipt.declined() != null) {
            throw new Refused("prorate", receipt.declined());
        }
        billing.histories().changed(before, now, receipt.order());
        SimulatedSubscription written = billing.told("subscription.updated", touched(now));
        billing.charged(written, receipt);
        return new Update.Done(written, proration, receipt.order());
    }

    private SimulatedSubscription restarted(SimulatedSubscription one) {
        LocalDate today = billing.cycle().today();
        Term term = one.course().term();
        LocalDate next = one.course().interval().after(today, 1);
        Term anew = new Term(term.begin(), today, next, term.sequence() + 1, term.renewal());
        return one.with(billing.cycle().told(one.course().with(anew)));
    }

    private SimulatedSubscription uncanceled(SimulatedSubscription one) {
        Course course = one.course().in(State.ACTIVE).with(one.course().ending().canceled(null, null));
        return one.with(billing.cycle().told(course));
    }

    /** Charges, or refuses with the reason of the decline; announces the charge. */
    private SimulatedSubscription charged(SimulatedSubscription one, SimulatedSubscription paid, Ledger.Kind kind) {
        Till.Receipt receipt = billing.till().charge(one, kind);
        @Nullable String declined = receipt.declined();
        if (declined != null) {
            SimulatedSubscription same =
                    billing.subscriptions().put(one.with(one.marks().declined(declined)));
            billing.charged(same, receipt);
            throw new Refused(SUBSCRIPTION, declined);
        }
        billing.subscriptions().put(paid);
        billing.charged(paid, receipt);
        return paid;
    }

    private SimulatedSubscription change(
            String id, String unknown, Function<SimulatedSubscription, SimulatedSubscription> change) {
        return billing.state().write(() -> change.apply(found(id, unknown)));
    }

    private SimulatedSubscription found(String id, String unknown) {
        return billing.subscriptions().latest(id).orElseThrow(() -> new Refused(SUBSCRIPTION, unknown));
    }

    private SimulatedSubscription touched(SimulatedSubscription one) {
        return one.with(one.marks().at(billing.cycle().now()));
    }
}
