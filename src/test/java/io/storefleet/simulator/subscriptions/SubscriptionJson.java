package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.Course;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.billing.SimulatedSubscription.Plan;
import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.state.SimulatedOrder.Payment;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a subscription as contract §11.2 lists its fields. */
final class SubscriptionJson {

    private static final DateTimeFormatter MAIL_DAY =
            DateTimeFormatter.ofPattern("MMM dd, yyyy", Locale.US).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MAIL_TIME =
            DateTimeFormatter.ofPattern("MMM dd, yyyy hh:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    private final SubscriptionCourseJson courses;

    SubscriptionJson(Switches switches) {
        this.courses = new SubscriptionCourseJson(switches);
    }

    /** With {@code action} and {@code result}, as calls answer it. */
    ObjectNode answered(SimulatedSubscription one, SimulatedStore store, String action) {
        return data(one, store).put("action", action).put("result", "success");
    }

    /** As events carry it. */
    ObjectNode data(SimulatedSubscription one, SimulatedStore store) {
        String language = one.buyer().market().language();
        MoneyJson money = new MoneyJson(store.payoutCurrency(), language);
        ObjectNode node = Json.object();
        head(one, store, node);
        courses.state(one.course(), node, language);
        changed(one.marks().changed(), node, language);
        payment(one, node);
        plan(one, node, money);
        courses.schedule(one.course(), node, language);
        Bill bill = Bill.of(one);
        node.put("nextChargeCurrency", one.currency());
        courses.nextCharge(one.course(), node, language);
        money.full(node, "nextChargePreTax", bill.net());
        money.full(node, "nextChargeTotal", bill.total());
        courses.notices(one.course(), node, language);
        addons(one, node, money);
        discounts(node.putArray("discounts"), one.plan().cut());
        setupFee(one, node);
        node.putObject("fulfillments");
        new SubscriptionInstructionsJson(one, money).write(node.putArray("instructions"));
        node.put("initialOrderId", one.keys().initialOrder())
                .put("initialOrderReference", one.keys().initialReference());
        return node;
    }

    private static void head(SimulatedSubscription one, SimulatedStore store, ObjectNode node) {
        node.put("id", one.id())
                .put("subscription", one.id())
                .putNull("quote")
                .put("live", one.buyer().live())
                .put("currency", one.currency())
                .put("payoutCurrency", store.payoutCurrency())
                .put("account", one.account());
        if (!one.marks().tags().isEmpty()) {
            one.marks().tags().forEach(node.putObject("tags")::put);
        }
        if (one.buyer().taxExemptId() != null) {
            node.put("taxExemptionData", one.buyer().taxExemptId());
        }
        if (one.marks().declined() != null) {
            node.put("declineReason", one.marks().declined());
        }
    }

    private static void changed(Instant at, ObjectNode node, String language) {
        Dates.family(node, "changed", at, language);
        node.put("changedDisplayEmailEnhancements", MAIL_DAY.format(at))
                .put("changedDisplayEmailEnhancementsWithTime", MAIL_TIME.format(at));
    }

    private static void payment(SimulatedSubscription one, ObjectNode node) {
        Payment payment = one.buyer().payment();
        node.put("paymentMethod", payment.type());
        String ending = payment.ending();
        if (ending != null) {
            node.put("cardType", payment.brand())
                    .put("cardEnding", Integer.parseInt(ending))
                    .put("expiry", "09/28");
        }
    }

    private static void plan(SimulatedSubscription one, ObjectNode node, MoneyJson money) {
        Plan plan = one.plan();
        node.put("product", plan.product().path())
                .putNull("sku")
                .put("display", plan.product().display())
                .put("quantity", plan.quantity())
                .put("adhoc", one.managed())
                .put("autoRenew", one.course().term().renewal().auto());
        Money discount = discount(plan.cut(), plan.price(), plan.quantity());
        money.full(node, "price", plan.price());
        money.full(node, "discount", discount);
        Money gross = plan.price().times(BigDecimal.valueOf(plan.quantity())).minus(discount);
        money.full(node, "subtotal", unreliable(gross, one.buyer().market().country()));
        Cut cut = plan.cut();
        if (cut != null && cut.periods() != null) {
            node.put("discountDuration", cut.periods());
        } else if (cut != null) {
            node.put("discountDuration", "all");
        }
    }

    /** As recorded: with tax once more in the United States, without it elsewhere. */
    private static Money unreliable(Money gross, String country) {
        BigDecimal factor = BigDecimal.ONE.add(Taxes.percent(country).movePointLeft(2));
        return country.equals("US") ? gross.times(factor) : Taxes.net(gross, country);
    }

    private static Money discount(@Nullable Cut cut, Money price, int quantity) {
        return cut == null ? Money.zero(price.currency()) : cut.of(price).times(BigDecimal.valueOf(quantity));
    }

    private static void addons(SimulatedSubscription one, ObjectNode node, MoneyJson money) {
        ArrayNode addons = node.putArray("addons");
        for (SimulatedSubscription.Addon addon : one.plan().addons()) {
            ObjectNode item = addons.addObject()
                    .put("product", addon.product().path())
                    .putNull("sku")
                    .put("display", addon.product().display())
                    .put("quantity", addon.quantity());
            Money discount = discount(addon.cut(), addon.price(), addon.quantity());
            money.full(item, "price", addon.price());
            money.full(item, "discount", discount);
            Money gross =
                    addon.price().times(BigDecimal.valueOf(addon.quantity())).minus(discount);
            money.full(item, "subtotal", unreliable(gross, one.buyer().market().country()));
            discounts(item.putArray("discounts"), addon.cut());
        }
    }

    private static void discounts(ArrayNode discounts, @Nullable Cut cut) {
        if (cut == null) {
            return;
        }
        ObjectNode item = discounts.addObject();
        if (cut.coupon() != null) {
            item.put("discountPath", cut.coupon());
        }
        item.put("discountDuration", cut.periods());
        if (cut.percent() != null) {
            item.put("percentValue", cut.percent());
        } else {
            item.put("amount", cut.amount());
        }
    }

    private static void setupFee(SimulatedSubscription one, ObjectNode node) {
        if (!one.plan().product().path().endsWith("-team-yearly")) {
            return;
        }
        ObjectNode fee = node.putObject("setupFee");
        fee.putObject("price")
                .put(
                        one.currency(),
                        one.plan().price().times(new BigDecimal("0.1")).number());
        fee.putObject("title").put("en", "Setup fee");
    }

    /** The number of periods when it is known, null when endless. */
    static @Nullable Integer periods(Course course) {
        @Nullable Integer remaining = course.ending().remaining();
        return remaining == null ? null : course.term().sequence() + remaining;
    }
}
