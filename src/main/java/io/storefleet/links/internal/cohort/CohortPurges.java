package io.storefleet.links.internal.cohort;

import io.storefleet.fastspring.AccountId;
import io.storefleet.links.CohortId;
import io.storefleet.links.LinkSettings;
import io.storefleet.mirror.PersonErased;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets cohorts and lines of them go: unused ones, those of an erased person, those of a store that is gone. */
@Component
@Transactional
class CohortPurges {

    private final Bound bound;
    private final CohortTable rows;
    private final LinkSettings settings;

    CohortPurges(Bound bound, CohortTable rows, LinkSettings settings) {
        this.bound = bound;
        this.rows = rows;
        this.settings = settings;
    }

    void unused() {
        rows.deleteUnused(settings.cohorts());
    }

    /**
     * Each line that means one of the accounts, or may mean it, whatever stands there; each that holds an address of theirs
     * and means nobody; and what was searched for, where it names an address.
     */
    void ofPerson(PersonErased erased) {
        var addresses = erased.addresses().toArray(String[]::new);
        bound.sql("""
                        update tenant.cohort set query = ''
                        where tenant_id = :tenant and :store = any (stores)
                          and exists (select from unnest(:addresses) a where strpos(lower(query), a) > 0)""")
                .param("store", erased.store().value())
                .param("addresses", addresses)
                .update();
        recount(bound.sql("""
                        with meant as (
                            select cohort_id, line from tenant.cohort_line
                            where tenant_id = :tenant and store_id = :store and account_id = any (:accounts)
                            union
                            select cohort_id, line from tenant.cohort_match
                            where tenant_id = :tenant and store_id = :store and account_id = any (:accounts)
                            union
                            select s.cohort_id, s.line
                            from tenant.cohort_line s
                            join tenant.cohort c on c.tenant_id = :tenant and c.id = s.cohort_id
                            where s.tenant_id = :tenant and :store = any (c.stores) and s.kind = 'EMAIL'
                              and s.state in ('UNKNOWN', 'NONE', 'UNUSABLE') and lower(s.input) = any (:addresses))
                        delete from tenant.cohort_line l using meant m
                        where l.tenant_id = :tenant and l.cohort_id = m.cohort_id
                          and m.line in (l.line, l.same_as, l.from_line)
                        returning l.cohort_id""")
                .param("store", erased.store().value())
                .param("addresses", addresses)
                .param(
                        "accounts",
                        erased.accounts().stream().map(AccountId::value).toArray(String[]::new)));
    }

    /** Its lines, then itself; a cohort of no other store goes as a whole. */
    void ofStore(StoreId store) {
        bound.sql("delete from tenant.cohort where tenant_id = :tenant and stores = array[:store]")
                .param("store", store.value())
                .update();
        var cohorts = changed(bound.sql("""
                        update tenant.cohort set stores = array_remove(stores, :store)
                        where tenant_id = :tenant and :store = any (stores)
                        returning id""").param("store", store.value()));
        for (var sql : List.of(
                "delete from tenant.cohort_match where tenant_id = :tenant and store_id = :store",
                "delete from tenant.cohort_line where tenant_id = :tenant and store_id = :store")) {
            bound.sql(sql).param("store", store.value()).update();
        }
        cohorts.forEach(this::withoutMatches);
        cohorts.forEach(rows::recount);
    }

    /** The stores that are left may still have what fitted only there. */
    private void withoutMatches(CohortId cohort) {
        bound.sql("""
                update tenant.cohort_line l set state = 'UNKNOWN'
                where l.tenant_id = :tenant and l.cohort_id = :cohort and l.state = 'MANY'
                  and not exists (
                    select from tenant.cohort_match m
                    where m.tenant_id = :tenant and m.cohort_id = :cohort and m.line = l.line)""", cohort).update();
    }

    private void recount(StatementSpec purge) {
        changed(purge).forEach(rows::recount);
    }

    private static List<CohortId> changed(StatementSpec purge) {
        return purge.query(UUID.class).list().stream()
                .distinct()
                .map(CohortId::new)
                .toList();
    }
}
