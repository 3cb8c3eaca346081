package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids;
import io.storefleet.simulator.world.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Groups of subscriptions that shall renew on one date (contract §11.9). */
public final class CoTerms {

    private final StoreState state;
    private final Billing billing;
    private final Map<String, Group> groups = new ConcurrentHashMap<>();

    CoTerms(StoreState state, Billing billing) {
        this.state = state;
        this.billing = billing;
    }

    /** The order is there once the group was executed and something had to be paid. */
    public record Group(String id, String account, String name, List<String> members, Status status) {

        Group members(List<String> others) {
            return new Group(id, account, name, List.copyOf(others), status);
        }
    }

    /** Planned, or brought to one date. */
    public enum Status {
        READY,
        EXECUTED
    }

    /** A member and what it pays to reach the common date. */
    public record Share(SimulatedSubscription subscription, LocalDate from, LocalDate to, Money amount) {}

    public Optional<Group> find(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    public Group create(String account, String name, List<String> members) {
        return state.write(() -> {
            check(account, members);
            return put(new Group(state.newId(Ids.Kind.OTHER), account, name, List.copyOf(members), Status.READY));
        });
    }

    /** Other members and another name, those null as before. */
    public Group change(Group group, @Nullable String name, List<String> members) {
        return state.write(() -> {
            check(group.account(), members);
            return put(new Group(
                    group.id(), group.account(), name == null ? group.name() : name, members, group.status()));
        });
    }

    /** Members renew by themselves again. */
    public void delete(Group group) {
        groups.remove(group.id());
    }

    /** The latest of the members' dates, and what each pays for the days up to it. */
    public List<Share> shares(Group group) {
        List<SimulatedSubscription> members = group.members().stream()
                .flatMap(id -> billing.subscriptions().latest(id).stream())
                .filter(Proration::possible)
                .toList();
        Optional<LocalDate> date = members.stream().map(CoTerms::next).max(LocalDate::compareTo);
        return members.stream().map(one -> share(one, date.orElseThrow())).toList();
    }

    /** Charges each member its share and moves its date; refuses with the first decline, members before it stay moved. */
    public Group execute(Group group) {
        return state.write(() -> {
            for (Share share : shares(group)) {
                move(share, group.id());
            }
            return put(new Group(group.id(), group.account(), group.name(), group.members(), Status.EXECUTED));
        });
    }

    private void move(Share share, String group) {
        SimulatedSubscription one = share.subscription();
        Course.Term term = one.course().term();
        Course.Term moved = new Course.Term(term.begin(), share.to(), share.to(), term.sequence(), term.renewal());
        SimulatedSubscription now = one.with(billing.cycle().told(one.course().with(moved)))
                .with(one.marks().coTerm(group).at(billing.cycle().now()));
        if (share.amount().amount().signum() > 0) {
            Till.Receipt receipt =
                    billing.till().charge(one, Proration.lines(one, share.amount()), Ledger.Kind.PRORATION);
            if (receipt.declined() != null) {
                throw new Refused("subscriptions", receipt.declined());
            }
            billing.charged(now, receipt);
        }
        billing.told("subscription.updated", now);
    }

    private void check(String account, List<String> members) {
        for (String id : members) {
            SimulatedSubscription one = billing.subscriptions()
                    .latest(id)
                    .orElseThrow(() -> new Refused("subscriptions", "Subscription not found: " + id));
            if (!one.account().equals(account)) {
                throw new Refused("subscriptions", "Subscription belongs to another account: " + id);
            }
            if (!Proration.possible(one)) {
                throw new Refused("subscriptions", "Subscription can not be co-termed: " + id);
            }
        }
    }

    private Group put(Group group) {
        groups.put(group.id(), group);
        return group;
    }

    private static Share share(SimulatedSubscription one, LocalDate date) {
        LocalDate next = next(one);
        long days = ChronoUnit.DAYS.between(next, date);
        long period = ChronoUnit.DAYS.between(next, one.course().interval().after(next, 1));
        BigDecimal part = BigDecimal.valueOf(days).divide(BigDecimal.valueOf(period), 8, RoundingMode.HALF_UP);
        return new Share(one, next, date, Bill.of(one).total().times(part));
    }

    private static LocalDate next(SimulatedSubscription one) {
        @Nullable LocalDate next = one.course().term().next();
        return next == null ? LocalDate.MAX : next;
    }
}
