package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes, shows and ends links, each after its right was asked for. */
@Service
class EvergreenService implements EvergreenLinks {

    private static final int CHUNK = 1000;
    private static final Comparator<Customer> ORDER = Comparator.<Customer, String>comparing(
                    customer -> customer.store().toString())
            .thenComparing(customer -> customer.account().value());

    private final EvergreenAccess access;
    private final LinkRows rows;
    private final LinkMaking making;
    private final LinkRecords records;
    private final TransactionTemplate transaction;

    EvergreenService(
            EvergreenAccess access,
            LinkRows rows,
            LinkMaking making,
            LinkRecords records,
            TransactionTemplate transaction) {
        this.access = access;
        this.rows = rows;
        this.making = making;
        this.records = records;
        this.transaction = transaction;
    }

    @Override
    public boolean permitted(StoreId store) {
        return access.has(Verb.LINK_CREATE, store);
    }

    @Override
    public EvergreenAddress ensure(Customer customer, PortalTab tab, @Nullable LocalDate endsOn) {
        access.require(Verb.LINK_CREATE, customer.store());
        return made(List.of(customer), tab, endsOn).getFirst();
    }

    @Override
    public List<EvergreenAddress> ensureAll(Collection<Customer> customers, PortalTab tab, @Nullable LocalDate endsOn) {
        requireDownload(customers);
        // In one order for everybody, so that two who make links for the same people never wait for each other.
        var ordered = customers.stream().distinct().sorted(ORDER).toList();
        var addresses = new ArrayList<EvergreenAddress>(ordered.size());
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            addresses.addAll(made(ordered.subList(from, Math.min(from + CHUNK, ordered.size())), tab, endsOn));
        }
        return addresses;
    }

    @Override
    public List<EvergreenAddress> working(Collection<Customer> customers, PortalTab tab) {
        requireDownload(customers);
        var found = transaction.execute(status -> {
            var links = making.working(List.copyOf(customers), tab);
            records.made(links, tab);
            return links;
        });
        return found.stream().map(records::address).toList();
    }

    private void requireDownload(Collection<Customer> customers) {
        customers.stream().map(Customer::store).distinct().forEach(store -> access.require(Verb.LINK_DOWNLOAD, store));
    }

    private List<EvergreenAddress> made(List<Customer> customers, PortalTab tab, @Nullable LocalDate endsOn) {
        var made = transaction.execute(status -> {
            var links = making.ensure(customers, tab, endsOn);
            records.made(links, tab);
            return links;
        });
        return made.stream().map(records::address).toList();
    }

    @Override
    public List<EvergreenLink> before(EvergreenFilter filter, @Nullable EvergreenLinkId before, int limit) {
        var stores = access.readable(filter.store());
        return transaction.execute(status -> rows.before(stores, filter, before, limit).stream()
                .map(LinkRow::shown)
                .toList());
    }

    @Override
    public List<EvergreenLink> of(Customer customer) {
        if (access.readable(customer.store()).isEmpty()) {
            return List.of();
        }
        return transaction.execute(
                status -> rows.of(customer).stream().map(LinkRow::shown).toList());
    }

    @Override
    public Optional<EvergreenAddress> reveal(EvergreenLinkId id) {
        var row = transaction.execute(status -> rows.find(id)).orElseThrow(NothingHereException::new);
        access.require(Verb.LINK_REVEAL, row.shown().customer().store());
        if (!row.live()) {
            return Optional.empty();
        }
        transaction.executeWithoutResult(status -> records.revealed(row.shown()));
        return Optional.of(records.address(new LinkMaking.Made(id, row.shown().customer(), row.token(), false)));
    }

    @Override
    public void revoke(Collection<EvergreenLinkId> ids) {
        var found = transaction.execute(status -> rows.find(ids));
        if (found.size() < ids.stream().distinct().count()) {
            throw new NothingHereException();
        }
        var byStore = found.stream()
                .map(LinkRow::shown)
                .collect(Collectors.groupingBy(
                        link -> link.customer().store(), Collectors.mapping(EvergreenLink::id, Collectors.toList())));
        byStore.keySet().forEach(store -> access.require(Verb.LINK_CREATE, store));
        transaction.executeWithoutResult(
                status -> byStore.forEach((store, links) -> records.revoked(store, rows.revoke(links))));
    }

    @Override
    public int revokeAll(StoreId store) {
        access.require(Verb.LINK_CREATE, store);
        return transaction.execute(status -> {
            var ended = rows.revokeAll(store);
            records.revoked(store, ended);
            return ended.size();
        });
    }
}
