package io.storefleet.lists;

import io.storefleet.lists.ListProblem.Kind;
import io.storefleet.query.Amounts;
import io.storefleet.query.Days;
import io.storefleet.query.QueryProblem;
import io.storefleet.query.QueryText;
import io.storefleet.query.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list is asked for: the one model behind the text, the chips and the address. */
public record ListQuery(ListKind kind, List<Term<ListFilter>> terms) {

    public ListQuery {
        terms = List.copyOf(terms);
    }

    /**
     * Reads a text such as {@code status:overdue product:aurora-pro next:<2026-12-01}. Which stores there are is not known
     * here.
     *
     * @throws ListProblem that points at what is wrong
     */
    public static ListQuery parse(ListKind kind, String text) {
        try {
            var terms = QueryText.parse(text, kind::filter);
            terms.forEach(ListQuery::check);
            return new ListQuery(kind, terms);
        } catch (QueryProblem problem) {
            var unknown = problem.kind() == QueryProblem.Kind.UNKNOWN_FIELD;
            throw ListProblem.of(
                    problem,
                    unknown ? kind.filters().stream().map(ListFilter::word).toList() : List.of());
        }
    }

    private static void check(Term<ListFilter> term) {
        var field = term.field();
        if (field == null) {
            return;
        }
        switch (field.rule()) {
            case ListRule.Choice choice -> choice(term, choice.conditions().keySet());
            case ListRule.OnDays _, ListRule.Within _, ListRule.Happened _ -> Days.read(term, LocalDate.EPOCH);
            case ListRule.Sum _ -> Amounts.read(term);
            default -> {}
        }
    }

    private static void choice(Term<ListFilter> term, Set<String> words) {
        for (var value : term.values()) {
            if (!words.contains(word(value))) {
                throw new ListProblem(
                        Kind.UNKNOWN_VALUE, term.at().from(), term.at().to(), List.copyOf(words));
            }
        }
    }

    /** A word of a choice as it is known. */
    public static String word(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        return word.equals("cancelled") ? "canceled" : word;
    }

    /** The text that is read as the same again. */
    public String text() {
        return QueryText.print(terms);
    }

    /** Whether it can stand in an address or a saved view: it names nobody. */
    public boolean namesNobody() {
        return terms.stream()
                .allMatch(term -> term.field() != null && !term.field().names());
    }

    /** What the first term of this field says; empty without one. */
    public Optional<String> value(String word) {
        return terms.stream()
                .filter(term -> of(term, word) && !term.not())
                .map(Term::value)
                .findFirst();
    }

    /** The same with this value for the field instead of others, or without the field for null. */
    public ListQuery with(String word, @Nullable String value) {
        var kept = new ArrayList<>(terms);
        int place = 0;
        while (place < kept.size() && !of(kept.get(place), word)) {
            place++;
        }
        var at = place;
        kept.removeIf(term -> of(term, word));
        if (value != null) {
            kind.filter(word).ifPresent(field -> kept.add(Math.min(at, kept.size()), Term.of(field, value)));
        }
        return new ListQuery(kind, kept);
    }

    /** The same without one of its terms. */
    public ListQuery without(int place) {
        var kept = new ArrayList<>(terms);
        kept.remove(place);
        return new ListQuery(kind, kept);
    }

    private static boolean of(Term<ListFilter> term, String word) {
        return term.field() != null && term.field().word().equals(word);
    }

    /** What was typed may name people. */
    @Override
    public String toString() {
        return "ListQuery[" + kind.key() + ", " + terms.size() + " terms]";
    }
}
