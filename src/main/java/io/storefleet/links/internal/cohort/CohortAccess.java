package io.storefleet.links.internal.cohort;

import static java.util.Objects.requireNonNull;

import io.storefleet.links.CohortId;
import io.storefleet.links.CohortQuery;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.Masked;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may make, see and change which cohort, and what may be looked at for it. */
@Component
class CohortAccess {

    private static final Set<Verb> LOOKS = EnumSet.of(
            Verb.LINK_CREATE, Verb.ACCOUNT_VIEW, Verb.ACCOUNT_PERSONAL, Verb.ORDER_VIEW, Verb.SUBSCRIPTION_VIEW);

    private final Rights rights;
    private final StoreLabels stores;
    private final CohortTable rows;

    CohortAccess(Rights rights, StoreLabels stores, CohortTable rows) {
        this.rights = rights;
        this.stores = stores;
        this.rows = rows;
    }

    /**
     * What the bound actor may do in the stores of a cohort.
     *
     * @param making the stores in which they may make links, the only ones it is of
     * @param may of these, the ones with each further right
     */
    record Reach(List<StoreId> making, Map<Verb, List<StoreId>> may) {

        /** Those in which the actor may do all of this. */
        List<StoreId> with(Verb... verbs) {
            return making.stream()
                    .filter(store -> List.of(verbs).stream()
                            .allMatch(verb -> requireNonNull(may.get(verb)).contains(store)))
                    .toList();
        }

        boolean everywhere(Verb... verbs) {
            return with(verbs).size() == making.size();
        }
    }

    /** Leaves out stores without the right to make links; refuses when none is left, and stores that are not there. */
    Reach reach(Collection<StoreId> chosen) {
        var there = stores.labels().stream().map(StoreLabels.Label::id).collect(Collectors.toSet());
        if (chosen.isEmpty() || !there.containsAll(chosen)) {
            throw new NothingHereException();
        }
        var scopes = rights.permittedStores(Tenancy.actor(), LOOKS);
        var making = chosen.stream()
                .distinct()
                .filter(requireNonNull(scopes.get(Verb.LINK_CREATE))::contains)
                .toList();
        if (making.isEmpty()) {
            rights.require(Verb.LINK_CREATE, chosen.iterator().next());
        }
        return new Reach(
                making,
                LOOKS.stream()
                        .collect(Collectors.toMap(
                                verb -> verb,
                                verb -> making.stream()
                                        .filter(requireNonNull(scopes.get(verb))::contains)
                                        .toList())));
    }

    /** The cohort, for who may make links in all its stores. */
    CohortView require(CohortId id) {
        var cohort = rows.find(id).orElseThrow(NothingHereException::new);
        cohort.stores().forEach(store -> rights.require(Verb.LINK_CREATE, store));
        return cohort;
    }

    /** As the actor may see it: what was searched for may be somebody's address. */
    CohortView shown(CohortView cohort) {
        var query = cohort.query();
        return query == null || seesAddresses(cohort.stores())
                ? cohort
                : cohort.with(new CohortQuery(requireNonNull(Masked.text(query.text())), query.data()));
    }

    /** The cohort, for who may use it anew. */
    CohortView reusable(CohortId id) {
        var cohort = rows.find(id).orElseThrow(NothingHereException::new);
        return follows(cohort) && !now(cohort).isEmpty() ? cohort : require(id);
    }

    /** Nothing of the stores it was made of comes along when it is used anew. */
    private static boolean follows(CohortView cohort) {
        return cohort.tag() != null && cohort.kind() != CohortSource.Kind.LINES;
    }

    /** The stores it would be of now. */
    List<StoreId> now(CohortView cohort) {
        var tag = cohort.tag();
        if (tag == null) {
            return cohort.stores();
        }
        var making = rights.permittedStores(Tenancy.actor(), Verb.LINK_CREATE);
        return stores.labels().stream()
                .filter(label -> label.tags().contains(tag) && making.contains(label.id()))
                .map(StoreLabels.Label::id)
                .toList();
    }

    /** Those of the cohorts that the actor may use. */
    List<CohortView> usable(List<CohortView> cohorts) {
        var making = rights.permittedStores(Tenancy.actor(), Verb.LINK_CREATE);
        return cohorts.stream()
                .filter(cohort -> cohort.stores().stream().allMatch(making::contains)
                        || follows(cohort) && !now(cohort).isEmpty())
                .toList();
    }

    /** Whether the actor may see e-mail addresses in all of them. */
    boolean seesAddresses(Collection<StoreId> cohort) {
        var personal = rights.permittedStores(Tenancy.actor(), Verb.ACCOUNT_PERSONAL);
        return cohort.stream().allMatch(personal::contains);
    }
}
