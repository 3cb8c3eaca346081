package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortId;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.LinesText;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings people into a cohort that was just written down. */
@Component
record CohortMaking(
        LineCopy copy, LineRows lines, Resolving resolving, Filling filling, Duplicates duplicates, CohortTable rows) {

    void read(CohortId cohort, LinesText text, CohortAccess.Reach reach, IntConsumer read) {
        copy.copy(cohort, text, read);
        resolving.resolve(cohort, reach);
    }

    void again(CohortId from, CohortId to, CohortAccess.Reach reach) {
        lines.again(from, to);
        resolving.resolve(to, reach);
    }

    /** Stores whose copies may not be asked for this have nobody in it. */
    void fill(CohortId cohort, Whom whom, CohortAccess.Reach reach) {
        var filter = whom.filter();
        var stores = asked(filter, reach);
        if (stores.isEmpty()) {
            throw new LinkProblem(Kind.NOTHING_TO_ASK);
        }
        if (whom.query() == null) {
            filling.fill(cohort, filter, stores);
        } else {
            filling.fill(cohort, whom.query(), stores);
        }
    }

    private static List<StoreId> asked(@Nullable CohortFilter filter, CohortAccess.Reach reach) {
        var data = filter != null && filter.data() != CohortFilter.Data.ALL;
        var subscriptions = filter != null && (filter.ofSubscriptions() || data);
        var orders = filter != null && (filter.ofOrders() || data);
        return reach.making().stream()
                .filter(reach.with(Verb.ACCOUNT_VIEW)::contains)
                .filter(store ->
                        !subscriptions || reach.with(Verb.SUBSCRIPTION_VIEW).contains(store))
                .filter(store -> !orders || reach.with(Verb.ORDER_VIEW).contains(store))
                .toList();
    }

    void oneForEach(CohortId cohort) {
        lines.oneForEach(cohort);
        duplicates.ofAccounts(cohort);
        rows.recount(cohort);
    }
}
