package io.storefleet.orders.ui;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.OrderId;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.OrderStory;
import io.storefleet.uikit.TimelineSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the timelines of returns and quotes what was charged for their order. */
@Component
record OrderPast(OrderReads reads) implements OrderStory {

    @Override
    public TimelineSource of(UUID store, String order) {
        if (!OrderId.isValid(order)) {
            return TimelineSource.of(List.of());
        }
        try {
            var detail = reads.orders().find(new StoreId(store), new OrderId(order));
            return TimelineSource.of(OrderNews.of(detail, null).stream()
                    .map(each -> each.leading(places -> places.order(store, order)))
                    .toList());
        } catch (NothingHereException | FastSpringException untold) {
            return TimelineSource.of(List.of());
        }
    }
}
