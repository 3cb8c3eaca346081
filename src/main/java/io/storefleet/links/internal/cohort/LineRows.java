package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortId;
import io.storefleet.links.CohortLine;
import io.storefleet.links.LineState;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the bound tenant's cohorts, inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LineRows {

    private final Bound bound;

    LineRows(Bound bound) {
        this.bound = bound;
    }

    List<CohortLine> after(CohortId cohort, Set<LineState> states, int line, int limit, boolean mask) {
        return bound.sql("""
                select l.*, case when l.state = 'MANY' then array(
                    select m.store_id from tenant.cohort_match m
                    where m.tenant_id = :tenant and m.cohort_id = :cohort and m.line = l.line
                    order by m.store_id) end as fits
                from tenant.cohort_line l
                where l.tenant_id = :tenant and l.cohort_id = :cohort and l.state = any (:states) and l.line > :line
                order by l.line limit :limit""", cohort)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("line", line)
                .param("limit", limit)
                .query((row, _) -> CohortMapping.line(row, mask))
                .list();
    }

    /** The text's own lines once more in another cohort, as if they were just read. */
    void again(CohortId from, CohortId to) {
        bound.sql("""
                insert into tenant.cohort_line (tenant_id, cohort_id, line, input, kind, state, problem)
                select :tenant, :to, line, input, kind,
                       case when problem is null or problem = 'RIGHT' then 'UNKNOWN' else 'UNUSABLE' end,
                       nullif(problem, 'RIGHT')
                from tenant.cohort_line
                where tenant_id = :tenant and cohort_id = :cohort and from_line is null""", from).param("to", to.value()).update();
    }

    /** Each account that fits a line of several gets a line: the first the line itself, the others behind the last. */
    void oneForEach(CohortId cohort) {
        bound.sql("""
                insert into tenant.cohort_line
                    (tenant_id, cohort_id, line, input, kind, state, store_id, account_id, from_line)
                select :tenant, :cohort, e.last + row_number() over (order by m.line, m.place), l.input, l.kind, 'MATCHED',
                       m.store_id, m.account_id, m.line
                from (
                    select line, store_id, account_id,
                           row_number() over (partition by line order by store_id, account_id) as place
                    from tenant.cohort_match where tenant_id = :tenant and cohort_id = :cohort) m
                join tenant.cohort_line l on l.tenant_id = :tenant and l.cohort_id = :cohort and l.line = m.line
                cross join (
                    select max(line) as last from tenant.cohort_line
                    where tenant_id = :tenant and cohort_id = :cohort) e
                where m.place > 1 and l.state = 'MANY'""", cohort).update();
        bound.sql("""
                update tenant.cohort_line l set state = 'MATCHED', store_id = m.store_id, account_id = m.account_id
                from (
                    select distinct on (line) line, store_id, account_id from tenant.cohort_match
                    where tenant_id = :tenant and cohort_id = :cohort order by line, store_id, account_id) m
                where l.tenant_id = :tenant and l.cohort_id = :cohort and l.line = m.line and l.state = 'MANY'""", cohort).update();
        bound.sql("delete from tenant.cohort_match where tenant_id = :tenant and cohort_id = :cohort", cohort)
                .update();
    }
}
