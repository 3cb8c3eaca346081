package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and empties the rows of a store that are about one person. */
@Component
class PersonRows {

    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins with accounts or addresses in lower case and follows them to all others and back. */
    KnownPerson known(StoreId store, Set<String> firstAccounts, Set<String> firstEmails) {
        Set<String> accounts = new HashSet<>(firstAccounts);
        Set<String> emails = new HashSet<>(firstEmails);
        boolean more = true;
        while (more) {
            var found = bound("""
                            select distinct id, lower(email) from tenant.mirror_account
                            where tenant_id = :tenant and store_id = :store
                              and (id = any(:accounts) or lower(email) = any(:emails))
                            union
                            select distinct account_id, lower(email) from tenant.mirror_order
                            where tenant_id = :tenant and store_id = :store
                              and (account_id = any(:accounts) or lower(email) = any(:emails))""", store)
                    .param("accounts", accounts.toArray(String[]::new))
                    .param("emails", emails.toArray(String[]::new))
                    .query((row, _) -> new String[] {row.getString(1), row.getString(2)})
                    .list();
            more = false;
            for (var each : found) {
                more |= each[0] != null && accounts.add(each[0]);
                more |= each[1] != null && emails.add(each[1].toLowerCase(Locale.ROOT));
            }
        }
        return new KnownPerson(accounts, emails);
    }

    int accounts(StoreId store, KnownPerson known) {
        return bound("""
                        delete from tenant.mirror_account
                        where tenant_id = :tenant and store_id = :store and id = any(:accounts)""", store).param("accounts", array(known.accounts())).update();
    }

    /** The orders' ids; sums, dates and products stay. */
    List<String> orders(StoreId store, KnownPerson known) {
        return bound("""
                        update tenant.mirror_order
                        set account_id = null, first_name = null, last_name = null, email = null, company = null,
                            phone = null, card_ending = null, reason = null, digest = :nothing::uuid, raw = '{}',
                            open_text = concat(' ', lower(id), ' ', lower(reference), ' '), personal_text = ''
                        where tenant_id = :tenant and store_id = :store
                          and (account_id = any(:accounts) or lower(email) = any(:emails))
                        returning id""", store)
                .param("accounts", array(known.accounts()))
                .param("emails", array(known.emails()))
                .param("nothing", NOTHING)
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<String> subscriptions(StoreId store, KnownPerson known) {
        return bound("""
                        update tenant.mirror_subscription
                        set account_id = null, card_ending = null, digest = :nothing::uuid, raw = '{}',
                            open_text = concat(' ', lower(id), ' '), personal_text = ''
                        where tenant_id = :tenant and store_id = :store and account_id = any(:accounts)
                        returning id""", store)
                .param("accounts", array(known.accounts()))
                .param("nothing", NOTHING)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Those of the ids that belong to orders and subscriptions which were emptied. */
    List<String> emptied(StoreId store, Collection<String> ids) {
        return bound("""
                        select id from tenant.mirror_order
                        where tenant_id = :tenant and store_id = :store and id = any(:ids) and digest = :nothing::uuid
                        union
                        select id from tenant.mirror_subscription
                        where tenant_id = :tenant and store_id = :store and id = any(:ids) and digest = :nothing::uuid""", store)
                .param("ids", array(ids))
                .param("nothing", NOTHING)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What is to be read again of the person. */
    void plans(StoreId store, KnownPerson known) {
        for (var table : List.of("mirror_recheck", "mirror_doubt")) {
            bound("""
                    delete from tenant.%s
                    where tenant_id = :tenant and store_id = :store and id = any(:accounts)""".formatted(table), store)
                    .param("accounts", array(known.accounts()))
                    .update();
        }
    }

    private JdbcClient.StatementSpec bound(String sql, StoreId store) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value()).param("store", store.value());
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
