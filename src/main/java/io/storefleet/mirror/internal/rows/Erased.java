package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves out whatever is told of people who were erased. */
@Component
class Erased implements ErasedPeople {

    private final Tombstones tombstones;
    private final PersonRows rows;

    Erased(Tombstones tombstones, PersonRows rows) {
        this.tombstones = tombstones;
        this.rows = rows;
    }

    /** Whom a thing is about. */
    record Whom(@Nullable AccountId account, @Nullable String email) {

        @Override
        public String toString() {
            return "Whom[hidden]";
        }
    }

    /** The things that are about nobody who was erased, in their order. */
    <T> List<T> without(StoreId store, Collection<T> things, Function<T, Whom> about) {
        if (things.isEmpty() || !tombstones.any(store)) {
            return List.copyOf(things);
        }
        var keys = things.stream().map(about).map(this::hashes).toList();
        var erased = tombstones.among(
                store, keys.stream().flatMap(List::stream).distinct().toList());
        var left = new ArrayList<T>();
        int place = 0;
        for (var thing : things) {
            if (keys.get(place++).stream().noneMatch(erased::contains)) {
                left.add(thing);
            }
        }
        return left;
    }

    /** How the JSON of each of the orders is kept: as it was told, without the recipients who were erased. */
    Function<Order, String> kept(StoreId store, Collection<Order> orders) {
        var others = orders.stream()
                .filter(Erased::isForAnother)
                .flatMap(each -> Recipients.in(each.raw()).stream())
                .toList();
        var theirs = among(store, others, Function.identity());
        return theirs.isEmpty()
                ? Order::raw
                : each -> isForAnother(each) ? Recipients.without(each.raw(), theirs::contains) : each.raw();
    }

    /** Whether a recipient is not the buyer, of whom is known already that nobody erased them. */
    private static boolean isForAnother(Order order) {
        var parties = order.parties();
        return parties.recipients().stream()
                .anyMatch(each -> !Objects.equals(each.account(), parties.account())
                        || !Objects.equals(
                                each.person().email(), parties.customer().email()));
    }

    @Override
    public <T> Set<T> among(StoreId store, Collection<T> things, Function<T, String> json) {
        if (things.isEmpty() || !tombstones.any(store)) {
            return Set.of();
        }
        var named = things.stream()
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> Mentions.in(json.apply(each))));
        var theirs = theirs(store, named.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return things.stream()
                .filter(each -> !Collections.disjoint(named.getOrDefault(each, Set.of()), theirs))
                .collect(Collectors.toSet());
    }

    /** Those of the names that are an erased person's or of what was theirs. */
    private Set<String> theirs(StoreId store, Set<String> names) {
        var hashes = names.stream().collect(Collectors.toMap(name -> name, this::hashes));
        var erased = tombstones.among(
                store, hashes.values().stream().flatMap(List::stream).distinct().toList());
        var theirs = new HashSet<>(rows.emptied(store, names));
        hashes.forEach((name, each) -> {
            if (!Collections.disjoint(each, erased)) {
                theirs.add(name);
            }
        });
        return theirs;
    }

    private List<String> hashes(String name) {
        return name.contains("@")
                ? List.of(tombstones.ofAccount(name), tombstones.ofEmail(name))
                : List.of(tombstones.ofAccount(name));
    }

    private List<String> hashes(Whom whom) {
        var hashes = new ArrayList<String>();
        if (whom.account() != null) {
            hashes.add(tombstones.ofAccount(whom.account().value()));
        }
        if (whom.email() != null) {
            hashes.add(tombstones.ofEmail(whom.email()));
        }
        return hashes;
    }
}
