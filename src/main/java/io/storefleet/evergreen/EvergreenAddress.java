package io.storefleet.evergreen;

import java.net.URI;

/**
 * Where a customer goes with a link. The address alone signs in nobody, but whoever has it can have codes sent.
 *
 * @param fresh whether the link was made now
 */
public record EvergreenAddress(EvergreenLinkId id, Customer customer, URI address, boolean fresh) {

    @Override
    public String toString() {
        return "EvergreenAddress[" + id + "]";
    }
}
