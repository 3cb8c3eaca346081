package io.storefleet.search;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object that was found, masked where the actor lacks {@code account.personal} in its store.
 *
 * @param id FastSpring's id, or the path of a product or coupon
 * @param title what the object is called: a person's name, a reference, a product
 * @param details short facts in the order to show them, such as company, e-mail, amount, state
 * @param account the account it belongs to, if it does
 * @param live false for a test object; null where the service does not say, as for accounts
 * @param at its last change, if known
 */
public record Hit(
        ObjectKind kind,
        String id,
        Where store,
        String title,
        List<Fact> details,
        @Nullable String account,
        @Nullable Boolean live,
        @Nullable Instant at) {

    public Hit {
        details = List.copyOf(details);
    }

    /** The store an object is in. */
    public record Where(StoreId id, String name) {}

    @Override
    public String toString() {
        return "Hit[" + kind + ", " + id + "]";
    }
}
