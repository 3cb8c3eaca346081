package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.search.Fact;
import io.storefleet.search.Fact.Day;
import io.storefleet.search.Fact.Money;
import io.storefleet.search.Fact.State;
import io.storefleet.search.Fact.Text;
import io.storefleet.search.Hit;
import io.storefleet.uikit.Formats;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words the facts of what was found for the reader of a page. */
record FactWords(Component page) {

    /** All facts in one line. */
    String line(Hit hit) {
        return hit.details().stream().map(this::inLine).collect(Collectors.joining(" · "));
    }

    /** As it stands among other facts: a day says what is on it. */
    String inLine(Fact fact) {
        return fact.value() instanceof Day
                ? page.getTranslation("search.fact." + key(fact) + ".on", value(fact))
                : value(fact);
    }

    /** What the fact is about. */
    String label(Fact fact) {
        return page.getTranslation("search.fact." + key(fact));
    }

    String value(Fact fact) {
        var formats = Formats.here();
        return switch (fact.value()) {
            case Text text -> text.text();
            case Money money -> formats.money(money.amount(), money.currency());
            case Day day -> formats.day(day.day());
            case State state -> word(state.word());
        };
    }

    /** A state that FastSpring has invented since stands as it is. */
    private String word(String state) {
        var key = "search.status." + state.toLowerCase(Locale.ROOT);
        var word = page.getTranslation(key);
        return word.equals(key) ? state : word;
    }

    private static String key(Fact fact) {
        return fact.about().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
