package io.storefleet.search.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.search.Hit;
import io.storefleet.search.SearchAnswer.Person;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts hits of one person together where the first of them stands: those of one account, and those of one e-mail address in
 * stores that allow it. Nothing is merged; each hit stays what it is.
 */
final class People {

    private record Account(StoreId store, String id) {}

    private final Set<StoreId> grouping;
    private final List<List<Hit>> people = new ArrayList<>();
    private final Map<Account, List<Hit>> byAccount = new HashMap<>();
    private final Map<String, List<Hit>> byEmail = new HashMap<>();

    private People(Set<StoreId> grouping) {
        this.grouping = grouping;
    }

    /**
     * @param found best first
     * @param grouping stores that let their people be shown as one with other stores'
     */
    static List<Person> of(List<Found> found, Set<StoreId> grouping) {
        var people = new People(grouping);
        found.forEach(people::add);
        return people.people.stream()
                .filter(hits -> !hits.isEmpty())
                .map(Person::new)
                .toList();
    }

    private void add(Found found) {
        var hit = found.hit();
        var account = hit.account() == null ? null : new Account(hit.store().id(), hit.account());
        var email = found.email() != null && grouping.contains(hit.store().id()) ? found.email() : null;
        var group = join(account == null ? null : byAccount.get(account), email == null ? null : byEmail.get(email));
        group.add(hit);
        if (account != null) {
            byAccount.put(account, group);
        }
        if (email != null) {
            byEmail.put(email, group);
        }
    }

    /** The group that both belong to; two that turn out to be of one person become the first of them. */
    private List<Hit> join(@Nullable List<Hit> one, @Nullable List<Hit> other) {
        if (one == null && other == null) {
            var fresh = new ArrayList<Hit>();
            people.add(fresh);
            return fresh;
        }
        if (one == null || one == other) {
            return requireNonNull(other);
        }
        if (other == null) {
            return one;
        }
        var first = people.indexOf(one) < people.indexOf(other) ? one : other;
        var second = first == one ? other : one;
        first.addAll(second);
        byAccount.replaceAll((account, group) -> group == second ? first : group);
        byEmail.replaceAll((email, group) -> group == second ? first : group);
        second.clear();
        return first;
    }
}
