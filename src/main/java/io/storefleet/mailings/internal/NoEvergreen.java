package io.storefleet.mailings.internal;

import io.storefleet.mirror.CustomerId;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** There are no links of our own yet: templates that need them are refused with a sentence. */
@Component
class NoEvergreen implements EvergreenAddresses {

    @Override
    public boolean there() {
        return false;
    }

    @Override
    public Map<CustomerId, URI> of(Collection<CustomerId> customers) {
        return Map.of();
    }
}
