package io.storefleet.search.internal;

import io.storefleet.search.Completion;
import io.storefleet.search.Hit;
import io.storefleet.search.Search;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchRequest;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.store.StoreLabels;
import io.storefleet.store.StoreLabels.Label;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches the mirror: reads the query, finds keys, reads their rows, groups them. */
@Service
class MirrorSearch implements Search {

    private final StoreLabels stores;
    private final Sights sights;
    private final Answers answers;
    private final LiveFinder live;
    private final Clock clock;

    MirrorSearch(StoreLabels stores, Sights sights, Answers answers, LiveFinder live, Clock clock) {
        this.stores = stores;
        this.sights = sights;
        this.answers = answers;
        this.live = live;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SearchAnswer search(SearchRequest request) {
        var terms = QueryParser.parse(request.text());
        var labels = stores.labels();
        var asked = Meaning.of(terms, labels, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (request.data() != Data.ALL) {
            asked.liveOnly(request.data() == Data.LIVE);
        }
        return answers.of(
                asked, labels, sights.of(labels.stream().map(Label::id).toList()), request.limit(), request.inside());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Completion> complete(String text) {
        return Completions.of(text, stores.labels());
    }

    @Override
    public Optional<Hit> findLive(String idOrReference) {
        return live.find(idOrReference);
    }
}
