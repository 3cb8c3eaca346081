package io.storefleet.mailings.internal;

import io.storefleet.mirror.CustomerId;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who wants no more mails but service mail, and the addresses by which they say so. */
@Component
class Stops {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final HouseWork house;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stops(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            HouseWork house,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.house = house;
        this.events = events;
        this.clock = clock;
    }

    /** Lets the address end mails to this customer; inside the caller's transaction. */
    void add(StopToken token, CustomerId customer) {
        jdbc.sql(
                        "insert into directory.unsubscribe_route (token_hash, tenant_id, created_at) values (:hash, :tenant, :now)")
                .param("hash", token.hash())
                .param("tenant", Tenancy.tenant().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        sql("""
                insert into tenant.mail_unsubscribe (tenant_id, token_hash, store_id, account_id, made_at)
                values (:tenant, :hash, :store, :account, :now)""")
                .param("hash", token.hash())
                .param("store", customer.store().value())
                .param("account", customer.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of the customers who have said so. */
    Set<CustomerId> among(Collection<CustomerId> customers) {
        return new HashSet<>(transactions.execute(status -> sql("""
                        select distinct u.store_id, u.account_id from unnest(:stores, :accounts) w (store_id, id)
                          join tenant.mail_unsubscribe u on u.tenant_id = :tenant and u.store_id = w.store_id
                           and u.account_id = w.id and u.used_at is not null""")
                .param(
                        "stores",
                        customers.stream().map(id -> id.store().value()).toArray(UUID[]::new))
                .param("accounts", customers.stream().map(CustomerId::account).toArray(String[]::new))
                .query((row, number) ->
                        new CustomerId(new StoreId(row.getObject("store_id", UUID.class)), row.getString("account_id")))
                .list()));
    }

    /** What to say within the agency whose address it is, told whether it has ended the mails already; empty for others'. */
    <T> Optional<T> within(StopToken token, Function<Boolean, T> answer) {
        return route(token).map(id -> house.in(id, () -> answer.apply(used(token))));
    }

    private boolean used(StopToken token) {
        return transactions.execute(status ->
                sql("""
                select exists (
                    select from tenant.mail_unsubscribe
                    where tenant_id = :tenant and token_hash = :hash and used_at is not null)""").param("hash", token.hash()).query(Boolean.class).single());
    }

    /** Ends the mails; saying it again changes nothing. False for an address that is none of ours. */
    boolean stop(StopToken token) {
        var tenant = route(token);
        tenant.ifPresent(id -> house.run(id, () -> transactions.executeWithoutResult(status -> stopped(token))));
        return tenant.isPresent();
    }

    private void stopped(StopToken token) {
        int changed = sql("""
                update tenant.mail_unsubscribe set used_at = :now
                where tenant_id = :tenant and token_hash = :hash and used_at is null""")
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed > 0) {
            events.publishEvent(AuditedEvent.done("mailings.unsubscribed", null, null, Map.of()));
        }
    }

    private Optional<TenantId> route(StopToken token) {
        return jdbc.sql("select tenant_id from directory.unsubscribe_route where token_hash = :hash")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional()
                .map(TenantId::new);
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
