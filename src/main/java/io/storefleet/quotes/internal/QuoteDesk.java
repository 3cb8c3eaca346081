package io.storefleet.quotes.internal;

import io.storefleet.fastspring.OrderId;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for rights, and puts on record what was given out, in a transaction that commits before the answer goes out. */
@Component
class QuoteDesk {

    private final Rights rights;
    private final Stores stores;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate onItsOwn;

    QuoteDesk(
            Rights rights,
            Stores stores,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.rights = rights;
        this.stores = stores;
        this.events = events;
        this.jdbc = jdbc;
        this.onItsOwn = new TransactionTemplate(transactions);
        this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    /** Lets pass who may do this on the store, which must be there: a grant on all stores covers any id. */
    void require(Verb verb, StoreId store) {
        rights.require(verb, store);
        stores.get(store);
    }

    void revealed(StoreId store, String quote) {
        onItsOwn.executeWithoutResult(
                status -> events.publishEvent(AuditedEvent.done("quote.page-revealed", store, quote, Map.of())));
    }

    /** The order of that reference, where the copy has it. */
    Optional<OrderId> order(StoreId store, String reference) {
        return Objects.requireNonNull(onItsOwn.execute(status -> jdbc.sql("""
                        select id from tenant.mirror_order
                        where tenant_id = :tenant and store_id = :store and reference = :reference and gone_at is null
                        order by id limit 1""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("reference", reference)
                .query(String.class)
                .optional()
                .map(OrderId::new)));
    }

    /** Paths and names out of the copy, by name. */
    Map<String, String> products(StoreId store) {
        Map<String, String> products = new LinkedHashMap<>();
        onItsOwn.executeWithoutResult(status -> jdbc.sql("""
                        select id, coalesce(nullif(display, ''), id) as name from tenant.mirror_product
                        where tenant_id = :tenant and store_id = :store and gone_at is null order by 2, 1""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .query((row, number) -> products.put(row.getString("id"), row.getString("name")))
                .list());
        return products;
    }
}
