package io.storefleet.checkouts.internal;

import io.storefleet.checkouts.CartProblem;
import io.storefleet.checkouts.CartProblem.Field;
import io.storefleet.checkouts.CartProblem.Kind;
import io.storefleet.checkouts.CartShop;
import io.storefleet.checkouts.CartView;
import io.storefleet.checkouts.CartWish;
import io.storefleet.checkouts.Carts;
import io.storefleet.checkouts.KnownBuyer;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.sessions.StoreFront;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.mirror.MirrorProducts;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Checks a cart, has it written down and sent, and shows what was kept of it. */
@Service
class CartService implements Carts {

    private static final int MOST = 200;

    private final CartDesk desk;
    private final Reading reading;
    private final LiveFronts fronts;
    private final Intents intents;
    private final Kept kept;

    /** What is read out of the copy. */
    @Component
    record Reading(ShopReader shop, BuyerSearch buyers, MirrorProducts products) {}

    /** What is kept of carts. */
    @Component
    record Kept(CartRows rows, CartShelf shelf) {}

    CartService(CartDesk desk, Reading reading, LiveFronts fronts, Intents intents, Kept kept) {
        this.desk = desk;
        this.reading = reading;
        this.fronts = fronts;
        this.intents = intents;
        this.kept = kept;
    }

    @Override
    public boolean permitted(StoreId store) {
        return desk.has(Verb.SESSION_CREATE, store);
    }

    @Override
    public CartShop shop(StoreId store) {
        desk.require(Verb.SESSION_CREATE, store);
        var products =
                desk.has(Verb.PRODUCT_VIEW, store) ? reading.products().of(store) : List.<MirrorProducts.Product>of();
        return new CartShop(products, reading.shop().fronts(store));
    }

    @Override
    public List<KnownBuyer> buyers(StoreId store, String text) {
        desk.require(Verb.SESSION_CREATE, store);
        desk.require(Verb.ACCOUNT_VIEW, store);
        return text.isBlank() ? List.of() : reading.buyers().find(store, text.strip());
    }

    @Override
    public Optional<KnownBuyer> buyer(StoreId store, AccountId account) {
        desk.require(Verb.SESSION_CREATE, store);
        desk.require(Verb.ACCOUNT_VIEW, store);
        return reading.buyers().find(store, account);
    }

    @Override
    public IntentView make(StoreId store, UUID token, CartWish wish) {
        // What is not there yet stands for itself, so that one unknown outcome does not keep others from being made.
        var target = new Target(store, TargetKind.STORE, token.toString());
        intents.require(CreateCartKind.NAME, target);
        var known = intents.known(token);
        return known.isPresent() ? known.get() : send(target, token, wish);
    }

    private IntentView send(Target target, UUID token, CartWish wish) {
        var cart = wish.cart();
        var paths = cart.items().stream().map(item -> item.product().value()).toList();
        CartChecks.check(cart, reading.shop().families(target.store(), paths));
        var front = front(target.store(), wish);
        var request = new Requests.Request(cart, front.address().toString());
        return intents.carryOut(new NewIntent(
                CreateCartKind.NAME, target, token, Requests.write(request), facts(wish), Map.of(), new Basis(null)));
    }

    /** A customer whom the store knows has the front of their own portal page, be it live or for tests. */
    private StoreFront front(StoreId store, CartWish wish) {
        var account = CreateCartKind.account(wish.cart());
        if (account != null) {
            return fronts.of(store, account);
        }
        return Optional.ofNullable(wish.front()).orElseThrow(() -> new CartProblem(Kind.FRONT_UNKNOWN, Field.FRONT));
    }

    private static Map<String, String> facts(CartWish wish) {
        var cart = wish.cart();
        var facts = new HashMap<String, String>();
        facts.put("items", CreateCartKind.items(cart));
        var account = CreateCartKind.account(cart);
        if (account != null) {
            facts.put("account", account.value());
        }
        var days = cart.terms().days();
        facts.put("days", Integer.toString(days == null ? 1 : days));
        return facts;
    }

    @Override
    public List<CartView> list(@Nullable CartView after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("one at least");
        }
        return kept.rows().list(desk.permitted(), after == null ? null : after.id(), Math.min(limit, MOST));
    }

    @Override
    public CartView get(UUID cart) {
        var found = kept.rows().find(cart).orElseThrow(NothingHereException::new);
        desk.see(found.store());
        return found;
    }

    @Override
    public SecretUrl link(UUID cart) {
        var store = get(cart).store();
        var link = kept.shelf().open(cart);
        desk.shown(store, cart);
        return link;
    }
}
