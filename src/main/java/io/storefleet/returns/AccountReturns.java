package io.storefleet.returns;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was given back to an account, as the copy has it. */
public interface AccountReturns {

    /**
     * Latest first; none without {@code return.view} and {@code order.view} on the store, whose orders tell whose a return
     * is.
     *
     * @param after the last of the page before, or null for the first page
     * @param limit 1 to 200
     * @throws io.storefleet.team.NothingHereException when no grant reaches the store
     */
    List<Given> of(StoreId store, AccountId account, @Nullable Given after, int limit);

    /**
     * A return.
     *
     * @param at when it was made, or the earliest change of its order that shows it
     */
    record Given(ReturnId id, Instant at, @Nullable Money money) {}
}
