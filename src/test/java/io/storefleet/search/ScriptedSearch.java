package io.storefleet.search;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Fact.About;
import io.storefleet.search.Fact.Money;
import io.storefleet.search.Fact.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A search that answers what a test told it, and remembers what it was asked. */
public final class ScriptedSearch implements Search {

    public static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    public final List<SearchRequest> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<SearchRequest, SearchAnswer> answers = request -> answer();
    private volatile Function<String, List<Completion>> ways = text -> List.of();
    private volatile Optional<Hit> live = Optional.empty();

    public void answers(Function<SearchRequest, SearchAnswer> script) {
        answers = script;
    }

    public void completes(Function<String, List<Completion>> script) {
        ways = script;
    }

    public void live(@Nullable Hit hit) {
        live = Optional.ofNullable(hit);
    }

    /** Each hit on its own, 14 seconds old. */
    public static SearchAnswer answer(Hit... hits) {
        var people = List.of(hits).stream()
                .map(hit -> new SearchAnswer.Person(List.of(hit)))
                .toList();
        return new SearchAnswer(people, false, false, List.of(), NOW.minusSeconds(14));
    }

    public static Hit account(Hit.Where where, String id, String name, String email) {
        return new Hit(
                ObjectKind.ACCOUNT, id, where, name, List.of(new Fact(About.EMAIL, new Text(email))), null, null, NOW);
    }

    public static Hit order(Hit.Where where, String id, String reference, boolean live) {
        var total = new Fact(About.TOTAL, new Money(new BigDecimal("240"), "EUR"));
        return new Hit(ObjectKind.ORDER, id, where, reference, List.of(total), "AccountOfTheOrder1", live, NOW);
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        asked.add(request);
        return answers.apply(request);
    }

    @Override
    public List<Completion> complete(String text) {
        return ways.apply(text);
    }

    @Override
    public Optional<Hit> findLive(String idOrReference) {
        return live;
    }
}
