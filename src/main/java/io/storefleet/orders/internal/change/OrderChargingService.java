package io.storefleet.orders.internal.change;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.mirror.MirrorProducts;
import io.storefleet.mirror.MirrorProducts.Product;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.OwnWrites;
import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.OrderCharging;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.store.StoreCharges;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Asks for the right and the switch, reads the customer, checks what is wanted, and has it written down and charged. */
@Service
class OrderChargingService implements OrderCharging {

    private static final int LONGEST = 200;

    private final Intents intents;
    private final StoreCharges charges;
    private final LiveBuyers live;
    private final Copies copies;
    private final Rights rights;

    /** What is read out of the copy, and what tells it to follow. */
    @Component
    record Copies(MirrorProducts products, OwnWrites writes) {}

    OrderChargingService(Intents intents, StoreCharges charges, LiveBuyers live, Copies copies, Rights rights) {
        this.intents = intents;
        this.charges = charges;
        this.live = live;
        this.copies = copies;
        this.rights = rights;
    }

    @Override
    public boolean offered(StoreId store) {
        return rights.decide(Tenancy.actor(), Verb.ORDER_CHARGE, store).allowed() && charges.allowed(store);
    }

    private void require(Target target) {
        intents.require(OrderChargeKind.NAME, target);
        if (!charges.allowed(target.store())) {
            throw new OrderProblem(Kind.CHARGES_OFF);
        }
    }

    @Override
    public Standing standing(StoreId store, AccountId account) {
        var target = target(store, account);
        require(target);
        // Before reading: what is done after it must not count as seen.
        var basis = intents.basis(target);
        var now = live.chargeable(store, account);
        var products = rights.decide(Tenancy.actor(), Verb.PRODUCT_VIEW, store).allowed()
                ? copies.products().of(store)
                : List.<Product>of();
        return new Standing(basis, now.payment().active(), currencies(now, products), products);
    }

    private static List<String> currencies(Account account, List<Product> products) {
        var own = account.charges().stream()
                .sorted(Comparator.comparing(Charge::timestamp, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .flatMap(charge -> Stream.ofNullable(charge.total()))
                .map(total -> total.currency());
        var asked =
                products.stream().flatMap(product -> product.prices().stream()).map(price -> price.currency());
        var catalogue = asked.distinct().toList();
        var ofCountry = ofCountry(account.country()).stream().filter(catalogue::contains);
        return Stream.of(own, ofCountry, catalogue.stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static Optional<String> ofCountry(@Nullable String country) {
        try {
            return Optional.ofNullable(country)
                    .map(code -> Currency.getInstance(Locale.of("", code)))
                    .map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException unknownCountry) {
            return Optional.empty();
        }
    }

    @Override
    public IntentView charge(Ask ask, ChargeWish wish) {
        var target = target(ask.store(), ask.account());
        require(target);
        var known = intents.known(ask.token());
        return known.isPresent() ? known.get() : send(ask, wish, target);
    }

    private IntentView send(Ask ask, ChargeWish wish, Target target) {
        ChargeChecks.check(wish);
        var now = live.chargeable(ask.store(), ask.account());
        var before = Map.of(OrderChargeKind.ORDERS, String.join(" ", now.orders()));
        var view = intents.carryOut(new NewIntent(
                OrderChargeKind.NAME, target, ask.token(), Requests.write(wish), facts(wish), before, ask.basis()));
        var order = view.told().result().get("order");
        if (view.state() == IntentState.CONFIRMED && order != null) {
            copies.writes().changed(ask.store(), ObjectKind.ORDER, order);
        }
        return view;
    }

    /** What people are told of it, the buyer's agreement included. */
    private static Map<String, String> facts(ChargeWish wish) {
        var facts = new HashMap<String, String>();
        var items = wish.items().stream().map(OrderChargingService::item).collect(Collectors.joining(", "));
        facts.put("items", items.length() > LONGEST ? items.substring(0, LONGEST - 1) + "…" : items);
        facts.put("currency", wish.currency());
        facts.put("coupon", wish.coupon());
        facts.put("consent", wish.consent().note().strip());
        if (wish.coupon().isBlank() && wish.items().stream().noneMatch(item -> item.price() == null)) {
            facts.put("amount", sum(wish).stripTrailingZeros().toPlainString());
        }
        return facts;
    }

    private static String item(ChargeWish.Item item) {
        var price = item.price() == null ? "" : " à " + item.price().toPlainString();
        return item.quantity() + " × " + item.product() + price;
    }

    private static BigDecimal sum(ChargeWish wish) {
        return wish.items().stream()
                .map(item -> Objects.requireNonNull(item.price()).multiply(BigDecimal.valueOf(item.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Target target(StoreId store, AccountId account) {
        return new Target(store, TargetKind.ACCOUNT, account.value());
    }
}
