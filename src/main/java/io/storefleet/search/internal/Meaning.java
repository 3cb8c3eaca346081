package io.storefleet.search.internal;

import static io.storefleet.mirror.ObjectKind.ACCOUNT;
import static io.storefleet.mirror.ObjectKind.COUPON;
import static io.storefleet.mirror.ObjectKind.ORDER;
import static io.storefleet.mirror.ObjectKind.PRODUCT;
import static io.storefleet.mirror.ObjectKind.SUBSCRIPTION;

import io.storefleet.mirror.Fold;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.query.Amounts;
import io.storefleet.query.Days;
import io.storefleet.query.Term;
import io.storefleet.search.SearchProblem;
import io.storefleet.search.SearchProblem.Kind;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.tenancy.StoreId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what the terms of a query ask for. */
final class Meaning {

    private final Collection<Label> stores;
    private final LocalDate today;
    private final Conditions meant = new Conditions();
    private final Set<ObjectKind> named = EnumSet.noneOf(ObjectKind.class);
    private final Set<ObjectKind> ofStates = EnumSet.noneOf(ObjectKind.class);

    private Meaning(Collection<Label> stores, LocalDate today) {
        this.stores = stores;
        this.today = today;
    }

    /**
     * @param stores those the actor may see, which are the ones a query can name
     * @throws SearchProblem when a value is none of its field
     */
    static Conditions of(List<Term<Field>> terms, Collection<Label> stores, LocalDate today) {
        var meaning = new Meaning(stores, today);
        terms.forEach(meaning::add);
        return meaning.whole(terms);
    }

    private Conditions whole(List<Term<Field>> terms) {
        if (!named.isEmpty()) {
            meant.kinds.retainAll(named);
        }
        if (!ofStates.isEmpty()) {
            meant.kinds.retainAll(ofStates);
        }
        if (terms.size() == 1
                && terms.getFirst().field() == null
                && !terms.getFirst().not()) {
            meant.exact = Fold.whole(terms.getFirst().value());
        }
        return meant;
    }

    private void add(Term<Field> term) {
        switch (term.field()) {
            case null -> words(term, meant.words);
            case EMAIL -> column(term, meant.personal, "email", Fold.whole(term.value()), ACCOUNT, ORDER);
            case PHONE -> column(term, meant.personal, "phone", Fold.joined(term.value()), ACCOUNT, ORDER);
            case NAME -> column(term, meant.open, "name", Fold.text(term.value()), ACCOUNT, ORDER);
            case COMPANY -> column(term, meant.open, "company", Fold.text(term.value()), ACCOUNT, ORDER);
            case REF -> column(term, meant.open, "reference", Fold.joined(term.value()), ORDER);
            case PRODUCT -> {
                meant.only(ORDER, SUBSCRIPTION, PRODUCT);
                words(term, meant.open);
            }
            case COUPON -> {
                meant.only(ORDER, COUPON);
                words(term, meant.open);
            }
            case ID -> meant.filter(term.not(), "id", term.value());
            case CODE -> code(term);
            case COUNTRY -> {
                meant.only(ACCOUNT, ORDER);
                term.values().forEach(code -> meant.filter(term.not(), "country", code.toUpperCase(Locale.ROOT)));
            }
            case CARD -> {
                meant.only(ORDER, SUBSCRIPTION);
                term.values().forEach(digits -> meant.filter(term.not(), "card", digits));
            }
            case STATUS -> term.values().forEach(word -> status(term, word));
            case KIND -> term.values().forEach(word -> kind(term, word));
            case STORE -> stores(term, label -> Fold.text(label.name()).contains(Fold.text(term.value())));
            case TAG ->
                stores(
                        term,
                        label -> label.tags().stream()
                                .anyMatch(tag -> Fold.text(tag).equals(Fold.text(term.value()))));
            case CHARGED -> {
                meant.only(ORDER);
                amounts(term);
            }
            case CHANGED -> days(term);
        }
    }

    private void amounts(Term<Field> term) {
        var range = QueryParser.told(() -> Amounts.read(term));
        put(term, "currency", range.currency());
        put(term, "above", range.above());
        put(term, "below", range.below());
        put(term, "least", range.least());
        put(term, "most", range.most());
    }

    private void days(Term<Field> term) {
        var range = QueryParser.told(() -> Days.read(term, today));
        put(term, "from", range.begin());
        put(term, "until", range.end());
    }

    private void put(Term<Field> term, String key, @Nullable Object value) {
        if (value != null) {
            meant.filter(term.not(), key, value.toString());
        }
    }

    private void words(Term<Field> term, List<String> into) {
        var words = term.phrase() ? Words.phrase(term.value()) : Words.of(term.value());
        (term.not() ? meant.none : into).addAll(words);
    }

    /** A column that holds the value, found by the words of the value. */
    private void column(Term<Field> term, List<String> into, String key, String value, ObjectKind... kinds) {
        meant.only(kinds);
        if (value.isEmpty()) {
            return;
        }
        meant.filter(term.not(), key, value);
        if (!term.not()) {
            into.addAll(key.equals("phone") || key.equals("reference") ? List.of(value) : Words.of(term.value()));
        }
    }

    private void code(Term<Field> term) {
        meant.only(COUPON);
        var typed = term.value();
        List.of(typed, typed.toUpperCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT))
                .forEach(code -> meant.filter(term.not(), "code", code));
    }

    private void status(Term<Field> term, String word) {
        var status = Status.of(word).orElseThrow(() -> problem(Kind.UNKNOWN_STATUS, term));
        meant.only(SUBSCRIPTION, ORDER);
        if (!term.not()) {
            ofStates.add(status.kind());
        }
        meant.filter(term.not(), "state", status.word());
    }

    private void kind(Term<Field> term, String word) {
        var typed = word.toLowerCase(Locale.ROOT);
        if (typed.equals("live") || typed.equals("test")) {
            meant.only(ORDER, SUBSCRIPTION);
            meant.filter(term.not(), "live", String.valueOf(typed.equals("live")));
            return;
        }
        var kind = kindOf(typed).orElseThrow(() -> problem(Kind.UNKNOWN_STATUS, term));
        if (term.not()) {
            meant.kinds.remove(kind);
        } else {
            named.add(kind);
        }
    }

    private static Optional<ObjectKind> kindOf(String word) {
        return Arrays.stream(ObjectKind.values())
                .filter(kind -> word.equals(word(kind)) || word.equals(word(kind) + "s"))
                .findFirst();
    }

    static String word(ObjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void stores(Term<Field> term, Predicate<Label> fits) {
        var found = new LinkedHashSet<StoreId>();
        stores.stream().filter(fits).map(Label::id).forEach(found::add);
        if (found.isEmpty()) {
            throw problem(Kind.UNKNOWN_STORE, term);
        }
        if (term.not()) {
            meant.notStores.addAll(found);
        } else if (meant.stores == null) {
            meant.stores = found;
        } else {
            Objects.requireNonNull(meant.stores).addAll(found);
        }
    }

    private static SearchProblem problem(Kind kind, Term<Field> term) {
        return new SearchProblem(kind, term.at().from(), term.at().to());
    }
}
