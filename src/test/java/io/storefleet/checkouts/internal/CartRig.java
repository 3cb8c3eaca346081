package io.storefleet.checkouts.internal;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.checkouts.CartWish;
import io.storefleet.checkouts.Carts;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.fastspring.sessions.CartItem;
import io.storefleet.fastspring.sessions.StoreFront;
import io.storefleet.intents.CartKeeping;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** An agency with a store at a simulator of its own, and carts for it. */
public final class CartRig {

    public static final StoreFront FRONT = new StoreFront(URI.create("https://front.example"));

    public final TestAgency agency;
    public final Simulator simulator;
    public final SimulatedStore shop;
    public final StoreId store;
    private final ApplicationContext context;
    private final long before;

    public CartRig(ApplicationContext context) {
        this.context = context;
        agency = TestAgency.in(context);
        simulator = context.getBean(QuietSimulator.class).simulator();
        shop = simulator.stores().getFirst();
        store = agency.store(shop, TestContext.QUIET);
        before = made();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Actor owner() {
        return agency.owner();
    }

    public ProductPath product(String name) {
        return new ProductPath(shop.slug() + "-" + name);
    }

    public AccountId account() {
        return new AccountId(shop.idAt(7));
    }

    public Cart anyones(CartItem... items) {
        return new Cart(new CartBuyer.Anyone(), items);
    }

    public Cart customers() {
        return new Cart(new CartBuyer.Known(account()), new CartItem(product("lite"), 2));
    }

    public IntentView make(Actor actor, Cart cart) {
        return make(actor, UUID.randomUUID(), cart);
    }

    public IntentView make(Actor actor, UUID token, Cart cart) {
        var front = cart.buyer() instanceof CartBuyer.Known ? null : FRONT;
        return call(actor, () -> bean(Carts.class).make(store, token, new CartWish(cart, front)));
    }

    public static UUID cart(IntentView made) {
        return UUID.fromString(made.told().result().getOrDefault(CartKeeping.CART, ""));
    }

    public SecretUrl link(Actor actor, UUID cart) {
        return call(actor, () -> bean(Carts.class).link(cart));
    }

    public IntentView now(IntentView intent) {
        return call(owner(), () -> bean(Intents.class).find(intent.id()).orElseThrow());
    }

    public void pass(Duration time, IntentView intent) throws SQLException {
        new IntentTime(context).pass(time, intent.target().id());
    }

    /** How often the store was asked to make a cart. */
    public long sent() {
        return made() - before;
    }

    private long made() {
        return simulator.calls().stream()
                .filter(each -> each.changes() && each.path().startsWith("/sessions"))
                .count();
    }

    public void write(String sql) throws SQLException {
        try (var connection = bean(TestDatabase.class).asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All that the database holds of carts, as text. */
    public String rows() throws SQLException {
        try (var connection = bean(TestDatabase.class).asSuperuser();
                var rows = connection.createStatement().executeQuery("""
                        select coalesce(string_agg(c::text || ' ' || coalesce(encode(c.sealed, 'escape'), 'no link'), ' '), '')
                        from tenant.cart c where store_id = '%s'""".formatted(store))) {
            rows.next();
            return rows.getString(1);
        }
    }

    CartItem lite() {
        return new CartItem(product("lite"), 1);
    }
}
