package io.storefleet.search.ui;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.ById;
import io.storefleet.search.Completion;
import io.storefleet.search.Hit;
import io.storefleet.search.RecentThings;
import io.storefleet.search.Search;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchProblem;
import io.storefleet.search.SearchRequest;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.AccountLinkCopy;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.EvergreenLinkCopy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the palette and the search page work with. Its methods wait for the database: not on a page's thread. */
@Component
record Finding(Search search, RecentThings recents, Copying copying, Background background, Clock clock) {

    private static final int RECENT = 8;

    /** The links that can be had of an account that was found. */
    @Component
    record Copying(AccountLinkCopy links, EvergreenLinkCopy evergreen) {}

    /**
     * What came of a text.
     *
     * @param answer null where the text is empty or wrong
     * @param recent what was opened lately, where the text is empty
     */
    record Outcome(
            @Nullable SearchAnswer answer,
            @Nullable SearchProblem problem,
            List<Hit> recent,
            List<Completion> completions,
            Set<StoreId> linkable) {

        /** Whether there may be more inside words, which takes longer to look for. */
        boolean deeper() {
            return answer != null && answer.deeper();
        }

        /** Whether a search found something that belongs to a customer. */
        boolean ofCustomers() {
            return answer != null
                    && hits().stream().anyMatch(hit -> account(hit).isPresent());
        }

        List<Hit> hits() {
            return answer == null
                    ? recent
                    : answer.people().stream()
                            .flatMap(person -> person.hits().stream())
                            .toList();
        }
    }

    /** @param inside first false, then, where the outcome says so, once more true */
    Outcome look(String text, SearchRequest.Data data, int limit, boolean inside) {
        if (text.isBlank()) {
            var recent = recents.latest(RECENT);
            return new Outcome(null, null, recent, search.complete(""), linkable(recent));
        }
        var completions = search.complete(text);
        try {
            var answer = search.search(new SearchRequest(text, data, limit, inside));
            var outcome = new Outcome(answer, null, List.of(), completions, Set.of());
            return new Outcome(answer, null, List.of(), completions, linkable(outcome.hits()));
        } catch (SearchProblem problem) {
            return new Outcome(null, problem, List.of(), completions, Set.of());
        }
    }

    /** The stores of these in which the person may make a link. */
    Set<StoreId> linkable(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> account(hit).isPresent())
                .collect(Collectors.toMap(
                        hit -> hit.store().id(), hit -> account(hit).orElseThrow(), (one, other) -> one))
                .entrySet()
                .stream()
                .filter(each -> copying.links().offered(each.getKey().value(), each.getValue()))
                .map(each -> each.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Hit> byId(ObjectKind kind, StoreId store, String id) {
        return ById.find(search, kind, store, id);
    }

    /** Asks the stores themselves. */
    Optional<Outcome> live(String idOrReference) {
        return search.findLive(idOrReference).map(hit -> {
            var alone = List.of(new SearchAnswer.Person(List.of(hit)));
            var answer = new SearchAnswer(alone, false, false, List.of(), clock.instant());
            return new Outcome(answer, null, List.of(), List.of(), linkable(List.of(hit)));
        });
    }

    /** The account a link would sign in to. */
    static Optional<String> account(Hit hit) {
        return hit.kind() == ObjectKind.ACCOUNT ? Optional.of(hit.id()) : Optional.ofNullable(hit.account());
    }
}
