package io.storefleet.team.internal;

import static io.storefleet.team.Decision.Reason.DENIED;
import static io.storefleet.team.Decision.Reason.NOT_IN_ROLE;
import static io.storefleet.team.Decision.Reason.NO_GRANT;
import static java.util.stream.Collectors.toSet;

import io.storefleet.team.Decision;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** All grants of one member, and what follows from them. A denial wins over whatever allows. */
record GrantSet(List<GrantLine> lines) {

    GrantSet {
        lines = List.copyOf(lines);
    }

    Decision decide(Verb verb, StoreId store) {
        var here = lines.stream().filter(line -> line.reaches(store)).toList();
        return here.stream().allMatch(GrantLine::denies) ? new Decision.Refused(verb, NO_GRANT) : weigh(verb, here);
    }

    /** A verb of the tenant comes only from a grant on all stores. */
    Decision decide(Verb verb) {
        return weigh(verb, lines.stream().filter(GrantLine::everywhere).toList());
    }

    private static Decision weigh(Verb verb, List<GrantLine> here) {
        if (here.stream().anyMatch(line -> line.denies(verb))) {
            return new Decision.Refused(verb, DENIED);
        }
        var allowing = here.stream().filter(line -> line.allows(verb)).findFirst();
        if (allowing.isPresent()) {
            return new Decision.Allowed(allowing.get().role().key());
        }
        return here.stream()
                .filter(line -> line.allowsWithApproval(verb))
                .findFirst()
                .<Decision>map(
                        line -> new Decision.NeedsApproval(verb, line.role().key()))
                .orElseGet(() -> new Decision.Refused(verb, NOT_IN_ROLE));
    }

    StoreScope permitted(Verb verb) {
        return scope(line -> line.allows(verb), line -> line.denies(verb));
    }

    StoreScope visible() {
        return scope(line -> !line.denies(), line -> false);
    }

    private StoreScope scope(Predicate<GrantLine> gives, Predicate<GrantLine> takes) {
        if (lines.stream().anyMatch(line -> takes.test(line) && line.everywhere())) {
            return new StoreScope.Only(Set.of());
        }
        var taken = stores(takes);
        if (lines.stream().anyMatch(line -> gives.test(line) && line.everywhere())) {
            return new StoreScope.All(taken);
        }
        var given = stores(gives);
        given.removeAll(taken);
        return new StoreScope.Only(given);
    }

    private Set<StoreId> stores(Predicate<GrantLine> which) {
        return lines.stream()
                .filter(which)
                .map(GrantLine::store)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
