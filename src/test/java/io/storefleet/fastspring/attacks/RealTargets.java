package io.storefleet.fastspring.attacks;

import static io.storefleet.fastspring.Outcomes.confirmed;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ReportJobId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.reports.Report;
import io.storefleet.fastspring.subscriptions.SubscriptionTransfer;
import io.storefleet.fastspring.subscriptions.TransferTarget;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Refund;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription.State;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds in the simulated store Aurora what every call needs, and makes by the client what is not there. */
final class RealTargets {

    private final Simulator simulator;
    private final FastSpring client;

    RealTargets(Simulator simulator, FastSpring client) {
        this.simulator = simulator;
        this.client = client;
    }

    Targets find() {
        return new Targets(Targets.Goods.AURORA, sales(), plans(), papers());
    }

    /** Completed orders of which nothing was given back, oldest first. */
    List<SimulatedOrder> refundable() {
        return orders().filter(RealTargets::isRefundable).toList();
    }

    /** Buyers who can be charged. */
    List<SimulatedAccount> payers() {
        return simulator
                .state("aurora")
                .accounts()
                .all()
                .filter(account -> account.trade().usableMethods() > 0)
                .toList();
    }

    /** Active ones that renew by themselves each month, those with the shortest history first. */
    List<SimulatedSubscription> renewing() {
        return subscriptions(RealTargets::isRenewing);
    }

    /** Active ones that are charged when the seller says so. */
    List<SimulatedSubscription> managed() {
        return subscriptions(one -> one.state() == State.ACTIVE && one.managed());
    }

    private List<SimulatedSubscription> subscriptions(Predicate<SimulatedSubscription> wanted) {
        List<String> ids = new ArrayList<>();
        var all = simulator.billing("aurora").subscriptions();
        all.each(0, all.size(), ids::add);
        return ids.stream()
                .flatMap(id -> all.read(id).stream())
                .filter(wanted)
                .sorted(Comparator.comparing(one -> all.entries(one).size()))
                .toList();
    }

    private Targets.Sales sales() {
        // Without a webhook the store tells of no event.
        simulator.webhooks("aurora").put(Webhook.to(URI.create("http://127.0.0.1:1/hook")));
        SimulatedAccount buyer = payers().getFirst();
        SimulatedOrder order = refundable().getFirst();
        Refund given = orders().flatMap(each -> each.marks().returns().stream())
                .findFirst()
                .orElseThrow();
        return new Targets.Sales(
                new AccountId(buyer.id()),
                new OrderId(order.id()),
                new OrderReference(String.valueOf(order.keys().reference())),
                new ReturnId(given.id()),
                new EventId(simulator.events("aurora").happen("order.completed").id()));
    }

    private Targets.Plans plans() {
        List<SimulatedSubscription> all = renewing();
        SimulatedSubscription one = all.getFirst();
        List<SimulatedSubscription> others =
                all.stream().filter(each -> goesWith(one, each)).limit(2).toList();
        AccountId owner = new AccountId(one.account());
        others.forEach(each -> move(each, owner));
        List<SubscriptionId> ids =
                others.stream().map(each -> new SubscriptionId(each.id())).toList();
        var group = confirmed(client.subscriptions().coTerms().create(owner, "All in one", ids));
        return new Targets.Plans(
                owner,
                new SubscriptionId(one.id()),
                new Targets.Grouped(ids.getFirst(), group.id()),
                new SubscriptionId(managed().getFirst().id()),
                new SubscriptionId(subscriptions(each -> each.state() == State.DEACTIVATED)
                        .getFirst()
                        .id()));
    }

    private void move(SimulatedSubscription one, AccountId owner) {
        var transfer = new SubscriptionTransfer(
                "ida@example.org",
                new AccountId(one.account()),
                new TransferTarget.Existing(owner),
                List.of(new SubscriptionId(one.id())));
        confirmed(client.subscriptions().transfers().transfer(transfer));
    }

    private Targets.Papers papers() {
        var calls = EveryCall.changing(Targets.INVENTED);
        return new Targets.Papers(
                made(calls, "quotes.create", io.storefleet.fastspring.quotes.Quote.class)
                        .id(),
                made(calls, "invoices.create", io.storefleet.fastspring.invoices.Invoice.class)
                        .id(),
                made(calls, "sessions.create", io.storefleet.fastspring.sessions.Session.class)
                        .id(),
                made(calls, "checkouts.create", io.storefleet.fastspring.checkouts.CheckoutSession.class)
                        .id(),
                counted(made(calls, "reports.start", Report.Job.class).job().id()));
    }

    /** Waits until the report is there. */
    private ReportJobId counted(ReportJobId job) {
        simulator.time().advance(Duration.ofSeconds(30));
        return job;
    }

    private <T> T made(List<EveryCall> calls, String name, Class<T> kind) {
        EveryCall call = calls.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Outcome<?> outcome = call.outcomes(client).getFirst();
        return kind.cast(confirmed(outcome));
    }

    private Stream<SimulatedOrder> orders() {
        var state = simulator.state("aurora");
        return state.accounts()
                .all()
                .flatMap(account -> account.orderIds().stream())
                .flatMap(id -> state.orders().read(id).stream());
    }

    private static boolean isRefundable(SimulatedOrder order) {
        return order.completed()
                && order.keys().reference() != null
                && order.marks().returns().isEmpty()
                && order.total().amount().signum() > 0;
    }

    private static boolean isRenewing(SimulatedSubscription one) {
        Predicate<SimulatedSubscription> runsOn = each -> each.course().ending().remaining() == null
                && each.course().pause() == null
                && each.plan().cut() == null;
        return one.state() == State.ACTIVE
                && !one.managed()
                && one.course().interval().unit().equals("month")
                && one.course().term().renewal().auto()
                && runsOn.test(one);
    }

    private static boolean goesWith(SimulatedSubscription one, SimulatedSubscription other) {
        return !other.account().equals(one.account())
                && other.currency().equals(one.currency())
                && other.course().interval().equals(one.course().interval());
    }
}
