package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds all the customers a text of the search stands for; whoever understands such texts provides it. */
public interface CustomerSearch {

    /**
     * Puts those who fit, or of whom an order or a subscription fits, into the session's table {@code pg_temp.found_customer
     * (store_id uuid, account_id text)}, each once; what stood there before is gone. Inside the caller's transaction, as far
     * as the bound actor sees the stores' copies. A text that asks for nothing finds nobody.
     *
     * @param text as typed into the search
     * @param live whether only live or only test objects count; null for both
     * @throws UnfitText for a text that is no query, or names a store that is not there
     */
    void find(String text, @Nullable Boolean live, Collection<StoreId> stores);

    /** The text cannot be searched for. */
    final class UnfitText extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnfitText() {
            super("the text is no query");
        }
    }
}
