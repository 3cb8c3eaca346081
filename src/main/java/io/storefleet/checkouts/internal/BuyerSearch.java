package io.storefleet.checkouts.internal;

import io.storefleet.checkouts.KnownBuyer;
import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.mirror.CustomerSearch;
import io.storefleet.mirror.Customers;
import io.storefleet.tenancy.StoreId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers as the search does, masked where the actor may not see who they are. */
@Component
class BuyerSearch {

    private static final int MOST = 20;

    private final CustomerSearch search;
    private final Customers customers;
    private final JdbcClient jdbc;

    BuyerSearch(CustomerSearch search, Customers customers, JdbcClient jdbc) {
        this.search = search;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** None for a text that is no query. */
    @Transactional
    public List<KnownBuyer> find(StoreId store, String text) {
        try {
            search.find(text, null, List.of(store));
        } catch (CustomerSearch.UnfitText unfit) {
            return List.of();
        }
        var ids = jdbc.sql(
                        "select account_id from pg_temp.found_customer where store_id = :store order by account_id limit :most")
                .param("store", store.value())
                .param("most", MOST)
                .query((row, number) -> new CustomerId(store, Objects.requireNonNull(row.getString("account_id"))))
                .list();
        return customers.masked(ids).values().stream()
                .map(BuyerSearch::buyer)
                .sorted(Comparator.comparing(KnownBuyer::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    Optional<KnownBuyer> find(StoreId store, AccountId account) {
        return customers.masked(List.of(new CustomerId(store, account.value()))).values().stream()
                .map(BuyerSearch::buyer)
                .findFirst();
    }

    private static KnownBuyer buyer(Customer customer) {
        var person = customer.person();
        var account = new AccountId(customer.id().account());
        if (person == null) {
            return new KnownBuyer(account, "", "");
        }
        var name = Stream.of(person.firstName(), person.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        var called = name.isEmpty() ? Objects.requireNonNullElse(person.company(), "") : name;
        return new KnownBuyer(account, called, Objects.requireNonNullElse(person.email(), ""));
    }
}
