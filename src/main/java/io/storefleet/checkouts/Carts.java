package io.storefleet.checkouts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.intents.IntentView;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carts made for buyers. A cart charges nobody: its buyer opens the link and pays. Each method needs {@code session.create}. */
public interface Carts {

    /** Whether the actor may make carts in the store, so that a page offers it. */
    boolean permitted(StoreId store);

    /** What a cart of the store can be made of, out of its copy. */
    CartShop shop(StoreId store);

    /** The first customers of the store whom a text finds, as the search does; needs {@code account.view} too. */
    List<KnownBuyer> buyers(StoreId store, String text);

    /** A customer by the id, as the copy knows them; empty where it does not. Needs {@code account.view} too. */
    Optional<KnownBuyer> buyer(StoreId store, AccountId account);

    /**
     * Makes it, once for each token. What came of it tells the id of the cart as {@link
     * io.storefleet.intents.CartKeeping#CART}. Outside any transaction.
     *
     * @throws CartProblem when something does not fit; nothing was sent
     */
    IntentView make(StoreId store, UUID token, CartWish wish);

    /**
     * Carts made in the stores in which the actor may make them, newest first.
     *
     * @param after the last one of the page before, or null
     * @param limit from 1; never more than 200 are answered
     */
    List<CartView> list(@Nullable CartView after, int limit);

    /** @throws io.storefleet.team.NothingHereException where there is none for the actor */
    CartView get(UUID cart);

    /**
     * The buyer's link; that it was shown is on record.
     *
     * @throws io.storefleet.team.NothingHereException also when the cart has ended
     */
    SecretUrl link(UUID cart);
}
