package io.storefleet.mirror.internal.people;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.mirror.Customers;
import io.storefleet.team.Masked;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads customers and what they are charged for next by one statement. */
@Service
class CustomerReader implements Customers {

    private static final String STATEMENT = """
            select a.store_id, a.id, a.first_name, a.last_name, a.company, a.email, a.country, a.language, a.subscribed,
                   a.raw ->> 'url' as portal, s.product, s.next_on, s.next_total, s.next_currency
              from unnest(:stores, :ids) w (store_id, id)
              join tenant.mirror_account a
                on a.tenant_id = :tenant and a.store_id = w.store_id and a.id = w.id and a.gone_at is null
              left join lateral (
                select coalesce(s.display, s.product) as product, s.next_on, s.next_total, s.next_currency
                  from tenant.mirror_subscription s
                 where s.tenant_id = :tenant and s.store_id = a.store_id and s.account_id = a.id and s.gone_at is null
                 order by s.active desc nulls last, s.next_on nulls last, s.id
                 limit 1) s on true""";

    private final Rights rights;
    private final JdbcClient jdbc;

    CustomerReader(Rights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** How much of a person is told to whom. */
    private enum Sight {
        WHOLE_OR_NOTHING,
        MASKED,
        ADDRESSED
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CustomerId, Customer> of(Collection<CustomerId> ids) {
        return of(ids, Sight.WHOLE_OR_NOTHING);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CustomerId, Customer> masked(Collection<CustomerId> ids) {
        return of(ids, Sight.MASKED);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CustomerId, Customer> addressed(Collection<CustomerId> ids) {
        return of(ids, Sight.ADDRESSED);
    }

    private Map<CustomerId, Customer> of(Collection<CustomerId> ids, Sight sight) {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " customers at a time");
        }
        var may = rights.permittedStores(
                Tenancy.actor(),
                Set.of(Verb.ACCOUNT_VIEW, Verb.ACCOUNT_PERSONAL, Verb.SUBSCRIPTION_VIEW, Verb.LINK_SEND));
        var visible = requireNonNull(may.get(Verb.ACCOUNT_VIEW));
        var sending = requireNonNull(may.get(Verb.LINK_SEND));
        var asked = ids.stream()
                .filter(id -> visible.contains(id.store()))
                .filter(id -> sight != Sight.ADDRESSED || sending.contains(id.store()))
                .toList();
        return asked.isEmpty() ? Map.of() : read(asked, may, sight);
    }

    private Map<CustomerId, Customer> read(List<CustomerId> asked, Map<Verb, StoreScope> may, Sight sight) {
        return jdbc
                .sql(STATEMENT)
                .param("tenant", Tenancy.tenant().value())
                .param("stores", asked.stream().map(id -> id.store().value()).toArray(UUID[]::new))
                .param("ids", asked.stream().map(CustomerId::account).toArray(String[]::new))
                .query((row, number) -> customer(row, may, sight))
                .list()
                .stream()
                .collect(toMap(Customer::id, each -> each, (one, same) -> one));
    }

    private static Customer customer(ResultSet row, Map<Verb, StoreScope> may, Sight sight) throws SQLException {
        var store = new StoreId(row.getObject("store_id", UUID.class));
        boolean personal = requireNonNull(may.get(Verb.ACCOUNT_PERSONAL)).contains(store);
        boolean subscriptions = requireNonNull(may.get(Verb.SUBSCRIPTION_VIEW)).contains(store);
        return new Customer(
                new CustomerId(store, row.getString("id")),
                personal || sight == Sight.ADDRESSED ? person(row) : sight == Sight.MASKED ? masked(person(row)) : null,
                row.getString("country"),
                row.getString("language"),
                row.getObject("subscribed", Boolean.class),
                row.getString("portal"),
                subscriptions ? subscription(row) : null);
    }

    private static Customer.Person person(ResultSet row) throws SQLException {
        return new Customer.Person(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("company"),
                row.getString("email"));
    }

    private static Customer.Person masked(Customer.Person person) {
        return new Customer.Person(
                Masked.text(person.firstName()),
                Masked.text(person.lastName()),
                Masked.text(person.company()),
                Masked.text(person.email()));
    }

    private static Customer.@Nullable Subscription subscription(ResultSet row) throws SQLException {
        var product = row.getString("product");
        return product == null
                ? null
                : new Customer.Subscription(
                        product,
                        row.getObject("next_on", LocalDate.class),
                        row.getBigDecimal("next_total"),
                        row.getString("next_currency"));
    }
}
