package io.storefleet.mailings.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.CustomerId;
import io.storefleet.team.Verb;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has links of our own made where there are none, in stores where the actor may have many. */
@Component
class OwnLinks implements EvergreenAddresses {

    /** One link a customer, whichever way they get it. */
    static final PortalTab TAB = PortalTab.SUBSCRIPTIONS;

    private final EvergreenLinks links;
    private final MailRights rights;

    OwnLinks(EvergreenLinks links, MailRights rights) {
        this.links = links;
        this.rights = rights;
    }

    @Override
    public Map<CustomerId, URI> of(Collection<CustomerId> customers) {
        return of(customers, null);
    }

    /** @param endsOn the last day (UTC), null for no end */
    Map<CustomerId, URI> of(Collection<CustomerId> customers, @Nullable LocalDate endsOn) {
        var wanted = customers.stream()
                .filter(id -> rights.has(id.store(), Verb.LINK_DOWNLOAD))
                .map(id -> new Customer(id.store(), new AccountId(id.account())))
                .toList();
        return wanted.isEmpty()
                ? Map.of()
                : links.ensureAll(wanted, TAB, endsOn).stream().collect(toMap(OwnLinks::id, EvergreenAddress::address));
    }

    static CustomerId id(EvergreenAddress address) {
        return new CustomerId(
                address.customer().store(), address.customer().account().value());
    }
}
