package io.storefleet.mailings.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.fastspring.AccountId;
import io.storefleet.links.OwnAddresses;
import io.storefleet.mirror.CustomerId;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Links of our own for files of runs: those that are there and work. */
@Component
class WorkingLinks implements OwnAddresses {

    private final EvergreenLinks links;

    WorkingLinks(EvergreenLinks links) {
        this.links = links;
    }

    @Override
    public Map<CustomerId, URI> of(Collection<CustomerId> customers) {
        var wanted = customers.stream()
                .filter(id -> AccountId.isValid(id.account()))
                .map(id -> new Customer(id.store(), new AccountId(id.account())))
                .toList();
        return links.working(wanted, OwnLinks.TAB).stream().collect(toMap(OwnLinks::id, EvergreenAddress::address));
    }
}
