package io.storefleet.mailings.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets go what is kept of mails to a person who is erased, and to the customers of a store that is removed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailEnds {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction that removes the store, by who removes it. */
    @EventListener
    void destroy(StoreRemoved removed) {
        sql("delete from tenant.mailing_row where tenant_id = :tenant and store_id = :store", removed.store())
                .update();
        withoutStops(removed.store(), null);
    }

    /** In the transaction that erases the person, by who erases them. The rows stay, as anybody's. */
    @EventListener
    void destroy(PersonErased erased) {
        var accounts = erased.accounts().stream().map(AccountId::value).toList();
        sql("""
                update tenant.mailing_row
                set store_id = null, account_id = null, words = null, code = 'person-erased', due_at = null, at = :now,
                    state = case state when 'LATER' then 'REFUSED' else state end
                where tenant_id = :tenant and store_id = :store and account_id = any(:accounts)""", erased.store())
                .param("accounts", accounts.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        withoutStops(erased.store(), accounts);
    }

    /** The addresses by which they end mails lead nowhere from then on. */
    private void withoutStops(StoreId store, @Nullable Collection<String> accounts) {
        sql("""
                with gone as (
                    delete from tenant.mail_unsubscribe
                    where tenant_id = :tenant and store_id = :store
                      and (cast(:accounts as text[]) is null or account_id = any(:accounts))
                    returning token_hash)
                delete from directory.unsubscribe_route r using gone
                where r.token_hash = gone.token_hash and r.tenant_id = :tenant""", store)
                .param("accounts", accounts == null ? null : accounts.toArray(String[]::new))
                .update();
    }

    private StatementSpec sql(String statement, StoreId store) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value()).param("store", store.value());
    }
}
