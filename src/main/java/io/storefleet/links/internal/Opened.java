package io.storefleet.links.internal;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.links.LinkBatchId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the link of a row, as long as it is one. */
@Component
class Opened {

    private final LinkSeals seals;
    private final Clock clock;

    Opened(LinkSeals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** The row's link; null when there is none, or no longer. */
    @Nullable SecretUrl open(LinkBatchId batch, ItemRow row) {
        var sealed = row.sealed();
        return sealed == null || row.over(clock.instant()) ? null : seals.open(batch, row.line(), sealed);
    }
}
