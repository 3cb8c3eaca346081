package io.storefleet.intents;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.sessions.Session;
import io.storefleet.fastspring.sessions.StoreFront;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps buyers' links for features that make carts but must not know how they are kept: sealed, until they end. */
public interface CartKeeping {

    /** In what came of a change: the id of the cart that was made, by which its link is shown. */
    String CART = "cart";

    /** What is said of a cart beside its link. @param items paths and quantities, for people */
    record About(StoreFront front, @Nullable AccountId account, String items) {}

    /**
     * Keeps the link; a {@link ChangeKind} calls it as soon as the service has answered, so that no link is lost between
     * the answer and its row.
     *
     * @return what came of the change, by name; the link is not in it
     */
    Map<String, String> keep(Intended made, Session session, About about);
}
