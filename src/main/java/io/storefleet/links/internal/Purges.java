package io.storefleet.links.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkReason;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys links of the bound tenant: expired ones, and those of a store that is gone. */
@Component
@Transactional
class Purges {

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Clock clock;

    Purges(JdbcClient jdbc, Batches batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Destroys all links whose time is over; a second call finds nothing. */
    void expired() {
        recount(jdbc.sql("""
                        update tenant.link_item set state = 'EXPIRED', sealed = null
                        where tenant_id = :tenant and sealed is not null and expires_at <= :now
                        returning batch_id""").param("now", OffsetDateTime.now(clock)));
    }

    /** Destroys the links of a removed store and the addresses beside them; rows that wait end with that reason. */
    void ofStore(StoreId store) {
        recount(jdbc.sql("""
                        update tenant.link_item item
                        set sealed = null,
                            input = case when position('@' in input) > 0 then '' else input end,
                            reason = case when state = 'WAITING' then :reason else reason end,
                            state = case state when 'WAITING' then 'FAILED' when 'LINK' then 'EXPIRED' else state end
                        from tenant.link_batch batch
                        where item.tenant_id = :tenant and batch.tenant_id = :tenant
                          and item.batch_id = batch.id and batch.store_id = :store
                        returning item.batch_id""").param("store", store.value()).param("reason", LinkReason.STORE_REMOVED));
    }

    /** Destroys the links of an erased person, and the lines by which they were asked for; what waits ends with that reason. */
    void ofPerson(StoreId store, Collection<AccountId> accounts) {
        recount(jdbc.sql("""
                        update tenant.link_item item
                        set sealed = null, input = '', account_id = null, words = null,
                            reason = case when state = 'WAITING' then :reason else reason end,
                            state = case state when 'WAITING' then 'FAILED' when 'LINK' then 'EXPIRED' else state end
                        from tenant.link_batch batch
                        where item.tenant_id = :tenant and batch.tenant_id = :tenant
                          and item.batch_id = batch.id and batch.store_id = :store and item.account_id = any(:accounts)
                        returning item.batch_id""")
                .param("store", store.value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(String[]::new))
                .param("reason", LinkReason.PERSON_ERASED));
    }

    private void recount(JdbcClient.StatementSpec purge) {
        purge.param("tenant", Tenancy.tenant().value()).query(UUID.class).list().stream()
                .distinct()
                .map(LinkBatchId::new)
                .forEach(batches::recount);
    }
}
