package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Line;
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
import java.util.stream.Stream;
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

    /** Some subscriptions of one account. */
    public record Group(String id, String account, String name, List<String> members, Status status) {}

    /** A group with its members as they are; the order is there when one was paid or tried. */
    public record Standing(
            Group group,
            List<SimulatedSubscription> members,
            @Nullable SimulatedOrder order) {}

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
            members.forEach(id -> joining(account, id));
            String id = state.newId(Ids.Kind.OTHER);
            return told("created", new Group(id, account, name, List.copyOf(members), Status.READY));
        });
    }

    /** Other members and another name, those null as before. */
    public Group change(Group group, @Nullable String name, List<String> members) {
        String newName = name == null ? group.name() : name;
        return state.write(() ->
                told("updated", new Group(group.id(), group.account(), newName, List.copyOf(members), group.status())));
    }

    /** Members renew by themselves again. */
    public void delete(Group group) {
        if (groups.remove(group.id()) != null) {
            tell("deactivated", group, null);
        }
    }

    /** The latest of the members' dates, and what each pays for the days up to it. */
    public List<Share> shares(Group group) {
        List<SimulatedSubscription> members =
                members(group).filter(Proration::possible).toList();
        Optional<LocalDate> date = members.stream().map(CoTerms::next).max(LocalDate::compareTo);
        return members.stream().map(one -> share(one, date.orElseThrow())).toList();
    }

    /** What bringing a group to one date did; the order is there when something had to be paid. */
    public record Execution(
            Group group, List<Share> shares, @Nullable SimulatedOrder order) {}

    /** Charges all shares in one order and moves the members' dates; refuses with the reason of a decline. */
    public Execution execute(Group group) {
        return state.write(() -> {
            List<Share> shares = shares(group);
            List<Line> lines = shares.stream()
                    .filter(share -> share.amount().amount().signum() > 0)
                    .flatMap(share -> Proration.lines(share.subscription(), share.amount()).stream())
                    .toList();
            Till.@Nullable Receipt receipt = lines.isEmpty()
                    ? null
                    : billing.till().charge(shares.getFirst().subscription(), lines, Ledger.Kind.PRORATION);
            if (receipt != null && receipt.declined() != null) {
                tell("payment.charge.failed", group, receipt.order());
                throw new Refused("subscriptions", receipt.declined());
            }
            shares.forEach(share -> move(share, group.id(), receipt));
            Group done = put(new Group(group.id(), group.account(), group.name(), group.members(), Status.EXECUTED));
            @Nullable SimulatedOrder order = receipt == null ? null : receipt.order();
            tell("prorated", done, order);
            if (order != null) {
                tell("payment.charge.completed", done, order);
            }
            return new Execution(done, shares, order);
        });
    }

    private void move(Share share, String group, Till.@Nullable Receipt receipt) {
        SimulatedSubscription one = share.subscription();
        Course.Term term = one.course().term();
        Course.Term moved = new Course.Term(term.begin(), share.to(), share.to(), term.sequence(), term.renewal());
        SimulatedSubscription now = one.with(billing.cycle().told(one.course().with(moved)))
                .with(one.marks().coTerm(group).at(billing.cycle().now()));
        billing.told("subscription.updated", now);
        if (receipt != null && share.amount().amount().signum() > 0) {
            billing.charged(now, receipt);
        }
    }

    /** A subscription that may join. @throws Refused with a code when it may not */
    public SimulatedSubscription joining(String account, String id) {
        SimulatedSubscription one = billing.subscriptions()
                .latest(id)
                .orElseThrow(() -> new Refused("SUBSCRIPTION_NOT_FOUND", "Subscription not found: " + id));
        if (!one.account().equals(account)) {
            throw new Refused("OTHER_ACCOUNT", "Subscription belongs to another account: " + id);
        }
        if (!Proration.possible(one)) {
            throw new Refused("NOT_ELIGIBLE", "Subscription can not be co-termed: " + id);
        }
        return one;
    }

    private Group told(String what, Group group) {
        tell(what, put(group), null);
        return group;
    }

    private void tell(String what, Group group, @Nullable SimulatedOrder order) {
        billing.grouped(what, new Standing(group, members(group).toList(), order));
    }

    private Stream<SimulatedSubscription> members(Group group) {
        return group.members().stream().flatMap(id -> billing.subscriptions().latest(id).stream());
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
