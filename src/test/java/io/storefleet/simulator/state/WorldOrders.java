package io.storefleet.simulator.state;

import io.storefleet.simulator.state.SimulatedOrder.Amounts;
import io.storefleet.simulator.state.SimulatedOrder.Details;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.state.SimulatedOrder.Marks;
import io.storefleet.simulator.state.SimulatedOrder.Payment;
import io.storefleet.simulator.state.SimulatedOrder.Refund;
import io.storefleet.simulator.state.SimulatedOrder.Stage;
import io.storefleet.simulator.state.SimulatedOrder.Status;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.Sale;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a whole order from a sale of the world. */
final class WorldOrders {

    static final String COUPON = "WELCOME10";

    private static final BigDecimal EXTRA = new BigDecimal("0.1");
    private static final List<String> BRANDS = List.of("visa", "mastercard", "amex");

    private final SimulatedStore store;

    WorldOrders(SimulatedStore store) {
        this.store = store;
    }

    SimulatedOrder of(Sale sale) {
        Purchase purchase = sale.purchase();
        SimulatedAccount account = sale.account();
        Status status = status(purchase.outcome());
        boolean accepted = status != Status.PENDING;
        SimulatedOrder order = new SimulatedOrder(
                new SimulatedOrder.Keys(purchase.order(), accepted ? purchase.reference() : null, account.id()),
                new Stage(status, account.trade().live(), purchase.rebill(), purchase.at(), purchase.at()),
                new SimulatedOrder.Buyer(account.person(), account.postal(), account.market(), payment(sale, status)),
                lines(sale),
                marks(sale, status));
        return refunded(order, sale);
    }

    /** What else an order of this product holds, as the path of its second item. */
    static @Nullable String second(String product, boolean rebill) {
        if (product.endsWith("-team-yearly") && !rebill) {
            return product + ".setupFee";
        }
        if (product.endsWith("-lite")) {
            return "SystemExtension.eds";
        }
        if (product.endsWith("-handbook")) {
            return "SystemExtension.shippingcalculation";
        }
        boolean bundle = product.endsWith("-studio");
        return bundle ? product.replace("-studio", "-templates") : null;
    }

    private static SimulatedOrder refunded(SimulatedOrder order, Sale sale) {
        SimulatedOrder made = order;
        for (var refund : sale.refunds()) {
            made = made.refunded(new Refund(refund.id(), share(order, refund.share())), refund.at());
        }
        return made;
    }

    /** The sum over the items, each rounded by itself, as the return says it. */
    static Money share(SimulatedOrder order, BigDecimal share) {
        return order.lines().stream()
                .map(line -> line.amounts()
                        .subtotal()
                        .times(share)
                        .plus(line.amounts().tax().times(share)))
                .reduce(Money.zero(order.currency()), Money::plus);
    }

    private static Status status(Purchase.Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL, REFUNDED -> Status.COMPLETED;
            case FAILED -> Status.FAILED;
            case CANCELED -> Status.CANCELED;
            case PENDING -> Status.PENDING;
        };
    }

    private static Payment payment(Sale sale, Status status) {
        if (!sale.account().trade().live()) {
            return new Payment("test", null, null);
        }
        if (status == Status.PENDING) {
            return new Payment("wire", null, null);
        }
        return switch (sale.dice(1, 6)) {
            case 0 -> new Payment("paypal", null, null);
            case 1 -> new Payment("amazon", null, null);
            default ->
                new Payment("creditcard", BRANDS.get(sale.dice(2, 3)), Integer.toString(1_000 + sale.dice(3, 9_000)));
        };
    }

    private static Marks marks(Sale sale, Status status) {
        List<String> coupons = sale.purchase().terms().discounted() ? List.of(COUPON) : List.of();
        Map<String, String> tags = sale.dice(4, 10) == 0 ? Map.of("campaign", "autumn-" + sale.dice(5, 4)) : Map.of();
        @Nullable String buyerReference = sale.dice(6, 12) == 0 ? "PO-" + (1_000 + sale.dice(7, 9_000)) : null;
        @Nullable String reason = status == Status.FAILED ? "DECLINED" : status == Status.CANCELED ? "FORCE" : null;
        return new Marks(tags, coupons, List.of(), buyerReference, reason);
    }

    private List<Line> lines(Sale sale) {
        Purchase purchase = sale.purchase();
        Money net = Taxes.net(purchase.total(), sale.account().market().country());
        Money tax = purchase.total().minus(net);
        @Nullable String path = second(purchase.product().path(), purchase.rebill());
        BigDecimal share = path == null ? BigDecimal.ZERO : EXTRA;
        Money extraNet = net.times(share);
        Money extraTax = tax.times(share);
        boolean prorated = purchase.rebill() && sale.dice(8, 12) == 0;
        Line main = new Line(
                purchase.product().path(),
                purchase.product().display(),
                purchase.terms().quantity(),
                new Amounts(net.minus(extraNet), discount(purchase, net), tax.minus(extraTax)),
                new Details(
                        purchase.keys().subscription(),
                        purchase.terms().discounted() ? COUPON : null,
                        null,
                        prorated,
                        sale.dice(9, 8) == 0 ? Map.of("seat", "A" + sale.dice(10, 9)) : Map.of()));
        if (path == null) {
            return List.of(main);
        }
        Amounts amounts = new Amounts(extraNet, Money.zero(extraNet.currency()), extraTax);
        return List.of(main, new Line(path, display(path), 1, amounts, details(path, purchase)));
    }

    private static Money discount(Purchase purchase, Money net) {
        if (!purchase.terms().discounted()) {
            return Money.zero(net.currency());
        }
        BigDecimal list = net.amount().divide(new BigDecimal("0.9"), 6, RoundingMode.HALF_UP);
        return Money.of(list, net.currency()).minus(net);
    }

    private static Details details(String path, Purchase purchase) {
        boolean crossSell = path.endsWith("-templates");
        return new Details(null, null, crossSell ? purchase.product().path() : null, false, Map.of());
    }

    private String display(String path) {
        return store.catalogue().find(path).map(product -> product.display()).orElseGet(() -> switch (path) {
            case "SystemExtension.eds" -> "Extended Download Service";
            case "SystemExtension.shippingcalculation" -> "Shipping";
            default -> "Setup fee";
        });
    }
}
