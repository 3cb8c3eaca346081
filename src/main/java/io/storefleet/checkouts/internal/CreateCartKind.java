package io.storefleet.checkouts.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.fastspring.sessions.StoreFront;
import io.storefleet.intents.CartKeeping;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Making a cart. The service lists none, so that a lost answer cannot be read back: a person says how it is, or makes
 * another one, since a cart charges nobody and ends by itself.
 */
@Component
class CreateCartKind implements ChangeKind {

    static final String NAME = "session.create";
    private static final int LONGEST = 200;

    private final CartKeeping carts;

    CreateCartKind(CartKeeping carts) {
        this.carts = carts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verb verb() {
        return Verb.SESSION_CREATE;
    }

    @Override
    public TargetKind target() {
        return TargetKind.STORE;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var request = Requests.read(intended.request());
        var cart = request.cart();
        var front = new StoreFront(URI.create(request.front()));
        return client.sessions()
                .create(cart)
                .map(made -> carts.keep(intended, made, new CartKeeping.About(front, account(cart), items(cart))));
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        return new Sight.Unclear("cart-not-told");
    }

    static @Nullable AccountId account(Cart cart) {
        return cart.buyer() instanceof CartBuyer.Known(AccountId account) ? account : null;
    }

    static String items(Cart cart) {
        var items = cart.items().stream()
                .map(item -> item.quantity() + " × " + item.product())
                .collect(Collectors.joining(", "));
        return items.length() > LONGEST ? items.substring(0, LONGEST - 1) + "…" : items;
    }
}
