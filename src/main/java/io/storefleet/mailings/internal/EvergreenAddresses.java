package io.storefleet.mailings.internal;

import io.storefleet.mirror.CustomerId;
import java.net.URI;
import java.util.Collection;
import java.util.Map;

/** Links of our own for many customers. */
interface EvergreenAddresses {

    /** One a customer, made where there is none; those the actor may not have are missing. */
    Map<CustomerId, URI> of(Collection<CustomerId> customers);
}
