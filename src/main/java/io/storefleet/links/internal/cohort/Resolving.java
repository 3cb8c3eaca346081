package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortId;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.Stream;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches a cohort's lines with the copies, all at once. Each statement reads the copies of the chosen stores through once,
 * since the policies keep the indexes of folded values out of its reach.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Resolving {

    private static final String BY_EMAIL = """
            select l.line, a.store_id, a.id as account_id
            from tenant.cohort_line l
            join tenant.mirror_account a on lower(a.email) = lower(l.input)
            where l.tenant_id = :tenant and l.cohort_id = :cohort and l.state = 'UNKNOWN' and l.kind = 'EMAIL'
              and a.tenant_id = :tenant and a.store_id = any (:stores) and a.gone_at is null""";

    private static final String BY_ID = """
            select l.line, a.store_id, a.id as account_id
            from tenant.cohort_line l
            join tenant.mirror_account a on a.id = l.input
            where l.tenant_id = :tenant and l.cohort_id = :cohort and l.state = 'UNKNOWN' and l.kind <> 'EMAIL'
              and a.tenant_id = :tenant and a.store_id = any (:stores) and a.gone_at is null""";

    private static final String BY_REFERENCE = """
            select distinct l.line, o.store_id, o.account_id
            from tenant.cohort_line l
            join tenant.mirror_order o on upper(replace(o.reference, '-', '')) = upper(replace(l.input, '-', ''))
            where l.tenant_id = :tenant and l.cohort_id = :cohort and l.state = 'UNKNOWN' and l.kind <> 'EMAIL'
              and o.tenant_id = :tenant and o.store_id = any (:stores) and o.gone_at is null
              and o.account_id is not null""";

    /** One account is taken; several are kept beside the line. */
    private static final String TAKE = """
            with found as materialized (%s),
            counted as (
                select line, count(*) as accounts, (array_agg(store_id))[1] as store_id,
                       (array_agg(account_id))[1] as account_id
                from found group by line),
            several as (
                insert into tenant.cohort_match (tenant_id, cohort_id, line, store_id, account_id)
                select :tenant, :cohort, f.line, f.store_id, f.account_id
                from found f join counted c on c.line = f.line where c.accounts > 1)
            update tenant.cohort_line l
            set state = case when c.accounts = 1 then 'MATCHED' else 'MANY' end,
                store_id = case when c.accounts = 1 then c.store_id end,
                account_id = case when c.accounts = 1 then c.account_id end
            from counted c
            where l.tenant_id = :tenant and l.cohort_id = :cohort and l.line = c.line""";

    private final Bound bound;
    private final Duplicates duplicates;
    private final Mirror mirror;
    private final CohortTable rows;

    Resolving(Bound bound, Duplicates duplicates, Mirror mirror, CohortTable rows) {
        this.bound = bound;
        this.duplicates = duplicates;
        this.mirror = mirror;
        this.rows = rows;
    }

    /** Lines that are UNKNOWN get the state they have for who looks; then all are counted. */
    void resolve(CohortId cohort, CohortAccess.Reach reach) {
        setWise(true);
        duplicates.ofText(cohort);
        match(cohort, BY_EMAIL, reach.with(Verb.ACCOUNT_VIEW, Verb.ACCOUNT_PERSONAL));
        match(cohort, BY_ID, reach.with(Verb.ACCOUNT_VIEW));
        match(cohort, BY_REFERENCE, reach.with(Verb.ACCOUNT_VIEW, Verb.ORDER_VIEW));
        refuse(cohort, reach);
        proveAbsent(cohort, reach);
        duplicates.ofAccounts(cohort);
        setWise(false);
        rows.recount(cohort);
    }

    /** Nobody has counted rows that were written a moment ago: without this the planner may compare each with each. */
    private void setWise(boolean on) {
        bound.sql("select set_config('enable_nestloop', :value, true) where :tenant::uuid is not null")
                .param("value", on ? "off" : "on")
                .query(String.class)
                .single();
    }

    private void match(CohortId cohort, String found, Collection<StoreId> stores) {
        if (!stores.isEmpty()) {
            bound.sql(TAKE.formatted(found), cohort)
                    .param("stores", Bound.ids(stores))
                    .update();
        }
    }

    /** An address must not be looked for live either where the copies may not be asked for it: the answer would tell. */
    private void refuse(CohortId cohort, CohortAccess.Reach reach) {
        if (!reach.everywhere(Verb.ACCOUNT_PERSONAL)) {
            bound.sql("""
                    update tenant.cohort_line set state = 'UNUSABLE', problem = 'RIGHT'
                    where tenant_id = :tenant and cohort_id = :cohort and state = 'UNKNOWN' and kind = 'EMAIL'""", cohort).update();
        }
    }

    /**
     * What looks like a reference and is in no copy is nowhere, once all orders are copied and may be seen. Copies hold the
     * orders of some months only: by the day in it, a reference that may be older is left to the run.
     */
    private void proveAbsent(CohortId cohort, CohortAccess.Reach reach) {
        if (reach.everywhere(Verb.ACCOUNT_VIEW, Verb.ORDER_VIEW) && ordersWhole(reach.making())) {
            bound.sql("""
                    update tenant.cohort_line set state = 'NONE'
                    where tenant_id = :tenant and cohort_id = :cohort and state = 'UNKNOWN' and kind = 'REFERENCE'
                      and substring(replace(input, '-', '') from '([0-9]{6})[0-9]{8,10}[A-Za-z]*$') >= (
                        select to_char(now() - make_interval(months => min(coalesce(kept.keep_months, 24)) - 1), 'YYMMDD')
                        from unnest(:stores::uuid[]) store (id)
                        left join tenant.mirror_settings kept
                          on kept.tenant_id = :tenant and kept.store_id = store.id)""", cohort).param("stores", Bound.ids(reach.making())).update();
        }
    }

    private boolean ordersWhole(List<StoreId> stores) {
        return mirror.states().stream()
                        .filter(state -> stores.contains(state.store()))
                        .filter(state -> state.streams().stream()
                                .anyMatch(stream -> stream.stream() == Stream.ORDERS && stream.whole()))
                        .count()
                == stores.size();
    }
}
