package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.KnownContacts;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads addresses from the accounts' rows. */
@Component
class JdbcKnownContacts implements KnownContacts {

    private final JdbcClient jdbc;

    JdbcKnownContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> email(StoreId store, AccountId account) {
        return jdbc.sql("""
                        select email from tenant.mirror_account
                        where tenant_id = :tenant and store_id = :store and id = :account
                          and complete and gone_at is null and email <> ''""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("account", account.value())
                .query(String.class)
                .optional();
    }
}
