package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.Fold;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person is known by in a store: account ids and e-mail addresses, these in lower case. */
record KnownPerson(Set<String> accounts, Set<String> emails) {

    KnownPerson {
        accounts = Set.copyOf(accounts);
        emails = Set.copyOf(emails);
    }

    /**
     * Whether JSON mentions the person, or one of the objects that were theirs, by a whole name; addresses however they
     * are written.
     */
    Predicate<String> mentionedIn(Collection<String> objects) {
        var ids = Stream.concat(accounts.stream(), objects.stream()).collect(Collectors.toSet());
        var addresses = emails.stream().map(Fold::whole).collect(Collectors.toSet());
        return json -> Mentions.in(json).stream()
                .anyMatch(name -> ids.contains(name) || name.contains("@") && addresses.contains(Fold.whole(name)));
    }

    /** Texts of which each JSON that mentions the person or one of the objects holds at least one. */
    String[] sought(Collection<String> objects) {
        return Stream.of(accounts, emails, objects)
                .flatMap(Collection::stream)
                .map(Mentions::sought)
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "KnownPerson[hidden]";
    }
}
