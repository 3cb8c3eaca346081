package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the lines for which an earlier line stands, by what they say and by whom they mean. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Duplicates {

    private final Bound bound;

    Duplicates(Bound bound) {
        this.bound = bound;
    }

    /** Before anything is looked for: an address that stands there a thousand times is looked for once. */
    void ofText(CohortId cohort) {
        bound.sql("""
                update tenant.cohort_line l set state = 'DUPLICATE', same_as = d.first_line
                from (
                    select line, min(line) over (partition by kind, case kind
                        when 'EMAIL' then lower(input)
                        when 'REFERENCE' then upper(replace(input, '-', ''))
                        else input end) as first_line
                    from tenant.cohort_line
                    where tenant_id = :tenant and cohort_id = :cohort and state = 'UNKNOWN') d
                where l.tenant_id = :tenant and l.cohort_id = :cohort and l.line = d.line and d.first_line < d.line""", cohort).update();
    }

    /** After all is found. A repeated line points at the first of all and holds its account, which an erasure needs. */
    void ofAccounts(CohortId cohort) {
        bound.sql("""
                update tenant.cohort_line l set state = 'DUPLICATE', same_as = d.first_line
                from (
                    select line, min(line) over (partition by store_id, account_id) as first_line
                    from tenant.cohort_line
                    where tenant_id = :tenant and cohort_id = :cohort and state = 'MATCHED') d
                where l.tenant_id = :tenant and l.cohort_id = :cohort and l.line = d.line and d.first_line < d.line""", cohort).update();
        bound.sql("""
                update tenant.cohort_line l
                set same_as = coalesce(f.same_as, f.line), store_id = f.store_id, account_id = f.account_id
                from tenant.cohort_line f
                where l.tenant_id = :tenant and l.cohort_id = :cohort and l.state = 'DUPLICATE'
                  and f.tenant_id = :tenant and f.cohort_id = :cohort and f.line = l.same_as""", cohort).update();
    }
}
