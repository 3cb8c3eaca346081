package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links that are missing among those of some customers, set-wise, and finds the others. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkMaking {

    /** A customer's link that works. */
    record Made(EvergreenLinkId id, Customer customer, Sealed token, boolean fresh) {}

    private final JdbcClient jdbc;
    private final GoRoutes routes;
    private final EvergreenSeals seals;
    private final SecureRandom random;
    private final Clock clock;

    LinkMaking(JdbcClient jdbc, GoRoutes routes, EvergreenSeals seals, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.routes = routes;
        this.seals = seals;
        this.random = random;
        this.clock = clock;
    }

    /** @param customers all different, in an order that is the same for everybody */
    List<Made> ensure(List<Customer> customers, PortalTab tab, @Nullable LocalDate endsOn) {
        revokeEnded(customers, tab);
        var fresh = new LinkedHashMap<EvergreenLinkId, GoToken>();
        customers.forEach(customer -> fresh.put(EvergreenLinkId.next(), GoToken.random(random)));
        var made = insert(customers, fresh, tab, endsOn);
        fresh.keySet().retainAll(made.stream().map(Made::id).collect(Collectors.toSet()));
        routes.put(fresh);
        return made;
    }

    /** A link whose day is over is not woken up: the mails it stands in are as old. */
    private void revokeEnded(List<Customer> customers, PortalTab tab) {
        var ended = about(customers, tab, """
                        update tenant.evergreen_link l set revoked_at = :now
                        from unnest(cast(:stores as uuid[]), cast(:accounts as text[])) as c (store, account)
                        where l.tenant_id = :tenant and l.store_id = c.store and l.account_id = c.account
                          and l.tab = :tab and l.revoked_at is null and l.ends_on < :today
                        returning l.id""")
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        routes.remove(ended.stream().map(EvergreenLinkId::new).toList());
    }

    private List<Made> insert(
            List<Customer> customers, Map<EvergreenLinkId, GoToken> fresh, PortalTab tab, @Nullable LocalDate endsOn) {
        var member = Tenancy.actor().member();
        return about(customers, tab, """
                        insert into tenant.evergreen_link as l
                            (tenant_id, id, store_id, account_id, tab, token_sealed, made_by, made_at, ends_on)
                        select :tenant, c.id, c.store, c.account, :tab, c.sealed, cast(:by as uuid), :now,
                               cast(:ends as date)
                        from unnest(cast(:ids as uuid[]), cast(:stores as uuid[]), cast(:accounts as text[]), :sealed)
                             as c (id, store, account, sealed)
                        on conflict (tenant_id, store_id, account_id, tab) where revoked_at is null do update
                        set ends_on = case when l.ends_on is null or excluded.ends_on is null then null
                                           else greatest(l.ends_on, excluded.ends_on) end
                        returning id, store_id, account_id, token_sealed""")
                .param("ids", GoRoutes.texts(fresh.keySet()))
                .param("sealed", sealed(fresh))
                .param("by", member == null ? null : member.value())
                .param("ends", endsOn)
                .query((row, number) -> made(row, fresh::containsKey))
                .list();
    }

    /** Those of the customers' links that work. */
    List<Made> working(List<Customer> customers, PortalTab tab) {
        return about(customers, tab, """
                        select distinct l.id, l.store_id, l.account_id, l.token_sealed
                        from unnest(cast(:stores as uuid[]), cast(:accounts as text[])) as c (store, account)
                        join tenant.evergreen_link l on l.tenant_id = :tenant and l.store_id = c.store
                          and l.account_id = c.account and l.tab = :tab and l.revoked_at is null
                          and (l.ends_on is null or l.ends_on >= :today)""")
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> made(row, id -> false))
                .list();
    }

    private static Made made(ResultSet row, Predicate<EvergreenLinkId> fresh) throws SQLException {
        var id = new EvergreenLinkId(row.getObject("id", UUID.class));
        var customer = new Customer(
                new StoreId(row.getObject("store_id", UUID.class)), new AccountId(row.getString("account_id")));
        return new Made(id, customer, new Sealed(row.getBytes("token_sealed")), fresh.test(id));
    }

    private byte[][] sealed(Map<EvergreenLinkId, GoToken> fresh) {
        return fresh.entrySet().stream()
                .map(each -> seals.seal(each.getKey(), each.getValue()).bytes())
                .toArray(byte[][]::new);
    }

    private JdbcClient.StatementSpec about(List<Customer> customers, PortalTab tab, String sql) {
        return jdbc.sql(sql)
                .param("tenant", Tenancy.tenant().value())
                .param(
                        "stores",
                        customers.stream()
                                .map(customer -> customer.store().toString())
                                .toArray(String[]::new))
                .param(
                        "accounts",
                        customers.stream()
                                .map(customer -> customer.account().value())
                                .toArray(String[]::new))
                .param("tab", tab.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
