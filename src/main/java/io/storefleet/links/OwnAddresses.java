package io.storefleet.links;

import io.storefleet.mirror.CustomerId;
import java.net.URI;
import java.util.Collection;
import java.util.Map;

/** Links of our own for a column of files; whoever knows them provides it. */
@FunctionalInterface
public interface OwnAddresses {

    /**
     * Those that work; customers without one are missing. On record before it is answered.
     *
     * @param customers of stores where the actor holds {@code link.download}
     */
    Map<CustomerId, URI> of(Collection<CustomerId> customers);
}
