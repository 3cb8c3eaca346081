package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves out whatever is told of people who were erased. */
@Component
class Erased implements ErasedPeople {

    private final Tombstones tombstones;

    Erased(Tombstones tombstones) {
        this.tombstones = tombstones;
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

    @Override
    public boolean anyOf(StoreId store, Collection<String> accounts, Collection<String> emails) {
        if (!tombstones.any(store)) {
            return false;
        }
        var hashes = Stream.concat(
                accounts.stream().map(tombstones::ofAccount), emails.stream().map(tombstones::ofEmail));
        return !tombstones.among(store, hashes.toList()).isEmpty();
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
