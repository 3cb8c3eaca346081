package io.storefleet.links;

import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That links were made by runs, for pages of the account's things; never a link. */
public interface LinkFacts {

    /**
     * When runs made a link of the account, latest first; none where the actor may neither make nor see links in the store.
     *
     * @param after the last of the page before, or null for the first page
     * @param limit 1 to 200
     */
    List<Made> ofAccount(StoreId store, AccountId account, @Nullable Made after, int limit);

    /** @param line of the run; with it, tells two links of one moment apart */
    record Made(LinkBatchId run, int line, Instant at, MemberId by) {}
}
