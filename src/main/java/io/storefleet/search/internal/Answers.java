package io.storefleet.search.internal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.storefleet.mirror.Fold;
import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.search.internal.Seekers.Sought;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is answered: the hits by person, and how far they can be relied upon. */
@Component
class Answers {

    private final Seekers seekers;
    private final HitRows rows;
    private final Grouping grouping;
    private final Freshness freshness;

    Answers(Seekers seekers, HitRows rows, Grouping grouping, Freshness freshness) {
        this.seekers = seekers;
        this.rows = rows;
        this.grouping = grouping;
        this.freshness = freshness;
    }

    /** Inside the caller's transaction. */
    SearchAnswer of(Conditions asked, Collection<Label> labels, Sight sight, int limit, boolean inside) {
        var sought = asked.isEmpty() ? new Sought(List.of(), false) : seekers.seek(asked, sight, limit, inside);
        var keys = sought.keys();
        var places = keys.stream().map(Key::place).limit(limit).toList();
        var names = labels.stream().collect(toMap(Label::id, Label::name));
        var hits = rows.read(places, new Hits(names, sight)::of);
        var found = byName(keys, hits, asked.words);
        var searched = searched(asked, sight);
        var states = freshness.states();
        return new SearchAnswer(
                People.of(found, severalStores(found) ? grouping.stores() : Set.of()),
                keys.size() > limit,
                sought.deeper(),
                searched.stream()
                        .filter(store -> !Optional.ofNullable(states.get(store))
                                .map(MirrorState::searchable)
                                .orElse(false))
                        .map(store -> names.getOrDefault(store, ""))
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                Fresh.until(searched, states));
    }

    /** The hits in the order of their keys; but among people who fit alike those come first whose name shows the words. */
    private static List<Found> byName(List<Key> keys, Map<Place, Found> hits, List<String> words) {
        return keys.stream()
                .filter(key -> hits.containsKey(key.place()))
                .sorted(Comparator.comparingInt(key -> rank(key, hits, words)))
                .map(key -> requireNonNull(hits.get(key.place())))
                .toList();
    }

    private static int rank(Key key, Map<Place, Found> hits, List<String> words) {
        if (key.grade() == 0 || key.place().kind() != ObjectKind.ACCOUNT) {
            return key.grade() == 0 ? 0 : Integer.MAX_VALUE;
        }
        var name = Fold.text(requireNonNull(hits.get(key.place())).hit().title());
        return 2 * key.grade() + (words.stream().allMatch(name::contains) ? 0 : 1);
    }

    /** The states of the copies the actor sees. */
    Map<StoreId, MirrorState> copies() {
        return freshness.states();
    }

    /** One hit as the actor sees it. */
    @Transactional(readOnly = true)
    public Optional<Found> one(Place place, Map<StoreId, String> names, Sight sight) {
        return Optional.ofNullable(
                rows.read(List.of(place), new Hits(names, sight)::of).get(place));
    }

    private static boolean severalStores(List<Found> found) {
        return found.stream().map(each -> each.hit().store().id()).distinct().count() > 1;
    }

    private static Set<StoreId> searched(Conditions asked, Sight sight) {
        Set<StoreId> stores = new HashSet<>();
        asked.kinds.forEach(kind -> stores.addAll(sight.of(kind)));
        if (asked.stores != null) {
            stores.retainAll(asked.stores);
        }
        stores.removeAll(asked.notStores);
        return stores;
    }
}
