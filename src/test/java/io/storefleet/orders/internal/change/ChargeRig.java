package io.storefleet.orders.internal.change;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.OrderCharging;
import io.storefleet.orders.OrderCharging.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.StoreCharges;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An agency with a store in which charging is on, and a customer whom no test has charged. */
public final class ChargeRig {

    private static final AtomicInteger USED = new AtomicInteger();

    public final TestAgency agency;
    public final Simulator simulator;
    public final SimulatedStore shop;
    public final StoreId store;
    public final AccountId account;
    private final ApplicationContext context;
    private final long before;

    public ChargeRig(ApplicationContext context) {
        this.context = context;
        agency = TestAgency.in(context);
        simulator = context.getBean(QuietSimulator.class).simulator();
        shop = simulator.stores().getFirst();
        store = agency.store(shop, TestContext.QUIET);
        account = one(each -> each.trade().usableMethods() > 0, USED.getAndIncrement());
        TestAgency.run(agency.owner(), () -> bean(StoreCharges.class).allow(store, true));
        before = changes();
    }

    /** A customer without anything on file that can be charged. */
    public AccountId poor() {
        return one(each -> each.trade().usableMethods() == 0, 0);
    }

    private AccountId one(Predicate<SimulatedAccount> wanted, int number) {
        return shop.accounts().stream()
                .filter(wanted)
                .skip(number)
                .map(each -> new AccountId(each.id()))
                .findFirst()
                .orElseThrow();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Actor owner() {
        return agency.owner();
    }

    public Target target() {
        return new Target(store, TargetKind.ACCOUNT, account.value());
    }

    public Basis basis() {
        return call(owner(), () -> bean(Intents.class).basis(target()));
    }

    public ChargeWish wish(@Nullable String price) {
        var item = new ChargeWish.Item(
                new ProductPath(shop.slug() + "-lite"), 2, price == null ? null : new BigDecimal(price));
        return new ChargeWish(List.of(item), "USD", "", new ChargeWish.Consent(true, "by phone, ticket 4711"));
    }

    public IntentView charge(Actor actor, ChargeWish wish) {
        return charge(actor, UUID.randomUUID(), basis(), wish);
    }

    public IntentView charge(Actor actor, UUID token, Basis basis, ChargeWish wish) {
        return charge(actor, new Ask(store, account, token, basis), wish);
    }

    public IntentView charge(Actor actor, Ask ask, ChargeWish wish) {
        return call(actor, () -> bean(OrderCharging.class).charge(ask, wish));
    }

    public Order order(IntentView charged) {
        var id = new OrderId(charged.told().result().getOrDefault("order", ""));
        return call(
                owner(), () -> bean(StoreClients.class).client(store).orders().get(id));
    }

    public IntentView now(IntentView intent) {
        return call(owner(), () -> bean(Intents.class).find(intent.id()).orElseThrow());
    }

    public void pass(Duration time) throws SQLException {
        new IntentTime(context).pass(time, account.value());
    }

    /** How often the store was asked to charge somebody. */
    public long sent() {
        return changes() - before;
    }

    private long changes() {
        return simulator.calls().stream()
                .filter(each -> each.changes() && each.path().startsWith("/orders"))
                .count();
    }
}
