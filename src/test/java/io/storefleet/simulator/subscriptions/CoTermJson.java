package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.CoTerms.Execution;
import io.storefleet.simulator.billing.CoTerms.Group;
import io.storefleet.simulator.billing.CoTerms.Share;
import io.storefleet.simulator.billing.CoTerms.Status;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.state.SimulatedOrder.Payment;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Taxes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes co-term groups (contract §11.9); the status words differ from call to call, as documented. */
final class CoTermJson {

    private final Billing billing;
    private final SimulatedStore store;

    CoTermJson(Billing billing, SimulatedStore store) {
        this.billing = billing;
        this.store = store;
    }

    /** As a creation answers it. */
    ObjectNode nested(Group group) {
        ObjectNode node = Json.object().put("coTermGroupId", group.id()).put("displayName", group.name());
        node.putArray("groupingCriteria").add(criteria(group));
        ArrayNode members = node.putArray("subscriptions");
        group.members()
                .forEach(id -> members.addObject()
                        .put("subscription", id)
                        .put("status", group.status() == Status.EXECUTED ? "Co-Termed" : "Ready to Prorate"));
        return node;
    }

    /** As it is read later. */
    ObjectNode group(Group group) {
        List<SimulatedSubscription> members = members(group);
        ObjectNode node = Json.object()
                .put("coTermGroupId", group.id())
                .put("displayName", group.name())
                .put("account", group.account());
        members.stream()
                .findFirst()
                .ifPresent(one -> node.put("initialOrder", one.keys().initialOrder()));
        billing.coTerms().shares(group).stream()
                .findFirst()
                .ifPresent(share -> node.put("nextPeriodDate", millis(share.to())));
        node.set("groupingCriteria", criteria(group));
        ArrayNode items = node.putArray("subscriptions");
        members.forEach(one -> member(one, group, items.addObject()));
        return node;
    }

    /** What each member would pay, and all together. */
    ObjectNode estimate(Group group) {
        List<Share> shares = billing.coTerms().shares(group);
        ObjectNode node = Json.object().put("coTermGroupId", group.id()).put("account", group.account());
        Optional<Share> first = shares.stream().findFirst();
        first.ifPresent(share -> {
            node.put("currency", share.subscription().currency()).put("timezone", "UTC");
            period(share, node);
        });
        ArrayNode items = node.putArray("subscriptions");
        for (Share share : shares) {
            SimulatedSubscription one = share.subscription();
            ObjectNode item = items.addObject().put("subscription", one.id()).put("currency", one.currency());
            new EstimatedPlanJson(money(one), null).write(one, false, item.putObject("currentPlan"));
            new EstimatedPlanJson(money(one), null).write(one, true, item.putObject("proposedPlan"));
            due(one, share.amount(), item.putObject("amountDue"));
        }
        first.ifPresent(share -> {
            Money total = shares.stream().map(Share::amount).reduce(Money::plus).orElseThrow();
            due(share.subscription(), total, node.putObject("amountDueTotal"));
        });
        return node;
    }

    ObjectNode executed(Execution execution) {
        ObjectNode node = Json.object()
                .put("coTermGroupId", execution.group().id())
                .put("status", "Executed")
                .put(
                        "order",
                        execution.order() == null ? null : execution.order().id())
                .put("prorated", execution.order() != null)
                .put("timezone", "UTC");
        execution.shares().stream().findFirst().ifPresent(share -> period(share, node));
        execution.group().members().forEach(node.putArray("subscriptions")::add);
        return node;
    }

    /** What became, or would become, of one that comes or goes. */
    void change(SimulatedSubscription one, boolean preview, boolean comes, ObjectNode node) {
        if (!preview) {
            node.put("status", comes ? "EXECUTED" : "Opted Out of Co-Terming");
            return;
        }
        node.put("currency", one.currency());
        new EstimatedPlanJson(money(one), null).write(one, false, node.putObject("currentPlan"));
        due(one, Money.zero(one.currency()), node.putObject("amountDue"));
    }

    private void member(SimulatedSubscription one, Group group, ObjectNode node) {
        @Nullable LocalDate next = one.course().term().next();
        node.put("subscription", one.id())
                .put("baseSubscriptionProduct", one.plan().product().path())
                .put("baseSubscriptionProductDisplay", one.plan().product().display())
                .put("periodStartDate", millis(one.course().periodBegin()))
                .put("nextPeriodDate", next == null ? null : millis(next))
                .put("coTermStatus", group.status() == Status.EXECUTED ? "Executed" : "Ready to Prorate")
                .put(
                        "renewalAmount",
                        Bill.of(one).total().display(one.buyer().market().language()));
    }

    private ObjectNode criteria(Group group) {
        ObjectNode node = Json.object();
        ArrayNode intervals = node.putArray("interval");
        ArrayNode currencies = node.putArray("currency");
        ArrayNode methods = node.putArray("paymentMethods");
        members(group).stream().findFirst().ifPresent(one -> {
            intervals
                    .addObject()
                    .put("unit", one.course().interval().unit().toUpperCase(Locale.ROOT))
                    .put("length", one.course().interval().length());
            currencies.add(one.currency());
            Payment payment = one.buyer().payment();
            methods.addObject()
                    .put("type", payment.type())
                    .put("ending", "*" + payment.ending() + " (" + one.currency() + ")");
        });
        return node;
    }

    private void due(SimulatedSubscription one, Money whole, ObjectNode node) {
        MoneyJson money = money(one);
        Money net = Taxes.net(whole, one.buyer().market().country());
        money.full(node, "prorationSubtotal", net);
        money.full(node, "prorationTax", whole.minus(net));
        money.full(node, "totalAmountDue", whole);
        money.full(node, "nextChargeAmount", Bill.of(one).total());
    }

    private List<SimulatedSubscription> members(Group group) {
        return group.members().stream()
                .flatMap(id -> billing.subscriptions().latest(id).stream())
                .toList();
    }

    private MoneyJson money(SimulatedSubscription one) {
        return new MoneyJson(store.payoutCurrency(), one.buyer().market().language());
    }

    private static void period(Share share, ObjectNode node) {
        node.put("periodStartDate", millis(share.subscription().course().periodBegin()))
                .put("periodEndDate", millis(share.to().minusDays(1)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
