package io.storefleet.lists;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads objects of a kind of list from a store itself; a bean of the feature whose kind it is. */
public interface LiveObjects {

    /** The key of the kind of list. */
    String kind();

    /**
     * A result for each id, in the order asked, by as few calls as the service takes; outside any transaction.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer
     */
    List<ItemResult<Live>> read(FastSpring store, List<String> ids);

    /**
     * What is told of an object at once; nothing of a person.
     *
     * @param title such as an order's reference; null where there is none
     * @param state a lower-case word; null where there is none
     */
    record Live(
            @Nullable String title,
            @Nullable String state,
            @Nullable Money amount,
            boolean live) {}
}
