package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.function.Predicate;

/** A run with what it does in each store. @param hidden in how many further stores it works */
record Run(BatchRow batch, List<PartRow> parts, int hidden) {

    LinkBatchId id() {
        return batch.id();
    }

    List<StoreId> stores() {
        return parts.stream().map(PartRow::store).toList();
    }

    Run only(Predicate<StoreId> visible) {
        var seen = parts.stream().filter(part -> visible.test(part.store())).toList();
        return new Run(batch, seen, hidden + parts.size() - seen.size());
    }
}
