package io.storefleet.lists.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.lists.ListFilter;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRule;
import io.storefleet.mirror.Fold;
import io.storefleet.query.Term;
import io.storefleet.store.StoreLabels;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides where a query looks: what the actor may see, less what the query does not mean. */
@Component
class Reaches {

    private final Rights rights;
    private final StoreLabels labels;

    Reaches(Rights rights, StoreLabels labels) {
        this.rights = rights;
        this.labels = labels;
    }

    /** @param also a further verb that is needed in each store; null for none */
    Reach of(ListQuery query, @Nullable Verb also) {
        var source = query.kind().source();
        var verbs = EnumSet.of(source.view());
        verbs.addAll(source.personal());
        if (also != null) {
            verbs.add(also);
        }
        var scopes = rights.permittedStores(Tenancy.actor(), verbs);
        var seen = labels.labels();
        var needed = also == null ? List.of(source.view()) : List.of(source.view(), also);
        var permitted =
                seen.stream().filter(label -> holds(scopes, needed, label.id())).toList();
        if (permitted.isEmpty() && !seen.isEmpty()) {
            needed.forEach(verb -> rights.require(verb, seen.getFirst().id()));
        }
        var personal = permitted.stream()
                .map(Label::id)
                .filter(store -> holds(scopes, source.personal(), store))
                .collect(Collectors.toSet());
        boolean everything = scopes.values().stream().allMatch(scope -> scope.equals(new StoreScope.All(Set.of())));
        return meant(query, permitted, personal, everything);
    }

    /** What the stores of the actor are called and tagged, as far as they see this kind there. */
    List<Label> visible(ListKind kind) {
        var scope = rights.permittedStores(Tenancy.actor(), kind.source().view());
        return labels.labels().stream()
                .filter(label -> scope.contains(label.id()))
                .toList();
    }

    private static boolean holds(Map<Verb, StoreScope> scopes, Iterable<Verb> verbs, StoreId store) {
        for (var verb : verbs) {
            if (!requireNonNull(scopes.get(verb)).contains(store)) {
                return false;
            }
        }
        return true;
    }

    private static Reach meant(ListQuery query, List<Label> permitted, Set<StoreId> personal, boolean everything) {
        var wanted = new HashSet<StoreId>();
        var unwanted = new HashSet<StoreId>();
        boolean named = false;
        for (var term : query.terms()) {
            if (isOfStores(term)) {
                var found = named(term, permitted);
                (term.not() ? unwanted : wanted).addAll(found);
                named |= !term.not();
            }
        }
        var chosen = new ArrayList<Label>(permitted);
        var all = !named;
        chosen.removeIf(label -> unwanted.contains(label.id()) || !(all || wanted.contains(label.id())));
        int before = chosen.size();
        if (query.terms().stream().map(Term::field).anyMatch(field -> field != null && field.personal())) {
            chosen.removeIf(label -> !personal.contains(label.id()));
        }
        return new Reach(
                chosen.stream().map(Label::id).toList(),
                permitted.stream().collect(Collectors.toMap(Label::id, Label::name)),
                personal,
                before - chosen.size(),
                everything && chosen.size() == permitted.size());
    }

    private static boolean isOfStores(Term<ListFilter> term) {
        return term.field() != null
                && (term.field().rule() instanceof ListRule.InStore
                        || term.field().rule() instanceof ListRule.InTaggedStore);
    }

    /** A store that the actor may not see is called by nothing, as one that is not there. */
    private static Set<StoreId> named(Term<ListFilter> term, List<Label> permitted) {
        var found = term.values().stream()
                .map(Fold::text)
                .flatMap(value -> named(term, permitted, value))
                .map(Label::id)
                .collect(Collectors.toSet());
        if (found.isEmpty()) {
            throw new ListProblem(
                    ListProblem.Kind.UNKNOWN_STORE, term.at().from(), term.at().to(), List.of());
        }
        return found;
    }

    /** Stores of exactly this name, where there are none those whose names have it in them; or those with this tag. */
    private static Stream<Label> named(Term<ListFilter> term, List<Label> permitted, String value) {
        if (requireNonNull(term.field()).rule() instanceof ListRule.InTaggedStore) {
            return permitted.stream()
                    .filter(label ->
                            label.tags().stream().anyMatch(tag -> Fold.text(tag).equals(value)));
        }
        var exact = permitted.stream()
                .filter(label -> Fold.text(label.name()).equals(value))
                .toList();
        return exact.isEmpty()
                ? permitted.stream().filter(label -> Fold.text(label.name()).contains(value))
                : exact.stream();
    }
}
