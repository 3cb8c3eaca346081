package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortId;
import io.storefleet.links.CohortQuery;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkSettings;
import io.storefleet.mirror.CustomerSearch;
import io.storefleet.tenancy.StoreId;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills a cohort with those in the copies who fit, or with everybody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Filling {

    /** One more than a run may hold is enough to refuse. */
    private static final String INSERT = """
            insert into tenant.cohort_line
                (tenant_id, cohort_id, line, input, kind, state, store_id, account_id)
            select :tenant, :cohort, row_number() over (order by p.place, p.id), p.id, 'ID', 'MATCHED', p.store_id, p.id
            from (
                select array_position(:stores::uuid[], a.store_id) as place, a.store_id, a.id
                from tenant.mirror_account a
                where a.tenant_id = :tenant and a.store_id = any (:stores) and a.gone_at is null
                %s
                limit :most + 1) p""";

    private static final String COUNTRY = "and a.country = :country";

    private static final String SUBSCRIPTION = """
            and (a.store_id, a.id) in (
                select s.store_id, s.account_id from tenant.mirror_subscription s
                where s.tenant_id = :tenant and s.store_id = any (:stores) and s.gone_at is null
                  and (cardinality(:states::text[]) = 0 or s.state = any (:states))
                  and (:product::text is null or s.product = :product)
                  and (:from::date is null or s.next_on >= :from) and (:to::date is null or s.next_on <= :to)
                  and (:live::boolean is null or s.live = :live))""";

    private static final String ORDER = """
            and (a.store_id, a.id) in (
                select o.store_id, o.account_id from tenant.mirror_order o
                where o.tenant_id = :tenant and o.store_id = any (:stores) and o.gone_at is null and o.completed
                  and o.changed_at >= :since and (:live::boolean is null or o.live = :live))""";

    private static final String DATA = """
            and (a.store_id, a.id) in (
                select s.store_id, s.account_id from tenant.mirror_subscription s
                where s.tenant_id = :tenant and s.store_id = any (:stores) and s.gone_at is null and s.live = :live
                union all
                select o.store_id, o.account_id from tenant.mirror_order o
                where o.tenant_id = :tenant and o.store_id = any (:stores) and o.gone_at is null and o.live = :live)""";

    private static final String FOUND = """
            insert into tenant.cohort_line
                (tenant_id, cohort_id, line, input, kind, state, store_id, account_id)
            select :tenant, :cohort, row_number() over (order by p.place, p.account_id), p.account_id, 'ID', 'MATCHED',
                   p.store_id, p.account_id
            from (
                select array_position(:stores::uuid[], f.store_id) as place, f.store_id, f.account_id
                from pg_temp.found_customer f
                where not exists (
                    select from tenant.mirror_account a
                    where a.tenant_id = :tenant and a.store_id = f.store_id and a.id = f.account_id
                      and a.gone_at is not null)
                limit :most + 1) p""";

    private final Bound bound;
    private final LinkSettings settings;
    private final CohortTable rows;
    private final CustomerSearch search;

    Filling(Bound bound, LinkSettings settings, CohortTable rows, CustomerSearch search) {
        this.bound = bound;
        this.settings = settings;
        this.rows = rows;
        this.search = search;
    }

    /** @param filter null for everybody */
    void fill(CohortId cohort, @Nullable CohortFilter filter, Collection<StoreId> stores) {
        var statement = bound.sql(INSERT.formatted(filter == null ? "" : conditions(filter)), cohort)
                .param("stores", Bound.ids(stores))
                .param("most", settings.rows());
        if (filter != null) {
            var since = filter.orderedSince();
            statement
                    .param("states", filter.states().toArray(String[]::new))
                    .param("product", filter.product())
                    .param("country", filter.country())
                    .param("from", filter.nextFrom())
                    .param("to", filter.nextTo())
                    .param("since", since == null ? null : since.atStartOfDay().atOffset(ZoneOffset.UTC))
                    .param("live", live(filter.data()));
        }
        filled(cohort, statement.update());
    }

    /** With those whom a search finds, who may be customers of orders only. */
    void fill(CohortId cohort, CohortQuery query, Collection<StoreId> stores) {
        try {
            search.find(query.text(), live(query.data()), stores);
        } catch (CustomerSearch.UnfitText unfit) {
            throw new LinkProblem(Kind.SEARCH_UNFIT);
        }
        filled(
                cohort,
                bound.sql(FOUND, cohort)
                        .param("stores", Bound.ids(stores))
                        .param("most", settings.rows())
                        .update());
    }

    private void filled(CohortId cohort, int people) {
        if (people == 0 || people > settings.rows()) {
            throw new LinkProblem(people == 0 ? Kind.NOTHING_TO_ASK : Kind.TOO_MANY);
        }
        rows.recount(cohort);
    }

    private static String conditions(CohortFilter filter) {
        var neither = !filter.ofSubscriptions() && !filter.ofOrders();
        return (filter.country() == null ? "" : COUNTRY + "\n")
                + (filter.ofSubscriptions() ? SUBSCRIPTION + "\n" : "")
                + (filter.ofOrders() ? ORDER + "\n" : "")
                + (neither && live(filter.data()) != null ? DATA : "");
    }

    private static @Nullable Boolean live(CohortFilter.Data data) {
        return switch (data) {
            case ALL -> null;
            case LIVE -> true;
            case TEST -> false;
        };
    }
}
