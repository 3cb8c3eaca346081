package io.storefleet.search.internal;

import io.storefleet.mirror.Fold;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.query.Term;
import io.storefleet.search.Completion;
import io.storefleet.store.StoreLabels.Label;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the last term of a text could go on. */
final class Completions {

    private static final int MOST = 10;

    private Completions() {}

    static List<Completion> of(String text, Collection<Label> stores) {
        int blank = text.length();
        while (blank > 0 && !Character.isWhitespace(text.charAt(blank - 1))) {
            blank--;
        }
        var before = text.substring(0, blank);
        var last = text.substring(blank);
        if (before.chars().filter(each -> each == '"').count() % 2 == 1 || last.indexOf('"') >= 0) {
            return List.of();
        }
        var minus = last.startsWith("-") ? "-" : "";
        var typed = last.substring(minus.length());
        int colon = typed.indexOf(':');
        var terms = colon < 0 ? names(typed) : values(typed.substring(0, colon), typed.substring(colon + 1), stores);
        return terms.limit(MOST)
                .map(term -> new Completion(before + minus + term + (term.endsWith(":") ? "" : " "), minus + term))
                .toList();
    }

    private static Stream<String> names(String typed) {
        var folded = typed.toLowerCase(Locale.ROOT);
        return folded.isEmpty()
                ? Stream.empty()
                : Arrays.stream(Field.values())
                        .map(Field::word)
                        .filter(word -> word.startsWith(folded))
                        .map(word -> word + ":");
    }

    private static Stream<String> values(String name, String typed, Collection<Label> stores) {
        var field = Field.of(name).orElse(null);
        return switch (field) {
            case STORE -> named(field, typed, stores.stream().map(Label::name));
            case TAG -> named(field, typed, stores.stream().flatMap(label -> label.tags().stream()));
            case STATUS -> words(name, typed, Arrays.stream(Status.values()).map(Status::word));
            case KIND ->
                words(
                        name,
                        typed,
                        Stream.concat(
                                Arrays.stream(ObjectKind.values()).map(Meaning::word), Stream.of("live", "test")));
            case CHANGED -> words(name, typed, Stream.of("today", "yesterday", "7d", "30d", "12m"));
            case null, default -> Stream.empty();
        };
    }

    private static Stream<String> words(String name, String typed, Stream<String> words) {
        var folded = typed.toLowerCase(Locale.ROOT);
        return words.filter(word -> word.startsWith(folded)).map(word -> name + ":" + word);
    }

    private static Stream<String> named(Field field, String typed, Stream<String> names) {
        var folded = Fold.text(typed);
        return names.distinct()
                .filter(name -> (" " + Fold.text(name)).contains(" " + folded) && name.indexOf('"') < 0)
                .sorted(Comparator.comparing(Fold::text))
                .map(name -> Term.of(field, name).print());
    }
}
