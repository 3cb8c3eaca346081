package io.storefleet.search.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.mirror.MirrorState;
import io.storefleet.search.Hit;
import io.storefleet.search.SearchSettings;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.store.StoreLabels;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.tenancy.StoreId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks for an id or reference in the stores themselves: each permitted store is asked, until one has it. */
@Component
class LiveFinder {

    private final StoreLabels stores;
    private final Sights sights;
    private final LiveQuestions questions;
    private final Answers answers;
    private final SearchSettings settings;

    LiveFinder(StoreLabels stores, Sights sights, LiveQuestions questions, Answers answers, SearchSettings settings) {
        this.stores = stores;
        this.sights = sights;
        this.questions = questions;
        this.answers = answers;
        this.settings = settings;
    }

    /** Outside any transaction. */
    Optional<Hit> find(String typed) {
        var text = typed.strip();
        var labels = stores.labels();
        var sight = sights.of(labels.stream().map(Label::id).toList());
        var names = labels.stream().collect(toMap(Label::id, Label::name));
        var copies = answers.copies();
        var possible = Pasted.kinds(text).stream()
                .flatMap(kind -> sight.of(kind).stream().map(store -> new Place(kind, store, text)))
                .sorted(Comparator.comparing(place -> whole(copies, place.store())))
                .limit(settings.liveQuestions())
                .toList();
        return questions
                .firstThatHas(possible, settings.liveAtOnce())
                .flatMap(place -> answers.one(place, names, sight))
                .map(Found::hit);
    }

    /** Stores whose copy is not whole yet are the likelier ones. */
    private static boolean whole(Map<StoreId, MirrorState> copies, StoreId store) {
        return Optional.ofNullable(copies.get(store))
                .map(MirrorState::searchable)
                .orElse(false);
    }
}
