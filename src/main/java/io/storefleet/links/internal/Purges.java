package io.storefleet.links.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.links.LinkReason;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys links of the bound tenant: expired ones, and those of a store or a person that is gone. */
@Component
@Transactional
class Purges {

    private final Counted counted;
    private final Clock clock;

    Purges(Counted counted, Clock clock) {
        this.counted = counted;
        this.clock = clock;
    }

    /**
     * Destroys all links whose time is over by this node's clock and by the database's, so that one of them may jump; a
     * second call finds nothing.
     */
    void expired() {
        counted.update("""
                update tenant.link_item set state = 'EXPIRED', sealed = null
                where tenant_id = :tenant and sealed is not null
                  and expires_at <= least(:now::timestamptz, clock_timestamp())""", new MapSqlParameterSource("now", OffsetDateTime.now(clock)));
    }

    /**
     * Destroys the links of a removed store and the addresses beside them; rows that wait end with that reason. What is
     * sought keeps what it is sought by: other stores of the run may have it.
     */
    void ofStore(StoreId store) {
        counted.update(
                """
                update tenant.link_item
                set sealed = null,
                    input = case when position('@' in input) > 0 and not sought then '' else input end,
                    reason = case when state = 'WAITING' then :reason else reason end,
                    state = case state when 'WAITING' then 'FAILED' when 'LINK' then 'EXPIRED' else state end
                where tenant_id = :tenant and store_id = :store""", new MapSqlParameterSource("store", store.value()).addValue("reason", LinkReason.STORE_REMOVED));
    }

    /** Destroys the links of an erased person, and the lines by which they were asked for; what waits ends with that reason. */
    void ofPerson(StoreId store, Collection<AccountId> accounts) {
        counted.update(
                """
                update tenant.link_item
                set sealed = null, input = '', account_id = null, words = null,
                    reason = case when state = 'WAITING' then :reason else reason end,
                    state = case state when 'WAITING' then 'FAILED' when 'LINK' then 'EXPIRED' else state end
                where tenant_id = :tenant and store_id = :store and account_id = any (:accounts)""",
                new MapSqlParameterSource("store", store.value())
                        .addValue(
                                "accounts",
                                accounts.stream().map(AccountId::value).toArray(String[]::new))
                        .addValue("reason", LinkReason.PERSON_ERASED));
    }

    /** Empties rows of runs with the store that hold one of the addresses, in lower case, and found nobody yet. */
    void ofAddresses(StoreId store, Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        counted.update(
                """
                update tenant.link_item
                set input = '', words = null,
                    reason = case when state = 'WAITING' then :reason else reason end,
                    state = case state when 'WAITING' then 'FAILED' else state end
                where tenant_id = :tenant and account_id is null and lower(input) = any (:addresses)
                  and batch_id in (
                    select part.batch_id from tenant.link_part part
                    where part.tenant_id = :tenant and part.store_id = :store)""",
                new MapSqlParameterSource("store", store.value())
                        .addValue("addresses", addresses.toArray(String[]::new))
                        .addValue("reason", LinkReason.PERSON_ERASED));
    }
}
