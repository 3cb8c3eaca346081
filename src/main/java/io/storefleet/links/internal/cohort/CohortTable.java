package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortId;
import io.storefleet.links.CohortView;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's cohorts without their lines, inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CohortTable {

    private final Bound bound;
    private final FilterText conditions;
    private final Clock clock;

    CohortTable(Bound bound, FilterText conditions, Clock clock) {
        this.bound = bound;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** A new one without lines and name. */
    CohortId add(Whom whom, CohortAccess.Reach reach) {
        var id = CohortId.next();
        var member = Objects.requireNonNull(Tenancy.actor().member(), "only members hold the right to make links");
        bound.sql("""
                insert into tenant.cohort (tenant_id, id, source, conditions, query, query_data, stores, created_by, created_at, used_at)
                values (:tenant, :cohort, :kind, :conditions::jsonb, :query, :data, :stores, :member, :now, :now)""", id)
                .param("kind", whom.kind().name())
                .param("conditions", whom.filter() == null ? null : conditions.write(whom.filter()))
                .param("query", whom.query() == null ? null : whom.query().text())
                .param("data", whom.query() == null ? null : whom.query().data().name())
                .param("stores", Bound.ids(reach.making()))
                .param("member", member.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    Optional<CohortView> find(CohortId id) {
        return bound.sql("select * from tenant.cohort where tenant_id = :tenant and id = :cohort", id)
                .query((row, _) -> CohortMapping.view(row, conditions))
                .optional();
    }

    List<CohortView> named() {
        return bound.sql("select * from tenant.cohort where tenant_id = :tenant and name is not null order by name, id")
                .query((row, _) -> CohortMapping.view(row, conditions))
                .list();
    }

    void name(CohortId id, String name) {
        bound.sql("update tenant.cohort set name = :name where tenant_id = :tenant and id = :cohort", id)
                .param("name", name)
                .update();
    }

    void follow(CohortId id, @Nullable String tag) {
        bound.sql("update tenant.cohort set store_tag = :tag where tenant_id = :tenant and id = :cohort", id)
                .param("tag", tag)
                .update();
    }

    void used(CohortId id) {
        bound.sql("update tenant.cohort set used_at = :now where tenant_id = :tenant and id = :cohort", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void delete(CohortId id) {
        bound.sql("delete from tenant.cohort where tenant_id = :tenant and id = :cohort", id)
                .update();
    }

    /** Deletes those without a name that were not used for so long. */
    void deleteUnused(Duration kept) {
        bound.sql("delete from tenant.cohort where tenant_id = :tenant and name is null and used_at < :since")
                .param("since", OffsetDateTime.now(clock).minus(kept))
                .update();
    }

    /** Counts its lines anew. */
    void recount(CohortId id) {
        bound.sql("""
                update tenant.cohort
                set (matched, unknown, none, many, duplicates, unusable) = (
                    select count(*) filter (where state = 'MATCHED'), count(*) filter (where state = 'UNKNOWN'),
                           count(*) filter (where state = 'NONE'), count(*) filter (where state = 'MANY'),
                           count(*) filter (where state = 'DUPLICATE'), count(*) filter (where state = 'UNUSABLE')
                    from tenant.cohort_line where tenant_id = :tenant and cohort_id = :cohort)
                where tenant_id = :tenant and id = :cohort""", id).update();
    }
}
