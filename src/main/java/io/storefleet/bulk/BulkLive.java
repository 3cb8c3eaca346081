package io.storefleet.bulk;

import io.storefleet.fastspring.Money;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things that no copy holds: their stores are asked when a run over them is reckoned. */
public interface BulkLive {

    /** What is needed to see such things in a store. */
    Verb view();

    /**
     * All that the store tells of now. Outside any transaction.
     *
     * @throws io.storefleet.fastspring.FastSpringException when it gives no usable answer
     */
    List<Thing> read(StoreId store);

    /**
     * One of them, as checks see it: {@code m.id}, {@code m.state}, {@code m.amount} and {@code m.currency}.
     *
     * @param state in the feature's own words
     * @param amount null where there is none
     */
    record Thing(String id, String state, @Nullable Money amount) {}
}
