package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.sessions.Session;
import io.storefleet.fastspring.sessions.StoreFront;
import io.storefleet.intents.CartKeeping;
import io.storefleet.intents.CartKeeping.About;
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

/** Making a cart of an ended trial. The service lists no carts, so that a lost answer is left to a person; it charges nobody. */
@Component
class ConvertKind implements ChangeKind {

    /** In what was there before: where the buyer's link leads. */
    static final String FRONT = "front";

    private final CartKeeping carts;

    ConvertKind(CartKeeping carts) {
        this.carts = carts;
    }

    @Override
    public String name() {
        return "subscription.convert";
    }

    @Override
    public Verb verb() {
        return Verb.SESSION_CREATE;
    }

    @Override
    public TargetKind target() {
        return TargetKind.SUBSCRIPTION;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var front = new StoreFront(URI.create(intended.before().getOrDefault(FRONT, "")));
        return client.subscriptions()
                .billing()
                .convert(new SubscriptionId(intended.target().id()))
                .map(made -> carts.keep(intended, made, new About(front, account(made), items(made))));
    }

    private static @Nullable AccountId account(Session made) {
        return made.account();
    }

    private static String items(Session made) {
        var items = made.items().stream()
                .map(item -> item.quantity() + " × " + item.product())
                .collect(Collectors.joining(", "));
        return items.length() > 200 ? items.substring(0, 199) + "…" : items;
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        return new Sight.Unclear("cart-not-told");
    }
}
