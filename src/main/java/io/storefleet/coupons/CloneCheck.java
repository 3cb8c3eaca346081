package io.storefleet.coupons;

import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Set;

/**
 * What a copy of a coupon would meet in a store.
 *
 * @param exists a coupon of this name is there
 * @param differs whether that one's rule is another
 * @param products of the origin that the store lacks; they would be left out
 * @param noneLeft all of them: it cannot be copied, since without any it would hold for every product
 * @param currencies in which the store sells and the coupon takes nothing off
 * @param codes that other coupons of the store have; they would be left out
 * @param unread why the store could not be asked; empty when it could
 */
public record CloneCheck(
        StoreId store,
        boolean exists,
        boolean differs,
        List<String> products,
        boolean noneLeft,
        Set<String> currencies,
        List<String> codes,
        String unread,
        Basis basis) {

    public CloneCheck {
        products = List.copyOf(products);
        currencies = Set.copyOf(currencies);
        codes = List.copyOf(codes);
    }

    /** Whether it goes through without anybody's having to agree. */
    public boolean clean() {
        return possible() && !exists && products.isEmpty() && currencies.isEmpty() && codes.isEmpty();
    }

    public boolean possible() {
        return unread.isEmpty() && !noneLeft && (!exists || differs);
    }

    /** Codes are worth money. */
    @Override
    public String toString() {
        return "CloneCheck[" + store + "]";
    }
}
