package io.storefleet.evergreen.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.jobs.Sweep;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys links with their store or their customer, and codes and passes that are over. */
@Component
class EvergreenEnds implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(EvergreenEnds.class);

    private final HouseWork house;
    private final Threshold.Books books;
    private final GoRoutes routes;
    private final TransactionTemplate transaction;

    EvergreenEnds(HouseWork house, Threshold.Books books, GoRoutes routes, TransactionTemplate transaction) {
        this.house = house;
        this.books = books;
        this.routes = routes;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "evergreen-codes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void sweep() {
        books.counts().sweep();
        house.inEach(this::sweep);
    }

    private void sweep(TenantId tenant) {
        try {
            transaction.executeWithoutResult(status -> {
                books.codes().sweep();
                books.passes().sweep();
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: old codes were not destroyed: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    /** In the transaction that removes the store, by who removes it. */
    @EventListener
    void destroy(StoreRemoved removed) {
        routes.remove(books.rows().destroy(removed.store(), null));
    }

    /** In the transaction that erases the person, by who erases them. */
    @EventListener
    void destroy(PersonErased erased) {
        var accounts = erased.accounts().stream().map(AccountId::value).toList();
        routes.remove(books.rows().destroy(erased.store(), accounts));
    }
}
