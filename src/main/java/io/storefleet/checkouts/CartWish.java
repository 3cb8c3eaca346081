package io.storefleet.checkouts;

import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.StoreFront;
import org.jspecify.annotations.Nullable;

/**
 * A cart that somebody wants.
 *
 * @param front where its buyer goes; null for the front of a customer the store knows
 */
public record CartWish(Cart cart, @Nullable StoreFront front) {

    @Override
    public String toString() {
        return "CartWish[hidden]";
    }
}
